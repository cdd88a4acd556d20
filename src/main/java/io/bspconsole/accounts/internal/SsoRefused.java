package io.bspconsole.accounts.internal;

import io.bspconsole.accounts.SsoProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;

/** Single sign-on leads nobody in, or links nothing, for a reason that the person is told. */
class SsoRefused extends AuthenticationException {

  private final SsoProblem problem;

  SsoRefused(SsoProblem problem, String message) {
    this(problem, message, null);
  }

  SsoRefused(SsoProblem problem, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.problem = problem;
  }

  SsoProblem problem() {
    return problem;
  }
}

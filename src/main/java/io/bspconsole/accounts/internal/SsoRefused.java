package io.bspconsole.accounts.internal;

import io.bspconsole.accounts.SsoProblem;
import org.springframework.security.core.AuthenticationException;

/** Single sign-on leads nobody in, or links nothing, for a reason that the person is told. */
class SsoRefused extends AuthenticationException {

  private final SsoProblem problem;

  SsoRefused(SsoProblem problem, String message) {
    super(message);
    this.problem = problem;
  }

  SsoRefused(SsoProblem problem, String message, Throwable cause) {
    super(message, cause);
    this.problem = problem;
  }

  SsoProblem problem() {
    return problem;
  }
}

package io.bspconsole.accounts.internal;

import io.bspconsole.accounts.PasswordProblem;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in a sentence how the first administrator gets in. */
class NoAdministratorAnalyzer extends AbstractFailureAnalyzer<NoAdministrator> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, NoAdministrator cause) {
    return new FailureAnalysis(
        "There is no administrator yet, so nobody could sign in.",
        "Set BSP_ADMIN_EMAIL to an address such as name@business.com, and BSP_ADMIN_PASSWORD with at least "
            + PasswordProblem.SHORTEST
            + " characters that nobody would try first, and start again. Both are ignored once there is an administrator.",
        cause);
  }
}

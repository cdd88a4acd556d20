package io.bspconsole.accounts.factors;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in a sentence where the key comes from. */
class NoFactorKeyAnalyzer extends AbstractFailureAnalyzer<NoFactorKey> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, NoFactorKey cause) {
    return new FailureAnalysis(
        "There is no key to seal the secrets of second factors with.",
        "Set BSP_SECOND_FACTOR_KEY to 32 random bytes in Base64, as openssl rand -base64 32 makes"
            + " them, to the same on every node, and keep it: without it nobody's authenticator"
            + " works any more.",
        cause);
  }
}

package io.bspconsole.accounts.internal;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in a sentence where the address of the console comes from; before Boot explains binding. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class NoBaseUrlAnalyzer extends AbstractFailureAnalyzer<NoBaseUrl> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, NoBaseUrl cause) {
    return new FailureAnalysis(
        "BSP_BASE_URL does not say where people reach the console, so links in mails would lead nowhere.",
        "Set it to that address, such as https://console.example, and start again.",
        cause);
  }
}

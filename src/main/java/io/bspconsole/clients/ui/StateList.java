package io.bspconsole.clients.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import io.bspconsole.clients.AccountState;
import io.bspconsole.clients.Waba;
import io.bspconsole.uikit.Facts;
import io.bspconsole.uikit.Lines;
import io.bspconsole.uikit.Times;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What Meta says of an account itself; what is new to us stands verbatim. */
final class StateList {

  /** In capitals: Meta writes some of them so and some not. */
  private static final Set<String> KNOWN =
      Set.of(
          "ACTIVE",
          "APPROVED",
          "PENDING",
          "REJECTED",
          "AVAILABLE",
          "LIMITED",
          "BLOCKED",
          "EXPIRED",
          "FAILED",
          "INELIGIBLE",
          "NOT_VERIFIED",
          "PENDING_NEED_MORE_INFO",
          "PENDING_SUBMISSION",
          "REVOKED",
          "VERIFIED",
          "STANDARD",
          "HIGH",
          "NOT_APPLICABLE");

  private StateList() {}

  static Facts of(Waba account, Times times) {
    AccountState state = account.state();
    Facts facts = new Facts();
    if (account.isConnected()) {
      facts.fact(translate("clients.state.webhooks"), webhooks(state, times));
    }
    add(facts, "status", state.status(), null);
    add(facts, "review", state.review(), null);
    add(facts, "verification", state.verification(), null);
    add(facts, "health", state.health(), state.healthReason());
    return facts;
  }

  static String word(String code) {
    String known = code.toUpperCase(Locale.ROOT);
    return KNOWN.contains(known) ? translate("clients.state.word." + known) : code;
  }

  private static void add(Facts facts, String key, @Nullable String word, @Nullable String detail) {
    if (word != null) {
      Lines lines = new Lines(new Span(word(word)));
      if (detail != null) {
        lines.add(Lines.detail(detail));
      }
      facts.fact(translate("clients.state." + key), lines);
    }
  }

  private static Component webhooks(AccountState state, Times times) {
    Lines lines =
        new Lines(
            new Span(
                state.subscribedSince() == null
                    ? translate("clients.state.webhooks.not_yet")
                    : translate(
                        "clients.state.webhooks.since", times.withYear(state.subscribedSince()))));
    if (state.problem() != null) {
      lines.add(Lines.detail(translate("clients.state.problem", state.problem())));
    }
    return lines;
  }
}

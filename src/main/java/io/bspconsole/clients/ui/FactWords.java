package io.bspconsole.clients.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import io.bspconsole.clients.AccountFact;
import io.bspconsole.clients.AccountFact.Topic;
import io.bspconsole.uikit.StateWords;
import io.bspconsole.uikit.Tone;
import java.util.Set;

/** What Meta said of accounts, in the reader's language; what is new to us stands verbatim. */
final class FactWords {

  private static final Set<String> BAD =
      Set.of(
          "ACCOUNT_DELETED",
          "ACCOUNT_OFFBOARDED",
          "PARTNER_REMOVED",
          "PARTNER_APP_UNINSTALLED",
          "DISABLE",
          "SCHEDULE_FOR_DISABLE",
          "REJECTED",
          "FAILED",
          "REVOKED");

  private static final Set<String> KNOWN =
      Set.of(
          "ACCOUNT_DELETED",
          "ACCOUNT_OFFBOARDED",
          "ACCOUNT_RECONNECTED",
          "PARTNER_ADDED",
          "PARTNER_REMOVED",
          "PARTNER_APP_INSTALLED",
          "PARTNER_APP_UNINSTALLED",
          "DISABLE",
          "SCHEDULE_FOR_DISABLE",
          "REINSTATE",
          "APPROVED",
          "REJECTED",
          "PENDING",
          "DEFERRED",
          "ACTIVE",
          "NONE",
          "FAILED",
          "REVOKED",
          "DISCARDED",
          "ONBOARDING",
          "THROUGHPUT_UPGRADE",
          "FLAGGED",
          "UNFLAGGED",
          "UPGRADE",
          "DOWNGRADE",
          "PIN_CHANGED",
          "PIN_RESET_REQUEST",
          "PIN_REQUEST_SUCCESS",
          "PIN_RESET_SUCCESS",
          "MM_LITE_TERMS_SIGNED",
          "AD_ACCOUNT_LINKED",
          "AUTH_INTL_PRICE_ELIGIBILITY_UPDATE");

  private FactWords() {}

  static String topic(AccountFact fact) {
    return translate("clients.fact." + fact.topic().name());
  }

  static String word(AccountFact fact) {
    if (fact.topic() == Topic.LIMIT) {
      return StateWords.limit(fact.word());
    }
    return KNOWN.contains(fact.word())
        ? translate("clients.fact.word." + fact.word())
        : fact.word();
  }

  /** Bad where nothing works any more, a warning where somebody should look. */
  static Tone tone(AccountFact fact) {
    if (BAD.contains(fact.word())) {
      return Tone.BAD;
    }
    boolean look =
        switch (fact.topic()) {
          case ALERT -> !fact.word().equals("NONE");
          case REVIEW, NAME, CERTIFICATION -> !fact.word().equals("APPROVED");
          case PIN -> true;
          default -> false;
        };
    return look ? Tone.WARN : Tone.NEUTRAL;
  }
}

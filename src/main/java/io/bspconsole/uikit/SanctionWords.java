package io.bspconsole.uikit;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Set;

/**
 * What Meta found against its policy and what it forbids for that, in the reader's language; a word
 * that is new to us stands verbatim. Source: Meta, "Policy enforcement".
 */
public final class SanctionWords {

  private static final Set<String> RESTRICTIONS =
      Set.of(
          "RESTRICTED_ADD_PHONE_NUMBER_ACTION",
          "RESTRICTED_BIZ_INITIATED_MESSAGING",
          "RESTRICTED_CUSTOMER_INITIATED_MESSAGING",
          "RESTRICTED_UTILITY_TEMPLATES",
          "RATE_LIMITED_UTILITY_TEMPLATE_MESSAGING",
          "RESTRICTED_DIRECT_SEND_UTILITY_TEMPLATES",
          "RESTRICTED_BIZ_INITIATED_AND_USER_INITIATED_CALLING",
          "RESTRICTED_BUSINESS_INITIATED_CALLING",
          "RESTRICTED_USER_INITIATED_CALLING",
          "RESTRICTED_USER_INITIATED_CALLING_CALL_BUTTON_HIDDEN",
          "SCHEDULE_FOR_DISABLE",
          "DISABLE");

  private static final Set<String> VIOLATIONS =
      Set.of(
          "ADULT",
          "ALCOHOL",
          "ANIMALS",
          "BODY_PARTS_FLUIDS",
          "DATING",
          "DIGITAL_SERVICES_PRODUCTS",
          "DRUGS",
          "GAMBLING",
          "HEALTHCARE",
          "ILLEGAL_PRODUCTS",
          "MISLEADING",
          "OVERTLY_SEXUALIZED_POSITIONING",
          "REAL_FAKE_CURRENCY",
          "SCAM",
          "SPAM",
          "SUPPLEMENTS",
          "THIRD_PARTY_INFRINGEMENTS",
          "TOBACCO",
          "UNAUTHORIZED_MEDIA",
          "WEAPONS",
          "UTILITY_TEMPLATE_ABUSE",
          "UTILITY_TEMPLATE_ABUSE_RATE_LIMIT");

  private SanctionWords() {}

  /** What a restriction or a ban forbids, as in {@code RESTRICTED_UTILITY_TEMPLATES}. */
  public static String restriction(String word) {
    return RESTRICTIONS.contains(word) ? I18NProvider.translate("uikit.restriction." + word) : word;
  }

  /** What was found, as in {@code SUPPLEMENTS}. */
  public static String violation(String word) {
    return VIOLATIONS.contains(word) ? I18NProvider.translate("uikit.violation." + word) : word;
  }
}

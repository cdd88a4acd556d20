package io.bspconsole.quality.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.bspconsole.quality.RatingSignal;
import io.bspconsole.uikit.Times;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words for what Meta says; what has none here is shown as Meta wrote it. */
final class QualityWords {

  private static final Set<String> RATINGS = Set.of("GREEN", "YELLOW", "RED", "UNKNOWN");

  private static final Set<String> KINDS =
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

  private QualityWords() {}

  /** What a restriction forbids. */
  static String kind(String kind) {
    return KINDS.contains(kind) ? text("quality.kind." + kind) : kind;
  }

  static String violation(String violation) {
    return VIOLATIONS.contains(violation) ? text("quality.violation." + violation) : violation;
  }

  /** "High to Low". */
  static String change(RatingSignal signal) {
    return text("quality.change", rating(signal.previous()), rating(signal.rating()));
  }

  /** High, Medium, Low, Unknown. */
  static String rating(@Nullable String rating) {
    String code = rating == null ? "UNKNOWN" : rating;
    return RATINGS.contains(code) ? text("uikit.state.quality." + code) : code;
  }

  /** When a restriction ends, or that Meta named no end. */
  static String end(@Nullable Instant end, Times times) {
    return end == null ? text("quality.endless") : times.absolute(end);
  }

  static String text(String key, Object... arguments) {
    return I18NProvider.translate(key, arguments);
  }
}

package io.bspconsole.uikit;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Set;

/**
 * The words of {@link StateBadges} by themselves, for sentences and lists, and those for limits.
 * What nobody knows yet stays verbatim, because Meta adds values without notice.
 */
public final class StateWords {

  /** {@code whatsapp_business_manager_messaging_limit} of a number. */
  private static final Set<String> LIMITS =
      Set.of(
          "TIER_50",
          "TIER_250",
          "TIER_1K",
          "TIER_2K",
          "TIER_10K",
          "TIER_100K",
          "TIER_UNLIMITED",
          "UNTIERED",
          "UNKNOWN");

  private StateWords() {}

  /** The state of a template, flow or profile in our machine, such as {@code IN_REVIEW}. */
  public static String ours(String state) {
    return word(StateBadges.OURS.keySet(), "ours", state);
  }

  /** The standing of a client with the provider, such as {@code ON_WATCH}. */
  public static String standing(String standing) {
    return word(StateBadges.STANDING.keySet(), "standing", standing);
  }

  /** What Meta says of a template, such as {@code PAUSED}. */
  public static String meta(String status) {
    return word(StateBadges.META.keySet(), "meta", status);
  }

  /** Meta's word on a number, such as {@code CONNECTED}. */
  public static String number(String status) {
    return word(StateBadges.NUMBER.keySet(), "number", status);
  }

  /** Meta's rating, such as {@code GREEN}. */
  public static String quality(String rating) {
    return word(StateBadges.QUALITY.keySet(), "quality", rating);
  }

  /** To how many people a number may send of itself, such as {@code TIER_250}. */
  public static String limit(String limit) {
    return word(LIMITS, "limit", limit);
  }

  private static String word(Set<String> known, String kind, String code) {
    return known.contains(code) ? I18NProvider.translate("uikit.state." + kind + "." + code) : code;
  }
}

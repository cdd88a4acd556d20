package io.bspconsole.uikit;

import static io.bspconsole.uikit.Tone.BAD;
import static io.bspconsole.uikit.Tone.CASE;
import static io.bspconsole.uikit.Tone.GOOD;
import static io.bspconsole.uikit.Tone.NEUTRAL;
import static io.bspconsole.uikit.Tone.WARN;
import static io.bspconsole.uikit.Tone.WORK;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one table of words, icons and tones for states, in the reader's language. Codes come as they
 * are stored; what nobody knows yet is shown verbatim, because Meta adds values without notice.
 */
public final class StateBadges {

  record Look(Icon icon, Tone tone) {}

  static final Map<String, Look> OURS =
      Map.of(
          "DRAFT", new Look(Icon.DRAFT, NEUTRAL),
          "IN_REVIEW", new Look(Icon.HALF_DISC, WORK),
          "CHANGES_REQUESTED", new Look(Icon.PENCIL, WARN),
          "DECLINED", new Look(Icon.RING_BAR, BAD),
          "CLEARED", new Look(Icon.RING_TICK, GOOD),
          "SENT", new Look(Icon.SENT, WORK));

  static final Map<String, Look> META =
      Map.ofEntries(
          Map.entry("PENDING", new Look(Icon.CLOCK, WORK)),
          Map.entry("APPROVED", new Look(Icon.APPROVED, GOOD)),
          Map.entry("REJECTED", new Look(Icon.REJECTED, BAD)),
          Map.entry("PAUSED", new Look(Icon.PAUSED, WARN)),
          Map.entry("DISABLED", new Look(Icon.STRUCK_RING, BAD)),
          Map.entry("IN_APPEAL", new Look(Icon.APPEAL, CASE)),
          Map.entry("LIMIT_EXCEEDED", new Look(Icon.LIMIT, WARN)),
          Map.entry("ARCHIVED", new Look(Icon.ARCHIVED, NEUTRAL)),
          Map.entry("PENDING_DELETION", new Look(Icon.BIN, NEUTRAL)),
          Map.entry("DELETED", new Look(Icon.BIN, NEUTRAL)),
          Map.entry("FLAGGED", new Look(Icon.FLAG, WARN)),
          Map.entry("LOCKED", new Look(Icon.LOCK, NEUTRAL)));

  static final Map<String, Look> QUALITY =
      Map.of(
          "GREEN", new Look(Icon.QUALITY_HIGH, GOOD),
          "YELLOW", new Look(Icon.QUALITY_MEDIUM, WARN),
          "RED", new Look(Icon.QUALITY_LOW, BAD),
          "UNKNOWN", new Look(Icon.QUALITY_UNKNOWN, NEUTRAL));

  static final Map<String, Look> STANDING =
      Map.of(
          "PROSPECT", new Look(Icon.DRAFT, NEUTRAL),
          "ONBOARDING", new Look(Icon.HALF_DISC, WORK),
          "ACTIVE", new Look(Icon.RING_TICK, GOOD),
          "ON_WATCH", new Look(Icon.EYE, WARN),
          "RESTRICTED", new Look(Icon.LOCK, BAD),
          "SUSPENDED", new Look(Icon.STRUCK_RING, BAD),
          "LEFT", new Look(Icon.RING_BAR, NEUTRAL),
          "BARRED", new Look(Icon.BLOCK, BAD));

  static final Map<String, Look> NUMBER =
      Map.ofEntries(
          Map.entry("APPROVED", new Look(Icon.APPROVED, GOOD)),
          Map.entry("AVAILABLE_WITHOUT_REVIEW", new Look(Icon.APPROVED, GOOD)),
          Map.entry("VERIFIED", new Look(Icon.APPROVED, GOOD)),
          Map.entry("CONNECTED", new Look(Icon.APPROVED, GOOD)),
          Map.entry("PENDING", new Look(Icon.CLOCK, WORK)),
          Map.entry("PENDING_REVIEW", new Look(Icon.CLOCK, WORK)),
          Map.entry("NOT_VERIFIED", new Look(Icon.DRAFT, NEUTRAL)),
          Map.entry("NONE", new Look(Icon.DRAFT, NEUTRAL)),
          Map.entry("DISCONNECTED", new Look(Icon.RING_BAR, NEUTRAL)),
          Map.entry("EXPIRED", new Look(Icon.WARNING, WARN)),
          Map.entry("RATE_LIMITED", new Look(Icon.LIMIT, WARN)),
          Map.entry("FLAGGED", new Look(Icon.FLAG, WARN)),
          Map.entry("DECLINED", new Look(Icon.REJECTED, BAD)),
          Map.entry("NOT_STARTED", new Look(Icon.DRAFT, NEUTRAL)),
          Map.entry("UNDER_REVIEW", new Look(Icon.CLOCK, WORK)),
          Map.entry("REJECTED", new Look(Icon.REJECTED, BAD)),
          Map.entry("CANCELLED", new Look(Icon.RING_BAR, NEUTRAL)),
          Map.entry("FAILED", new Look(Icon.REJECTED, BAD)),
          Map.entry("BANNED", new Look(Icon.STRUCK_RING, BAD)),
          Map.entry("RESTRICTED", new Look(Icon.LOCK, BAD)));

  private StateBadges() {}

  /** The state of a template, flow or profile in our machine, such as {@code IN_REVIEW}. */
  public static StatusBadge ours(String state) {
    Look look = OURS.get(state);
    return look == null
        ? StatusBadge.ours(Icon.UNKNOWN, state, NEUTRAL)
        : StatusBadge.ours(look.icon(), word("ours", state), look.tone());
  }

  /** The standing of a client with the provider, such as {@code ON_WATCH}. */
  public static StatusBadge standing(String standing) {
    Look look = STANDING.get(standing);
    return look == null
        ? StatusBadge.ours(Icon.UNKNOWN, standing, NEUTRAL)
        : StatusBadge.ours(look.icon(), word("standing", standing), look.tone());
  }

  /** What Meta says of a template, or a mark beside it; absent when Meta has not seen it. */
  public static StatusBadge meta(@Nullable String status) {
    return status == null
        ? StatusBadge.bare(Icon.DRAFT, text("uikit.state.meta.none"), NEUTRAL)
        : theirs("meta", META.get(status), status);
  }

  /** A pause of which Meta told the end, as {@link Times} writes it. */
  public static StatusBadge pausedUntil(String end) {
    return StatusBadge.theirs(
        Icon.PAUSED, text("uikit.state.meta.PAUSED.until", end), WARN, "PAUSED");
  }

  /** Meta's word on a number, a display name or a verification, such as {@code CONNECTED}. */
  public static StatusBadge number(@Nullable String status) {
    return status == null
        ? StatusBadge.bare(Icon.DRAFT, text("uikit.state.meta.none"), NEUTRAL)
        : theirs("number", NUMBER.get(status), status);
  }

  /** Meta's rating; absent reads as unknown. */
  public static StatusBadge quality(@Nullable String rating) {
    String code = rating == null ? "UNKNOWN" : rating;
    Look look = QUALITY.get(code);
    StatusBadge badge =
        look == null
            ? StatusBadge.bare(Icon.UNKNOWN, code, NEUTRAL)
            : StatusBadge.bare(look.icon(), word("quality", code), look.tone());
    badge.addClassName("bsp-rating");
    badge.getElement().setAttribute("title", code);
    return badge;
  }

  private static StatusBadge theirs(String kind, @Nullable Look look, String code) {
    return look == null
        ? StatusBadge.theirs(Icon.UNKNOWN, code, NEUTRAL, code)
        : StatusBadge.theirs(look.icon(), word(kind, code), look.tone(), code);
  }

  private static String word(String kind, String code) {
    return text("uikit.state." + kind + "." + code);
  }

  private static String text(String key, Object... arguments) {
    return I18NProvider.translate(key, arguments);
  }
}

package io.bspconsole.templates;

import io.bspconsole.webhooks.events.TemplateStatusUpdated;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What Meta says of a template, verbatim.
 *
 * @param word such as PENDING, APPROVED, REJECTED, PAUSED, or what Meta comes up with next
 * @param at since when: by Meta's clock where an event told, by ours where an answer did
 * @param reason such as INVALID_FORMAT
 * @param reasonWords Meta's explanation
 * @param recommendation what Meta says should be done
 * @param title such as FIRST_PAUSE
 * @param until when a pause ends by itself; absent for one that only an edit or an unpause ends
 */
public record MetaStatus(
    String word,
    Instant at,
    @Nullable String reason,
    @Nullable String reasonWords,
    @Nullable String recommendation,
    @Nullable String title,
    @Nullable Instant until) {

  /** The words that pages have sentences for (domain of {@code status}, Graph API). */
  public static final List<String> KNOWN =
      List.of(
          "PENDING",
          "APPROVED",
          "REJECTED",
          "PAUSED",
          "DISABLED",
          "IN_APPEAL",
          "LIMIT_EXCEEDED",
          "ARCHIVED",
          "PENDING_DELETION",
          "DELETED");

  /** The words of which those who wrote a template are told by mail. */
  public static final Set<String> DECISIONS = Set.of("APPROVED", "REJECTED", "PAUSED", "DISABLED");

  /** Meta's reasons (domain notes, section 3.1) and the clause each rests on. */
  public static final Map<String, String> REASONS =
      Map.of(
          "ABUSIVE_CONTENT", "P4.2",
          "CATEGORY_NOT_AVAILABLE", "P2.4",
          "INCORRECT_CATEGORY", "P2.4",
          "INVALID_FORMAT", "P1.1",
          "PROMOTIONAL", "P2.4",
          "SCAM", "P1.5",
          "TAG_CONTENT_MISMATCH", "P2.4");

  static final String APPROVED = "APPROVED";

  /**
   * From harmless to grave: of two events within the same second, the graver one is believed, since
   * no more must be promised than is known.
   */
  private static final List<String> GRAVITY =
      List.of(
          "PENDING",
          "IN_APPEAL",
          APPROVED,
          "LIMIT_EXCEEDED",
          "REJECTED",
          "PAUSED",
          "DISABLED",
          "ARCHIVED",
          "PENDING_DELETION",
          "DELETED");

  static final Comparator<MetaStatus> GRAVER =
      Comparator.comparingInt((MetaStatus status) -> GRAVITY.indexOf(status.word()))
          .thenComparing(MetaStatus::word)
          .thenComparing(status -> Objects.requireNonNullElse(status.reason(), ""))
          .thenComparing(status -> Objects.requireNonNullElse(status.reasonWords(), ""))
          .thenComparing(status -> Objects.requireNonNullElse(status.title(), ""))
          .thenComparing(status -> Objects.requireNonNullElse(status.recommendation(), ""));

  /** A status of which nothing but the word is known. */
  public static MetaStatus bare(String word, Instant at, @Nullable String reason) {
    return new MetaStatus(word, at, reason, null, null, null, null);
  }

  /** As an event tells it, under that word. */
  static MetaStatus told(TemplateStatusUpdated event, String word) {
    return new MetaStatus(
        word,
        event.occurredAt(),
        event.reason(),
        event.reasonWords(),
        event.recommendation(),
        event.title(),
        pauseEnd(event));
  }

  /** The first pause lasts three hours, the second six (Meta, template pausing). */
  private static @Nullable Instant pauseEnd(TemplateStatusUpdated event) {
    if (!event.event().equals("PAUSED") || event.title() == null) {
      return null;
    }
    return switch (event.title()) {
      case "FIRST_PAUSE" -> event.occurredAt().plus(Duration.ofHours(3));
      case "SECOND_PAUSE" -> event.occurredAt().plus(Duration.ofHours(6));
      default -> null;
    };
  }
}

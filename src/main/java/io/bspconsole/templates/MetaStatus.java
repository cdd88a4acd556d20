package io.bspconsole.templates;

import java.time.Instant;
import java.util.List;
import java.util.Map;
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

  /** A status of which nothing but the word is known. */
  public static MetaStatus bare(String word, Instant at, @Nullable String reason) {
    return new MetaStatus(word, at, reason, null, null, null, null);
  }
}

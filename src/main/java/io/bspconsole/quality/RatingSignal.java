package io.bspconsole.quality;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rating changed.
 *
 * @param subjectId the number's or the template's own id
 * @param name the number as displayed, or the template's name
 * @param previous absent when no rating was known before
 * @param rating GREEN, YELLOW, RED, UNKNOWN, or what Meta comes up with
 */
public record RatingSignal(
    Subject subject,
    UUID subjectId,
    String name,
    @Nullable String previous,
    String rating,
    Instant at) {

  /** What carries a rating. */
  public enum Subject {
    NUMBER,
    TEMPLATE
  }
}

package io.bspconsole.templates;

import io.bspconsole.webhooks.events.TemplateStatusUpdated;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a template stands with Meta, kept verbatim. Meta's events come late, twice and in any
 * order, so each part remembers the time of the event that set it and takes only newer ones: any
 * order of the same events ends in the same state.
 *
 * @param status absent until Meta has said something
 * @param orderedAt the time that an event must not be older than to change the status
 * @param category what Meta holds, which need not be what was asked for
 * @param quality GREEN, YELLOW, RED, UNKNOWN, or what Meta comes up with
 */
public record MetaState(
    @Nullable MetaStatus status,
    @Nullable Instant orderedAt,
    MetaMarks marks,
    @Nullable Dated category,
    @Nullable Dated quality) {

  /** Meta has said nothing. */
  public static final MetaState SILENT = new MetaState(null, null, MetaMarks.NONE, null, null);

  /**
   * From harmless to grave: of two events within the same second, the graver one is believed, since
   * no more must be promised than is known.
   */
  private static final List<String> GRAVITY =
      List.of(
          "PENDING",
          "IN_APPEAL",
          MetaStatus.APPROVED,
          "LIMIT_EXCEEDED",
          "REJECTED",
          "PAUSED",
          "DISABLED",
          "ARCHIVED",
          "PENDING_DELETION",
          "DELETED");

  private static final Comparator<MetaStatus> GRAVER =
      Comparator.comparingInt((MetaStatus status) -> GRAVITY.indexOf(status.word()))
          .thenComparing(MetaStatus::word)
          .thenComparing(status -> Objects.requireNonNullElse(status.reason(), ""))
          .thenComparing(status -> Objects.requireNonNullElse(status.reasonWords(), ""))
          .thenComparing(status -> Objects.requireNonNullElse(status.title(), ""));

  private static final Comparator<Dated> NEWER =
      Comparator.comparing(Dated::at).thenComparing(Dated::value);

  private static final Comparator<Dated> NEWER_RATING =
      Comparator.comparing(Dated::at)
          .thenComparingInt(
              rating -> List.of("UNKNOWN", "GREEN", "YELLOW", "RED").indexOf(rating.value()))
          .thenComparing(Dated::value);

  /** The word of the status, or empty until Meta has said something. */
  public Optional<String> word() {
    return Optional.ofNullable(status).map(MetaStatus::word);
  }

  /**
   * May the template be edited at Meta? Only what is approved, rejected or paused may (Meta, edit
   * templates; domain notes, section 2.7), and nothing that is locked.
   */
  public boolean editable() {
    return !marks.locked()
        && word().filter(List.of(MetaStatus.APPROVED, "REJECTED", "PAUSED")::contains).isPresent();
  }

  /**
   * Takes an event in.
   *
   * @return the state after it, which the event may have changed in part even when it is superseded
   */
  public Taken apply(TemplateStatusUpdated event) {
    Instant at = event.occurredAt();
    MetaState next = event.category() == null ? this : withCategory(event.category(), at);
    return switch (event.event()) {
      case "FLAGGED" -> new Taken(next.marked(marks.flag(at)), older(marks.flaggedAt(), at));
      case "LOCKED" -> new Taken(next.marked(marks.lock(at)), older(marks.lockedAt(), at));
      case "UNARCHIVED" -> new Taken(next, older(orderedAt, at)); // to what, only Meta can say
      case "REINSTATED" -> next.moved(statusOf(event, MetaStatus.APPROVED));
      default -> next.moved(statusOf(event, event.event()));
    };
  }

  /** Takes a rating in. */
  public Taken rated(String rating, Instant at) {
    Dated next = new Dated(rating, at);
    return quality != null && NEWER_RATING.compare(next, quality) < 0
        ? new Taken(this, true)
        : new Taken(new MetaState(status, orderedAt, marks, category, next), false);
  }

  /**
   * Takes in what Meta answered to a call. An answer says when we read it, not when Meta decided,
   * and two clocks differ; so it counts as directly after the last event that was known when the
   * call was made, and yields to any that came in meanwhile.
   *
   * @param knownAtCall {@link #orderedAt} when the call was made
   */
  public MetaState answered(MetaStatus answer, String category, @Nullable Instant knownAtCall) {
    Instant order = knownAtCall == null ? Instant.EPOCH : knownAtCall.plusNanos(1_000);
    MetaState next = withCategory(category, order);
    return Objects.equals(orderedAt, knownAtCall)
        ? new MetaState(answer, order, marks, next.category(), quality)
        : next;
  }

  /** As {@link #answered(MetaStatus, String, Instant)}, where the answer names no category. */
  public MetaState answered(MetaStatus answer, @Nullable Instant knownAtCall) {
    Instant order = knownAtCall == null ? Instant.EPOCH : knownAtCall.plusNanos(1_000);
    return Objects.equals(orderedAt, knownAtCall)
        ? new MetaState(answer, order, marks, category, quality)
        : this;
  }

  private Taken moved(MetaStatus next) {
    MetaMarks after = next.word().equals(MetaStatus.APPROVED) ? marks.clear(next.at()) : marks;
    return older(orderedAt, next.at()) || lighter(next)
        ? new Taken(marked(after), true)
        : new Taken(new MetaState(next, next.at(), after, category, quality), false);
  }

  /** Did it happen in the same second as something graver? */
  private boolean lighter(MetaStatus next) {
    return status != null && next.at().equals(orderedAt) && GRAVER.compare(next, status) < 0;
  }

  private MetaState marked(MetaMarks next) {
    return new MetaState(status, orderedAt, next, category, quality);
  }

  private MetaState withCategory(String word, Instant at) {
    Dated next = new Dated(word, at);
    return category != null && NEWER.compare(next, category) < 0
        ? this
        : new MetaState(status, orderedAt, marks, next, quality);
  }

  private static boolean older(@Nullable Instant last, Instant at) {
    return last != null && at.isBefore(last);
  }

  private static MetaStatus statusOf(TemplateStatusUpdated event, String word) {
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

  /**
   * What came of an event.
   *
   * @param superseded something newer of its kind was taken in before
   */
  public record Taken(MetaState state, boolean superseded) {}
}

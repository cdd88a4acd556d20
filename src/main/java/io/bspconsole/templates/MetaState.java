package io.bspconsole.templates;

import io.bspconsole.webhooks.events.TemplateCategoryUpdated;
import io.bspconsole.webhooks.events.TemplateStatusUpdated;
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
 * @param categories what Meta holds, and where it means to move the template
 * @param quality GREEN, YELLOW, RED, UNKNOWN, or what Meta comes up with
 * @param texts what Meta last said that it holds, one text a line; absent while it said nothing
 */
public record MetaState(
    @Nullable MetaStatus status,
    @Nullable Instant orderedAt,
    MetaMarks marks,
    MetaCategory categories,
    @Nullable Dated quality,
    @Nullable Dated texts) {

  /** Meta has said nothing. */
  public static final MetaState SILENT =
      new MetaState(null, null, MetaMarks.NONE, MetaCategory.NONE, null, null);

  private static final Comparator<Dated> NEWER =
      Comparator.comparing(Dated::at).thenComparing(Dated::value);

  private static final Comparator<Dated> NEWER_RATING =
      Comparator.comparing(Dated::at)
          .thenComparingInt(
              rating -> List.of("UNKNOWN", "GREEN", "YELLOW", "RED").indexOf(rating.value()))
          .thenComparing(Dated::value);

  /** The category that Meta holds, which need not be what was asked for. */
  public @Nullable Dated category() {
    return categories.held();
  }

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
      case "FLAGGED" ->
          Taken.of(next.marked(marks.flag(at, event.disableDate())), older(marks.flaggedAt(), at));
      case "LOCKED" -> Taken.of(next.marked(marks.lock(at)), older(marks.lockedAt(), at));
      case "UNARCHIVED" -> // to what, only Meta can say
          new Taken(next, older(orderedAt, at), !older(orderedAt, at));
      case "REINSTATED" -> next.moved(MetaStatus.told(event, MetaStatus.APPROVED));
      default -> next.moved(MetaStatus.told(event, event.event()));
    };
  }

  /** Takes in that Meta moved it to another category, or means to. */
  public Taken apply(TemplateCategoryUpdated event) {
    MetaCategory next = categories.take(event);
    Instant at = event.occurredAt();
    boolean last =
        event.completed()
            ? at.equals(next.movedAt())
            : next.announced() != null
                && at.equals(next.announced().toldAt())
                && (next.movedAt() == null || next.movedAt().isBefore(at));
    Dated held = categories.held();
    boolean tied =
        held != null
            && held.at().equals(event.occurredAt())
            && !held.value().equals(event.current());
    return new Taken(new MetaState(status, orderedAt, marks, next, quality, texts), !last, tied);
  }

  /** Takes a rating in. */
  public Taken rated(String rating, Instant at) {
    Dated next = new Dated(rating, at);
    return quality != null && NEWER_RATING.compare(next, quality) < 0
        ? new Taken(this, true, quality.at().equals(at))
        : new Taken(
            new MetaState(status, orderedAt, marks, categories, next, texts),
            false,
            quality != null && quality.at().equals(at) && !quality.equals(next));
  }

  /** Takes in the texts that Meta holds. */
  public Taken worded(String words, Instant at) {
    Dated next = new Dated(words, at);
    return texts != null && NEWER.compare(next, texts) < 0
        ? Taken.of(this, true)
        : Taken.of(new MetaState(status, orderedAt, marks, categories, quality, next), false);
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
        ? new MetaState(answer, order, marks, next.categories, quality, texts)
        : next;
  }

  /** As {@link #answered(MetaStatus, String, Instant)}, where the answer names no category. */
  public MetaState answered(MetaStatus answer, @Nullable Instant knownAtCall) {
    return Objects.equals(orderedAt, knownAtCall)
        ? new MetaState(answer, after(knownAtCall), marks, categories, quality, texts)
        : this;
  }

  /**
   * Takes in what Meta's list shows. Each part yields to whatever came in after the list was asked
   * for, and counts as directly after the last event that was known then.
   *
   * @param asked this state when the list was asked for
   * @param status what it shows; the same word changes nothing, since events tell more
   * @param category what it shows
   * @param correct where Meta means to move the template, if it shows that
   * @param rating absent where it shows none
   */
  public MetaState listed(
      MetaState asked,
      MetaStatus status,
      String category,
      @Nullable String correct,
      @Nullable String rating) {
    MetaState next = this;
    if (Objects.equals(orderedAt, asked.orderedAt) && !word().equals(Optional.of(status.word()))) {
      next =
          new MetaState(
              status, after(asked.orderedAt), marks, next.categories, next.quality, texts);
    }
    if (categories.equals(asked.categories)) {
      next =
          new MetaState(
              next.status,
              next.orderedAt,
              marks,
              categories.listed(category, correct),
              next.quality,
              texts);
    }
    if (rating != null
        && Objects.equals(quality, asked.quality)
        && (quality == null ? !rating.equals("UNKNOWN") : !quality.value().equals(rating))) {
      Instant at = after(quality == null ? null : quality.at());
      next =
          new MetaState(
              next.status, next.orderedAt, marks, next.categories, new Dated(rating, at), texts);
    }
    return next;
  }

  private static Instant after(@Nullable Instant known) {
    return known == null ? Instant.EPOCH : known.plusNanos(1_000);
  }

  private Taken moved(MetaStatus next) {
    MetaMarks after = next.word().equals(MetaStatus.APPROVED) ? marks.clear(next.at()) : marks;
    boolean tied = status != null && next.at().equals(orderedAt) && !next.equals(status);
    return older(orderedAt, next.at()) || lighter(next)
        ? new Taken(marked(after), true, tied)
        : new Taken(new MetaState(next, next.at(), after, categories, quality, texts), false, tied);
  }

  /** Did it happen in the same second as something graver? */
  private boolean lighter(MetaStatus next) {
    return status != null
        && next.at().equals(orderedAt)
        && MetaStatus.GRAVER.compare(next, status) < 0;
  }

  private MetaState marked(MetaMarks next) {
    return new MetaState(status, orderedAt, next, categories, quality, texts);
  }

  private MetaState withCategory(String word, Instant at) {
    return new MetaState(status, orderedAt, marks, categories.hold(word, at), quality, texts);
  }

  private static boolean older(@Nullable Instant last, Instant at) {
    return last != null && at.isBefore(last);
  }

  /**
   * What came of an event.
   *
   * @param superseded something newer of its kind was taken in before
   * @param doubtful Meta said two things of one second, or left out what holds now: it is to be
   *     asked
   */
  public record Taken(MetaState state, boolean superseded, boolean doubtful) {

    private static Taken of(MetaState state, boolean superseded) {
      return new Taken(state, superseded, false);
    }
  }
}

package io.bspconsole.templates;

import io.bspconsole.webhooks.events.TemplateCategoryUpdated;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The category that Meta holds, and the one that it means to move the template to. Each part takes
 * only what is newer; of two categories within one second the dearer is believed.
 *
 * @param held absent until Meta has named one; it need not be what was asked for
 * @param announced the last move that was announced, whatever became of it
 * @param movedAt when Meta last reported a move that was done
 * @param done the last such move of which Meta named both categories
 */
public record MetaCategory(
    @Nullable Dated held,
    @Nullable CategoryMove announced,
    @Nullable Instant movedAt,
    @Nullable CategoryMove done) {

  static final MetaCategory NONE = new MetaCategory(null, null, null, null);

  private static final Comparator<Dated> NEWER =
      Comparator.comparing(Dated::at)
          .thenComparingInt(
              held -> List.of("AUTHENTICATION", "UTILITY", "MARKETING").indexOf(held.value()))
          .thenComparing(Dated::value);

  /** Of two within one second the graver is believed, as of two categories. */
  private static final Comparator<CategoryMove> NEWER_DONE =
      Comparator.comparing(CategoryMove::toldAt)
          .thenComparing(CategoryMove::isGrave)
          .thenComparing(CategoryMove.NEWER);

  /** The move that is still to come, if one is. */
  public Optional<CategoryMove> move() {
    return Optional.ofNullable(announced)
        .filter(move -> movedAt == null || movedAt.isBefore(move.toldAt()))
        .filter(move -> !isHeld(move.to()));
  }

  /**
   * The move that somebody may not want, while it stands: announced and still to come, or done,
   * announced or not, and not taken back. After a warning for misuse Meta moves without notice.
   * Meta takes a move back when it reports later that the template is, or should be, of another
   * category. That its list shows no correct category is no such report: that is documented for the
   * moves of the first of a month only (domain notes, section 2.6).
   */
  public Optional<CategoryMove> graveMove() {
    return Optional.ofNullable(announced)
        .filter(CategoryMove::isGrave)
        .filter(move -> move().isPresent() || isHeld(move.to()))
        .or(() -> Optional.ofNullable(done).filter(this::standsDone));
  }

  /** Only announcements reject: what was moved to Authentication has passed as that. */
  private boolean standsDone(CategoryMove move) {
    boolean takenBack =
        announced != null
            && announced.toldAt().isAfter(move.toldAt())
            && !announced.to().equals(move.to());
    return move.isGrave()
        && !move.rejects()
        && isHeld(move.to())
        && move.toldAt().equals(movedAt)
        && !takenBack;
  }

  private boolean isHeld(String category) {
    return held != null && held.value().equals(category);
  }

  MetaCategory hold(String category, Instant at) {
    Dated next = new Dated(category, at);
    return held != null && NEWER.compare(next, held) < 0
        ? this
        : new MetaCategory(next, announced, movedAt, done);
  }

  MetaCategory take(TemplateCategoryUpdated event) {
    MetaCategory next = event.current() == null ? this : hold(event.current(), event.occurredAt());
    if (event.completed()) {
      return new MetaCategory(next.held, announced, later(event.occurredAt()), moved(event));
    }
    String to = event.correct();
    return to == null
        ? next
        : next.announce(new CategoryMove(event.current(), to, event.movesAt(), event.occurredAt()));
  }

  /** What Meta's list shows, as directly after what was known. */
  MetaCategory listed(String category, @Nullable String correct) {
    Instant at = held == null ? Instant.EPOCH : held.at().plusNanos(1_000);
    MetaCategory next =
        held != null && held.value().equals(category) ? this : found(held, category, at);
    if (correct == null || correct.isEmpty() || correct.equals(category)) {
      return next;
    }
    Instant told = next.movedAt == null ? at : next.movedAt.plusNanos(1_000);
    boolean known = next.move().filter(move -> move.to().equals(correct)).isPresent();
    return known ? next : next.announce(new CategoryMove(category, correct, null, told));
  }

  /** Another category than before is a move that no event told, and stands as one that it told. */
  private MetaCategory found(@Nullable Dated before, String category, Instant at) {
    Dated next = new Dated(category, at);
    if (before == null) {
      return new MetaCategory(next, announced, movedAt, done);
    }
    Instant told = at;
    if (announced != null && !announced.toldAt().isBefore(told)) {
      told = announced.toldAt().plusNanos(1_000);
    }
    if (movedAt != null && !movedAt.isBefore(told)) {
      told = movedAt.plusNanos(1_000);
    }
    return new MetaCategory(
        next, announced, told, new CategoryMove(before.value(), category, null, told));
  }

  private MetaCategory announce(CategoryMove move) {
    return announced != null && CategoryMove.NEWER.compare(move, announced) < 0
        ? this
        : new MetaCategory(held, move, movedAt, done);
  }

  private @Nullable CategoryMove moved(TemplateCategoryUpdated event) {
    if (event.previous() == null || event.current() == null) {
      return done;
    }
    CategoryMove move =
        new CategoryMove(event.previous(), event.current(), null, event.occurredAt());
    return done != null && NEWER_DONE.compare(move, done) < 0 ? done : move;
  }

  private Instant later(Instant at) {
    return movedAt != null && movedAt.isAfter(at) ? movedAt : at;
  }
}

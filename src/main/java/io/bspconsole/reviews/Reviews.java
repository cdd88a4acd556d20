package io.bspconsole.reviews;

import io.bspconsole.access.Actor;
import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.ReviewId;
import io.bspconsole.kernel.VersionId;
import io.bspconsole.live.ClientChanged;
import io.bspconsole.reviews.DecisionOutcome.Decided;
import io.bspconsole.reviews.DecisionOutcome.FirstOfTwo;
import io.bspconsole.reviews.DecisionOutcome.Reason;
import io.bspconsole.reviews.DecisionOutcome.Refused;
import io.bspconsole.reviews.DecisionOutcome.TooLate;
import io.bspconsole.reviews.desk.SettingRows;
import io.bspconsole.reviews.internal.DeclinedWording;
import io.bspconsole.reviews.internal.MaterialReader;
import io.bspconsole.reviews.internal.Objections;
import io.bspconsole.reviews.internal.ReviewRow;
import io.bspconsole.reviews.internal.ReviewRows;
import io.bspconsole.templates.Objection;
import io.bspconsole.templates.TemplateVerdicts;
import io.bspconsole.templates.TemplateVerdicts.Verdict;
import io.bspconsole.templates.content.ContentHash;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rounds of review of one client's templates, and the decisions on them. */
@Service
@Needs(Permission.REVIEW_READ)
@Transactional(readOnly = true)
public class Reviews {

  /** What a comment may hold, in characters. */
  public static final int LONGEST_COMMENT = 2_000;

  private final ReviewRows rows;
  private final TemplateVerdicts verdicts;
  private final MaterialReader materials;
  private final DeclinedWording declined;
  private final SettingRows settings;
  private final CurrentActor current;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Reviews(
      ReviewRows rows,
      TemplateVerdicts verdicts,
      MaterialReader materials,
      DeclinedWording declined,
      SettingRows settings,
      CurrentActor current,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.verdicts = verdicts;
    this.materials = materials;
    this.declined = declined;
    this.settings = settings;
    this.current = current;
    this.events = events;
    this.clock = clock;
  }

  /**
   * One round.
   *
   * @throws NotFound when the client has no such round
   */
  public Review get(ClientId client, ReviewId review) {
    return row(review).toReview();
  }

  /**
   * One round with all that a decision needs.
   *
   * @throws NotFound when the client has no such round
   */
  public ReviewMaterial open(ClientId client, ReviewId review) {
    return materials.read(client, row(review));
  }

  /**
   * Lets the version go to Meta, some seconds from now; where two have to clear it, the first one’s
   * word waits for the second’s.
   *
   * @param content the content that the reviewer had before him
   */
  @Needs(Permission.REVIEW_DECIDE)
  @Transactional
  public DecisionOutcome clear(ClientId client, ReviewId review, ContentHash content) {
    ReviewRow row = locked(review);
    Review.Desk desk = row.desk();
    boolean first = desk.needed() > 1 && desk.first() == null;
    if (desk.first() != null && desk.first().person().equals(current.get().id())) {
      return row.state() == ReviewState.OPEN
          ? new Refused(Reason.SECOND_EYES_MISSING)
          : new TooLate(row.toReview());
    }
    return decide(
        row,
        first ? null : ReviewState.CLEARED,
        null,
        () ->
            first
                ? verdicts.clearFirst(client, row.version(), content)
                : verdicts.clear(client, row.version(), content));
  }

  /**
   * Takes one’s own clearance back while nothing has gone to Meta; the round is open again.
   *
   * @return {@link TooLate} once it is on its way, and for what somebody else cleared
   */
  @Needs(Permission.REVIEW_DECIDE)
  @Transactional
  public DecisionOutcome takeBack(ClientId client, ReviewId review) {
    ReviewRow row = locked(review);
    Review before = row.toReview();
    Actor by = current.get();
    if (before.state() != ReviewState.CLEARED
        || before.decision() == null
        || !before.decision().by().equals(by.id())
        || verdicts.takeBack(client, row.version()) != Verdict.DONE) {
      return new TooLate(before);
    }
    row.reopen();
    row.hold(by, Clocks.now(clock).plus(Duration.ofMinutes(settings.load().holdMinutes())));
    return kept(row);
  }

  /**
   * Hands the version back to its author, who may correct and submit it again.
   *
   * @param objection what the author reads; a comment and a clause have to be there
   */
  @Needs(Permission.REVIEW_DECIDE)
  @Transactional
  public DecisionOutcome requestChanges(ClientId client, ReviewId review, Objection objection) {
    return explain(
        review,
        ReviewState.CHANGES_REQUESTED,
        objection,
        (version, told) -> verdicts.requestChanges(client, version, told));
  }

  /** Refuses the version; the objection as for {@link #requestChanges}. */
  @Needs(Permission.REVIEW_DECIDE)
  @Transactional
  public DecisionOutcome decline(ClientId client, ReviewId review, Objection objection) {
    return explain(
        review,
        ReviewState.DECLINED,
        objection,
        (version, told) -> verdicts.decline(client, version, told));
  }

  private DecisionOutcome explain(
      ReviewId review, ReviewState state, Objection objection, Explained verdict) {
    ReviewRow row = locked(review);
    Objection told =
        new Objection(
            objection.comment().strip(),
            objection.clauses().stream().distinct().toList(),
            objection.remarks());
    Optional<Reason> problem = Objections.problem(told);
    return problem.isPresent()
        ? new Refused(problem.get())
        : decide(row, state, told, () -> verdict.give(row.version(), told));
  }

  /** Without a state it is the word of the first of two. */
  private DecisionOutcome decide(
      ReviewRow row,
      @Nullable ReviewState state,
      @Nullable Objection objection,
      Supplier<Verdict> verdict) {
    if (row.state() != ReviewState.OPEN) {
      return new TooLate(row.toReview());
    }
    Actor by = current.get();
    Instant now = Clocks.now(clock);
    if (row.desk().heldFrom(by.id(), now) != null) {
      return new Refused(Reason.HELD_BY_OTHER);
    }
    return switch (verdict.get()) {
      case DONE -> {
        if (state == null) {
          row.firstCleared(by, now);
        } else {
          row.decide(state, by, now, objection);
          if (state == ReviewState.DECLINED && objection != null) {
            declined.note(row, objection);
          }
        }
        yield kept(row);
      }
      case OWN_WORK -> new Refused(Reason.OWN_WORK);
      case NOT_IN_REVIEW -> new TooLate(row.toReview());
      case OTHER_CONTENT -> new Refused(Reason.OTHER_CONTENT);
      case CLIENT_MAY_NOT_SUBMIT -> new Refused(Reason.CLIENT_MAY_NOT_SUBMIT);
    };
  }

  private DecisionOutcome kept(ReviewRow row) {
    rows.saveAndFlush(row);
    events.publishEvent(new ClientChanged(row.client()));
    Review review = row.toReview();
    return review.state() == ReviewState.OPEN && review.desk().first() != null
        ? new FirstOfTwo(review)
        : new Decided(review);
  }

  private ReviewRow row(ReviewId review) {
    return rows.findById(review.value()).orElseThrow(NotFound::new);
  }

  private ReviewRow locked(ReviewId review) {
    return rows.lock(review.value()).orElseThrow(NotFound::new);
  }

  /** A verdict that says why. */
  private interface Explained {
    Verdict give(VersionId version, Objection told);
  }
}

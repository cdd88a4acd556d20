package io.bspconsole.reviews;

import io.bspconsole.access.Actor;
import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.audit.Act;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.Subject;
import io.bspconsole.audit.Trail;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.ReviewId;
import io.bspconsole.live.ClientChanged;
import io.bspconsole.reviews.DeskOutcome.Closed;
import io.bspconsole.reviews.DeskOutcome.HeldBy;
import io.bspconsole.reviews.DeskOutcome.Kept;
import io.bspconsole.reviews.DeskOutcome.UnusableTime;
import io.bspconsole.reviews.Review.Mark;
import io.bspconsole.reviews.desk.SettingRows;
import io.bspconsole.reviews.internal.ReviewRow;
import io.bspconsole.reviews.internal.ReviewRows;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has a round in hand. A hold keeps it from others for some minutes and ends by itself; it says
 * nothing about what was decided, so the trail tells only of those that were taken from somebody.
 * Throws {@link NotFound} for what the client does not have.
 */
@Service
@Needs(Permission.REVIEW_DECIDE)
@Transactional
public class ReviewDesk {

  private static final Duration LONGEST_LATER = Duration.ofDays(30);

  private final ReviewRows rows;
  private final SettingRows settings;
  private final CurrentActor current;
  private final Trail trail;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ReviewDesk(
      ReviewRows rows,
      SettingRows settings,
      CurrentActor current,
      Trail trail,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.settings = settings;
    this.current = current;
    this.trail = trail;
    this.events = events;
    this.clock = clock;
  }

  /** Takes an open round in hand that nobody else has. */
  public DeskOutcome hold(ClientId client, ReviewId review) {
    return hold(review, false);
  }

  /** The same, whoever has it. */
  public DeskOutcome takeOver(ClientId client, ReviewId review) {
    return hold(review, true);
  }

  private DeskOutcome hold(ReviewId review, boolean whoever) {
    ReviewRow row = rows.lock(review.value()).orElseThrow(NotFound::new);
    Instant now = Clocks.now(clock);
    Actor by = current.get();
    if (row.state() != ReviewState.OPEN) {
      return new Closed(row.toReview());
    }
    Mark other = row.desk().heldFrom(by.id(), now);
    if (other != null && !whoever) {
      return new HeldBy(other);
    }
    if (other != null) {
      tell(row.toReview(), other, by);
    }
    row.hold(by, now.plus(Duration.ofMinutes(settings.load().holdMinutes())));
    return kept(row);
  }

  private void tell(Review round, Mark from, Actor by) {
    trail.record(
        Act.of(Action.REVIEW_TAKEN_OVER, Subject.template(round.template(), round.templateName()))
            .changedPerson("holder", from.person(), by.id())
            .changed("version", null, round.number()));
  }

  /** Gives it back; what somebody else has stays as it is. */
  public DeskOutcome release(ClientId client, ReviewId review) {
    ReviewRow row = rows.lock(review.value()).orElseThrow(NotFound::new);
    Mark held = row.desk().held();
    if (held != null && held.person().equals(current.get().id())) {
      row.release();
      return kept(row);
    }
    return new Kept(row.toReview());
  }

  /** Lays it aside: until then it stands among what is for later. Our clock goes on. */
  public DeskOutcome snooze(ClientId client, ReviewId review, Instant until) {
    ReviewRow row = rows.lock(review.value()).orElseThrow(NotFound::new);
    Instant now = Clocks.now(clock);
    if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST_LATER))) {
      return new UnusableTime();
    }
    if (row.state() != ReviewState.OPEN) {
      return new Closed(row.toReview());
    }
    Mark other = row.desk().heldFrom(current.get().id(), now);
    if (other != null) {
      return new HeldBy(other);
    }
    row.later(until.truncatedTo(ChronoUnit.MICROS), current.get());
    return kept(row);
  }

  /** Takes up again what was laid aside and nobody else has in hand. */
  public DeskOutcome wake(ClientId client, ReviewId review) {
    ReviewRow row = rows.lock(review.value()).orElseThrow(NotFound::new);
    if (row.state() != ReviewState.OPEN) {
      return new Closed(row.toReview());
    }
    Mark other = row.desk().heldFrom(current.get().id(), Clocks.now(clock));
    if (other != null) {
      return new HeldBy(other);
    }
    row.later(null, current.get());
    return kept(row);
  }

  private DeskOutcome kept(ReviewRow row) {
    rows.saveAndFlush(row);
    events.publishEvent(new ClientChanged(row.client()));
    return new Kept(row.toReview());
  }
}

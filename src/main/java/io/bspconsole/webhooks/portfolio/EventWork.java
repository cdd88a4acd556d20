package io.bspconsole.webhooks.portfolio;

import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.access.PortfolioSql;
import io.bspconsole.audit.Act;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.Subject;
import io.bspconsole.audit.Trail;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.PlainText;
import io.bspconsole.live.EventsChanged;
import io.bspconsole.webhooks.EventState;
import io.bspconsole.webhooks.internal.Replays;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do with events that do not go on by themselves: look after them, have them applied
 * again, lead them to an account. It is never said twice what an event says: applied again, it is
 * held against what was applied since, like any that comes late.
 */
@Service
@Needs(Permission.EVENT_WORK)
@Transactional
public class EventWork {

  /** So many at most are chosen one by one, or led to an account at once. */
  public static final int MOST = 5_000;

  /** So many at most are counted while somebody waits. */
  public static final int COUNTED = 200;

  /** Characters of the words by which events are closed. */
  public static final int LONGEST_REASON = 500;

  private final CareRows rows;
  private final EventQueries queries;
  private final Replays replays;
  private final CurrentActor current;
  private final Trail trail;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  EventWork(
      PortfolioSql portfolio,
      Replays replays,
      CurrentActor current,
      Trail trail,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = new CareRows(portfolio);
    this.queries = new EventQueries(portfolio);
    this.replays = replays;
    this.current = current;
    this.trail = trail;
    this.events = events;
    this.clock = clock;
  }

  /** So many events are applied again; {@link EventFilter#replayedAt} finds them by the moment. */
  public record Replay(Instant at, int events) {}

  /**
   * Has events applied again. What waits already, or belongs to nobody, is left out; a delivery
   * that could not be read is read again. What was closed is opened by that, and lies in quarantine
   * again where it belongs to nobody.
   */
  public Replay replay(Collection<UUID> ids) {
    List<UUID> some = ids.stream().limit(MOST).toList();
    Instant now = Clocks.now(clock);
    int count = rows.replay(some, now);
    if (count > 0) {
      tell(
          Act.of(Action.EVENTS_REPLAYED, subject(some.getFirst()))
              .changed("events", null, count)
              .changed("what", null, "selection"));
    }
    return new Replay(now, count);
  }

  /** How many events of a filter could be applied again now, counted up to {@link #COUNTED}. */
  @Transactional(readOnly = true)
  public int replayable(EventFilter filter) {
    return rows.replayable(filter, current.get().id(), COUNTED).size();
  }

  /**
   * Has all events of a filter applied again that are there now, however many, the oldest first. It
   * goes on in the background, also after a restart; the trail tells the wish, and at the end how
   * many there were.
   */
  public ReplayOutcome replayAll(EventFilter filter) {
    List<UUID> first = rows.replayable(filter, current.get().id(), 1);
    if (first.isEmpty()) {
      return new ReplayOutcome.Nothing();
    }
    PersonId person = current.get().id();
    Instant now = Clocks.now(clock);
    if (!replays.begin(filter, person, now)) {
      return replays
          .running()
          .map(it -> new ReplayOutcome.Busy(it.at(), sees(it)))
          .orElseGet(() -> new ReplayOutcome.Busy(now, false));
    }
    tell(
        Act.of(Action.EVENTS_REPLAYED, subject(first.getFirst()))
            .changed("what", null, "filter")
            .changed("eventState", null, filter.state())
            .changed("field", null, filter.field())
            .changed("client", null, clientName(filter))
            .changed("account", null, filter.account())
            .changed("from", null, filter.from())
            .changed("until", null, filter.until())
            .changedPerson("owner", null, filter.mine() ? person : null)
            .changed("replayed", null, filter.replayedAt()));
    return new ReplayOutcome.Begun(now);
  }

  /**
   * Stops what {@link #replayAll} began. What was handed over by then is applied still.
   *
   * @param at when it was begun
   * @return false when none of that moment goes on, or it is another person's and the caller does
   *     not see all clients
   */
  public boolean stopReplay(Instant at) {
    return replays
        .running()
        .filter(it -> it.at().equals(at) && sees(it))
        .map(it -> replays.end(it, ReplayEnd.STOPPED))
        .orElse(false);
  }

  private @Nullable String clientName(EventFilter filter) {
    return Optional.ofNullable(filter.client()).flatMap(queries::clientName).orElse(null);
  }

  private boolean sees(Replays.Running replay) {
    return current.get().seesAll() || replay.person().equals(current.get().id());
  }

  /**
   * Has the caller look after an event.
   *
   * @param attendBy until when; absent for the usual day
   * @throws NotFound when there is no such event
   */
  public void take(UUID event, @Nullable Instant attendBy) {
    own(event, current.get().id(), attendBy);
  }

  /**
   * Nobody looks after it any more.
   *
   * @throws NotFound when there is no such event
   */
  public void release(UUID event) {
    own(event, null, null);
  }

  /**
   * Closes events and unreadable deliveries: nothing is to be done about them. They count no more
   * as what needs somebody, nobody looks after them, and they are deleted as what is settled; until
   * then {@link #replay} opens them again. What does not need people is left as it is.
   *
   * @param ids up to {@link #MOST}
   * @param reason for all to read, 1 to {@link #LONGEST_REASON} characters
   */
  public CloseOutcome close(Collection<UUID> ids, String reason) {
    String why = reason.strip();
    if (!PlainText.isSeen(why) || why.length() > LONGEST_REASON || !PlainText.isProse(why)) {
      return new CloseOutcome.WordsUnusable();
    }
    List<UUID> some = ids.stream().limit(MOST).toList();
    int count = rows.close(some, current.get().id(), why, Clocks.now(clock));
    if (count > 0) {
      tell(
          Act.of(Action.EVENT_CLOSED, subject(some.getFirst()))
              .changed("events", null, count)
              .because(null, why));
    }
    return new CloseOutcome.Closed(count);
  }

  private void own(UUID event, @Nullable PersonId owner, @Nullable Instant attendBy) {
    if (!rows.own(event, owner, attendBy)) {
      throw new NotFound();
    }
    tell(
        Act.of(Action.EVENT_TAKEN, subject(event))
            .changedPerson("owner", null, owner)
            .changed("attendBy", null, attendBy));
  }

  /**
   * Leads an event out of quarantine to an account that a client has, as if Meta had named that
   * one; for partner events, whose entry names a portfolio, and for accounts that have moved.
   *
   * @param account Meta's id of a connected account
   * @param all whether all that wait for the same unknown account go with it
   * @throws NotFound when there is no such event
   */
  public RouteOutcome route(UUID event, MetaId account, boolean all) {
    CareRows.Waiting waiting = rows.waiting(event).orElseThrow(NotFound::new);
    Optional<CareRows.Owner> owner = rows.owner(account);
    if (waiting.state() != EventState.QUARANTINED || waiting.account() == null) {
      return new RouteOutcome.NotInQuarantine();
    }
    if (owner.isEmpty()) {
      return new RouteOutcome.UnknownAccount();
    }
    ClientId client = owner.get().client();
    int routed =
        rows.route(event, waiting.account(), account, client, Clocks.now(clock), all ? MOST : 1);
    trail.record(
        client,
        Act.of(Action.EVENTS_ROUTED, subject(event))
            .changed("account", waiting.account(), account)
            .changed("events", null, routed));
    events.publishEvent(new EventsChanged());
    return new RouteOutcome.Routed(routed, owner.get().name());
  }

  private void tell(Act act) {
    trail.recordOfProvider(act);
    events.publishEvent(new EventsChanged());
  }

  private static Subject subject(UUID event) {
    return new Subject(Subject.Kind.EVENT, event.toString(), "");
  }
}

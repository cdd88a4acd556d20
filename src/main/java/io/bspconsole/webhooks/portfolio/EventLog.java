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
import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.webhooks.EventState;
import io.bspconsole.webhooks.internal.Replays;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Meta's events over all clients that the reader sees, as they came and as we read them. What
 * belongs to no client is for those who see all.
 */
@Service
@Needs(Permission.EVENT_READ)
@Transactional(readOnly = true)
public class EventLog {

  private static final int MOST_FIELDS = 100;

  private static final Comparator<EventRow> NEWEST_FIRST =
      Comparator.comparing(EventRow::receivedAt)
          .thenComparing(row -> Uuids.bytes(row.id()), java.util.Arrays::compareUnsigned)
          .reversed();

  private final EventQueries queries;
  private final Replays replays;
  private final CurrentActor current;
  private final Trail trail;

  EventLog(PortfolioSql portfolio, Replays replays, CurrentActor current, Trail trail) {
    this.queries = new EventQueries(portfolio);
    this.replays = replays;
    this.current = current;
    this.trail = trail;
  }

  /** The page that the cursor leads to, or the newest one without it. */
  public EventPage find(EventFilter filter, @Nullable EventCursor cursor, int limit) {
    boolean newer = cursor != null && cursor.newer();
    List<EventRow> found =
        Stream.concat(
                queries.events(filter, current.get().id(), cursor, limit + 1).stream(),
                filter.statesOfDeliveries().stream()
                    .flatMap(it -> queries.deliveries(it, filter, cursor, limit + 1).stream()))
            .sorted(newer ? NEWEST_FIRST.reversed() : NEWEST_FIRST)
            .limit(limit + 1L)
            .toList();
    boolean more = found.size() > limit;
    List<EventRow> rows = found.stream().limit(limit).sorted(NEWEST_FIRST).toList();
    if (rows.isEmpty()) {
      return new EventPage(rows, null, null);
    }
    return new EventPage(
        rows,
        newer
            ? (more ? rows.getFirst().newer() : null)
            : cursor == null ? null : rows.getFirst().newer(),
        newer || more ? rows.getLast().older() : null);
  }

  /**
   * One event or unreadable delivery, as it came. The trail tells that it was looked at.
   *
   * @throws NotFound when there is none with this id
   */
  @Transactional
  public EventDetails get(UUID id) {
    EventDetails found =
        queries.event(id).or(() -> queries.delivery(id)).orElseThrow(NotFound::new);
    ClientId client = found.row().client();
    String field = Objects.requireNonNullElse(found.row().field(), "");
    Act act = Act.of(Action.EVENT_VIEWED, new Subject(Subject.Kind.EVENT, id.toString(), field));
    if (client == null) {
      trail.recordOfProvider(act);
    } else {
      trail.record(client, act);
    }
    return found;
  }

  /**
   * The same for a page that somebody has open already.
   *
   * @throws NotFound when it is gone
   */
  public EventDetails again(UUID id) {
    return queries.event(id).or(() -> queries.delivery(id)).orElseThrow(NotFound::new);
  }

  public EventCounts counts() {
    return new EventCounts(
        queries.events(EventState.DUE),
        queries.events(EventState.QUARANTINED) + queries.deliveries(EventState.QUARANTINED),
        queries.events(EventState.DEAD));
  }

  /** What came of the events that people had applied again at that moment. */
  public Map<EventState, Integer> outcome(Instant replayedAt) {
    return queries.outcome(replayedAt);
  }

  /**
   * How far it has come with all events of a filter that somebody wished to be applied again at
   * that moment; those of others are for who sees all clients.
   */
  public Optional<ReplayProgress> progress(Instant replayedAt) {
    return replays.at(replayedAt, current.get().seesAll() ? null : current.get().id());
  }

  /**
   * The moment at which the applying again that goes on was wished; absent also for who does not
   * see it.
   */
  public Optional<Instant> replaying() {
    return replays
        .running()
        .filter(it -> current.get().seesAll() || it.person().equals(current.get().id()))
        .map(Replays.Running::at);
  }

  /** The fields of which there are events, by name. */
  public List<String> fields() {
    return queries.fields(MOST_FIELDS);
  }

  /** The name of a client, for the filter that names it. */
  public Optional<String> clientName(ClientId client) {
    return queries.clientName(client);
  }
}

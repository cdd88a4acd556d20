package io.bspconsole.webhooks.internal;

import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.MetaId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whose turn it is. What is looked at for that does not grow with what waits: the events that wait
 * longest, up to a bound, by an index that holds all that is asked. When those are not all, half of
 * the turns go round among all accounts of which anything waits, so that one of which very much
 * does keeps nobody from his.
 */
@Component
class Lanes {

  /** Events that are looked at, and as many more that people have had applied again. */
  private static final int LOOKED_AT = 2_000;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final int most;
  private volatile String last = "";

  @Autowired
  Lanes(JdbcClient jdbc, Clock clock) {
    this(jdbc, clock, LOOKED_AT);
  }

  /**
   * @param most how many events are looked at
   */
  Lanes(JdbcClient jdbc, Clock clock, int most) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.most = most;
  }

  private record Waiting(String account, int events) {}

  /**
   * Accounts with events to apply now: those of which Meta reports something before those of which
   * people have something applied again, the longest waiting first; then, where there is more than
   * is looked at, others by turns, of which what waits may not be due yet.
   *
   * @param limit how many at most
   */
  List<MetaId> next(int limit) {
    List<Waiting> live = first("IS NULL");
    boolean all = isAll(live);
    List<Waiting> again = all ? first("IS NOT NULL") : List.of();
    all = all && isAll(again);
    Set<String> lanes = new LinkedHashSet<>();
    Stream.of(live, again)
        .flatMap(List::stream)
        .map(Waiting::account)
        .distinct()
        .limit(all ? limit : limit - limit / 2)
        .forEach(lanes::add);
    if (!all) {
      lanes.addAll(byTurns(limit / 2));
    }
    return lanes.stream().map(MetaId::new).toList();
  }

  private boolean isAll(List<Waiting> found) {
    return found.stream().mapToInt(Waiting::events).sum() < most;
  }

  private List<Waiting> first(String replayedAt) {
    return jdbc.sql(
            "SELECT waba_meta_id, COUNT(*) FROM (SELECT waba_meta_id, due_at FROM webhook_event"
                + " FORCE INDEX (webhook_event_due) WHERE state = 'DUE' AND due_at <= ?"
                + " AND replayed_at "
                + replayedAt
                + " ORDER BY due_at LIMIT ?) longest"
                + " GROUP BY waba_meta_id ORDER BY MIN(due_at), waba_meta_id")
        .params(Timestamp.from(Clocks.now(clock)), most)
        .query((row, _) -> new Waiting(row.getString(1), row.getInt(2)))
        .list();
  }

  /** Goes on behind the one who had the last turn on this node. */
  private Set<String> byTurns(int count) {
    Set<String> found = new LinkedHashSet<>();
    String at = last;
    boolean round = false;
    while (found.size() < count) {
      Optional<String> next = after(at);
      if (next.isEmpty() && round) {
        break;
      }
      if (next.isPresent() && !found.add(next.get())) {
        break; // all had one
      }
      round |= next.isEmpty();
      at = next.orElse("");
    }
    last = at;
    return found;
  }

  /** One step in the index, however many events an account has. */
  private Optional<String> after(String account) {
    return jdbc.sql(
            "SELECT waba_meta_id FROM webhook_event FORCE INDEX (webhook_event_lane)"
                + " WHERE state = 'DUE' AND waba_meta_id > ? ORDER BY waba_meta_id LIMIT 1")
        .param(account)
        .query(String.class)
        .optional();
  }
}

package io.bspconsole.demo;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Uuids;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the clients of the demo came to stand where they stand. */
final class DemoStandings {

  private static final List<String> ROAD = List.of("PROSPECT", "ONBOARDING", "ACTIVE");
  private static final List<String> REASONS = List.of("TAKEN_ON", "AGREED", "READY");
  private static final String ONBOARDING = "dewi";

  private final JdbcClient jdbc;

  DemoStandings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The road as far as the client went, then what was done about it. */
  void add(
      ClientId client,
      String standing,
      List<DemoFile.Move> moves,
      DemoRoad road,
      Instant now,
      DemoWorld world) {
    List<Instant> times = List.of(road.since(), road.began(), road.active());
    int last = ROAD.contains(standing) ? ROAD.indexOf(standing) : ROAD.size() - 1;
    String before = null;
    for (int i = 0; i <= last; i++) {
      DemoFile.Move step = new DemoFile.Move(ROAD.get(i), 0, REASONS.get(i), List.of(), "", "");
      store(client, before, step, world.person(ONBOARDING), times.get(i));
      before = ROAD.get(i);
    }
    for (DemoFile.Move move : moves) {
      store(client, before, move, world.person(move.by()), Past.daysAgo(move.days(), now));
      before = move.to();
    }
  }

  private void store(
      ClientId client,
      @Nullable String before,
      DemoFile.Move move,
      DemoWorld.Known by,
      Instant at) {
    Row.in("standing_change")
        .with("client_id", client.value())
        .with("id", Uuids.next())
        .with("from_standing", before)
        .with("to_standing", move.to())
        .with("reason", move.reason())
        .with("clauses", String.join(",", move.clauses()))
        .with("comment", move.comment())
        .with("by_id", by.id().value())
        .with("by_name", by.name())
        .with("at", at)
        .store(jdbc);
  }
}

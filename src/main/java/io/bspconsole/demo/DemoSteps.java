package io.bspconsole.demo;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Uuids;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far the clients of the demo are with their onboarding, and who looks after them. */
final class DemoSteps {

  /** Stands for every step. */
  static final List<String> ALL = List.of("ALL");

  /** As the register keeps it where nothing is open. */
  static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

  private static final String EDITION = "2021-10-08";

  private static final Set<String> BY_ITSELF =
      Set.of("SCREENING", "POLICY_ACCEPTANCE", "BUSINESS_PROFILE", "ACCOUNT", "NUMBERS");

  private final JdbcClient jdbc;

  DemoSteps(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Known(UUID id, String code, String waitsFor, int days) {}

  /**
   * Has the client go through all steps. What the console sees by itself it ticked itself.
   *
   * @param done codes of those that are behind it
   * @param waitsFor on whom the first open one waits, where that is not as the list has it
   * @param note at the first open one
   * @return when each that is done was
   */
  Map<String, Instant> add(
      ClientId client,
      List<String> done,
      @Nullable String waitsFor,
      String note,
      DemoWorld.Known owner,
      Instant began) {
    List<Known> steps =
        jdbc.sql(
                "SELECT id, code, waits_for, days FROM onboarding_step"
                    + " WHERE retired_at IS NULL AND code <> 'OWN' ORDER BY place, id")
            .query((row, _) ->
                new Known(
                    Uuids.of(row.getBytes(1)), row.getString(2), row.getString(3), row.getInt(4)))
            .list();
    Instant last = began;
    Known current = null;
    LocalDate due = null;
    Map<String, Instant> settled = new HashMap<>();
    for (Known step : steps) {
      boolean isDone = done.equals(ALL) || done.contains(step.code());
      boolean first = !isDone && current == null;
      boolean byItself = BY_ITSELF.contains(step.code());
      LocalDate day = LocalDate.ofInstant(began, ZoneOffset.UTC).plusDays(step.days());
      if (isDone) {
        last = began.plus(DemoRoad.STEP.multipliedBy(settled.size() + 1));
        settled.put(step.code(), last);
      } else {
        current = first ? step : current;
        due = due == null || day.isBefore(due) ? day : due;
      }
      Row.in("client_step")
          .with("client_id", client.value())
          .with("id", Uuids.next())
          .with("step_id", step.id())
          .with("state", isDone ? "DONE" : "OPEN")
          .with("waits_for", first && waitsFor != null ? waitsFor : step.waitsFor())
          .with("owner_name", "")
          .with("due_on", Date.valueOf(day))
          .with("note", first ? note : "")
          .with("settled_at", isDone ? last : null)
          .with("settled_by", isDone && !byItself ? owner.id().value() : null)
          .with("settled_by_name", isDone && !byItself ? owner.name() : "")
          .with("version", 0)
          .store(jdbc);
    }
    own(client, owner, current == null ? NEVER : last);
    if (current != null) {
      jdbc.sql("UPDATE client SET step_id = ?, waits_for = ?, next_due = ? WHERE id = ?")
          .param(Uuids.bytes(current.id()))
          .param(waitsFor == null ? current.waitsFor() : waitsFor)
          .param(Date.valueOf(due))
          .param(Uuids.bytes(client.value()))
          .update();
    }
    jdbc.sql("UPDATE client SET steps_done = ?, steps_all = ? WHERE id = ?")
        .params(settled.size(), steps.size(), Uuids.bytes(client.value()))
        .update();
    return settled;
  }

  /** What the client trades in, and when it was held against the lists. */
  void screen(ClientId client, String trade, @Nullable String evidence, Instant at) {
    jdbc.sql("UPDATE client SET trade = ?, trade_note = ?, screened_at = ? WHERE id = ?")
        .params(
            trade,
            Objects.requireNonNullElse(evidence, ""),
            Timestamp.from(at),
            Uuids.bytes(client.value()))
        .update();
  }

  /** Says who looks after the client, and since when it is where it is. */
  void own(ClientId client, DemoWorld.Known owner, Instant since) {
    jdbc.sql("UPDATE client SET owner_id = ?, owner_name = ?, step_since = ? WHERE id = ?")
        .params(
            Uuids.bytes(owner.id().value()),
            owner.name(),
            Timestamp.from(since),
            Uuids.bytes(client.value()))
        .update();
  }

  /** The client's owner said yes to the policy. */
  void accept(ClientId client, DemoWorld.Known by, Instant at) {
    Row.in("policy_acceptance")
        .with("client_id", client.value())
        .with("id", Uuids.next())
        .with("edition", EDITION)
        .with("accepted_by", by.id().value())
        .with("accepted_by_name", by.name())
        .with("address", "203.0.113.24")
        .with("accepted_at", at)
        .with("version", 0)
        .store(jdbc);
  }
}

package io.bspconsole.clients.portfolio;

import io.bspconsole.access.Actor;
import io.bspconsole.clients.ClientStep;
import io.bspconsole.clients.Party;
import io.bspconsole.clients.Step;
import io.bspconsole.clients.StepForm;
import io.bspconsole.clients.StepId;
import io.bspconsole.clients.StepState;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.Uuids;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How far each client is with the steps of its onboarding. Joins the transaction of its caller and
 * asks for no permission.
 */
@Component
public class StepRows {

  private final JdbcClient jdbc;
  private final CatalogueRows catalogue;
  private final Clock clock;

  StepRows(JdbcClient jdbc, CatalogueRows catalogue, Clock clock) {
    this.jdbc = jdbc;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /** In the order of the provider's list; of retired ones only those that were settled. */
  public List<ClientStep> of(ClientId client) {
    return jdbc.sql(
            "SELECT "
                + CatalogueRows.COLUMNS
                + ", c.state, c.waits_for AS waits, c.owner_id, c.owner_name, c.due_on, c.note,"
                + " c.settled_at, c.settled_by_name, c.version AS revision"
                + " FROM client_step c JOIN onboarding_step s ON s.id = c.step_id"
                + " WHERE c.client_id = ? AND (s.retired_at IS NULL OR c.state <> 'OPEN')"
                + " ORDER BY s.place, s.id")
        .param(Uuids.bytes(client.value()))
        .query(StepRows::step)
        .list();
  }

  /** Has the client go through all steps of the provider's list from that day on. */
  public void begin(ClientId client, LocalDate today) {
    for (Step step : catalogue.all()) {
      if (!step.retired()) {
        jdbc.sql(
                "INSERT INTO client_step (client_id, id, step_id, state, waits_for, owner_name,"
                    + " due_on, note, settled_by_name, version)"
                    + " VALUES (?, ?, ?, 'OPEN', ?, '', ?, '', '', 0)")
            .params(
                Uuids.bytes(client.value()),
                Uuids.bytes(Uuids.next()),
                Uuids.bytes(step.id().value()),
                step.waitsFor().name(),
                Date.valueOf(today.plusDays(step.days())))
            .update();
      }
    }
  }

  /**
   * Stores what was typed.
   *
   * @param by who settles it, if it is settled by this
   */
  public void keep(ClientId client, StepId step, StepForm form, String ownerName, Actor by) {
    boolean settled = form.state().isSettled();
    jdbc.sql(
            "UPDATE client_step SET"
                + " settled_at = CASE WHEN :open THEN NULL WHEN state = :state THEN settled_at"
                + " ELSE :now END,"
                + " settled_by = CASE WHEN :open THEN NULL WHEN state = :state THEN settled_by"
                + " ELSE :by END,"
                + " settled_by_name = CASE WHEN :open THEN '' WHEN state = :state"
                + " THEN settled_by_name ELSE :byName END,"
                + " state = :state, waits_for = :waits, owner_id = :owner, owner_name = :ownerName,"
                + " due_on = :due, note = :note, version = version + 1"
                + " WHERE client_id = :client AND step_id = :step")
        .param("open", !settled)
        .param("state", form.state().name())
        .param("now", Timestamp.from(Clocks.now(clock)))
        .param("by", Uuids.bytes(by.id().value()))
        .param("byName", by.name())
        .param("waits", form.waitsFor().name())
        .param("owner", form.owner() == null ? null : Uuids.bytes(form.owner().value()))
        .param("ownerName", ownerName)
        .param("due", form.dueOn() == null ? null : Date.valueOf(form.dueOn()))
        .param("note", form.note())
        .param("client", Uuids.bytes(client.value()))
        .param("step", Uuids.bytes(step.value()))
        .update();
  }

  /**
   * Ticks a step, or opens it again, for the console itself. One that is opened again has as many
   * days from that day on as it had when the onboarding began.
   */
  public void tick(ClientId client, Step step, boolean done, LocalDate today) {
    jdbc.sql(
            "UPDATE client_step SET state = :state, settled_at = :settled, settled_by = NULL,"
                + " settled_by_name = '', due_on = COALESCE(:due, due_on), version = version + 1"
                + " WHERE client_id = :client AND step_id = :step")
        .param("state", (done ? StepState.DONE : StepState.OPEN).name())
        .param("settled", done ? Timestamp.from(Clocks.now(clock)) : null)
        .param("due", done ? null : Date.valueOf(today.plusDays(step.days())))
        .param("client", Uuids.bytes(client.value()))
        .param("step", Uuids.bytes(step.id().value()))
        .update();
  }

  /** Clients that still have the step before them. */
  public List<ClientId> openIn(StepId step) {
    return jdbc.sql("SELECT client_id FROM client_step WHERE step_id = ? AND state = 'OPEN'")
        .param(Uuids.bytes(step.value()))
        .query((row, _) -> new ClientId(Uuids.of(row.getBytes(1))))
        .list();
  }

  private static ClientStep step(ResultSet row, int number) throws SQLException {
    byte[] owner = row.getBytes("owner_id");
    Date due = row.getDate("due_on");
    Timestamp settled = row.getTimestamp("settled_at");
    return new ClientStep(
        CatalogueRows.step(row, number),
        StepState.valueOf(row.getString("state")),
        Party.valueOf(row.getString("waits")),
        person(owner),
        row.getString("owner_name"),
        due == null ? null : due.toLocalDate(),
        row.getString("note"),
        settled == null ? null : settled.toInstant(),
        row.getString("settled_by_name"),
        row.getInt("revision"));
  }

  static @Nullable PersonId person(byte @Nullable [] id) {
    return id == null ? null : new PersonId(Uuids.of(id));
  }
}

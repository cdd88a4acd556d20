package io.bspconsole.templates.outbox;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.kernel.VersionId;
import io.bspconsole.kernel.WabaId;
import io.bspconsole.templates.SendWait;
import io.bspconsole.templates.Sending;
import io.bspconsole.tenancy.ClientScope;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What waits in the outbox. Adding and taking back join the transaction of what they belong to; who
 * carries the rows is a matter of {@link Claims}.
 */
@Component
public class Outbox {

  private static final String TAKEN_BACK =
      "DELETE FROM template_outbox WHERE client_id = ? AND version_id = ?"
          + " AND state = 'QUEUED' AND waits_for = 'UNDO' AND attempts = 0 AND due_at > ?";

  private final JdbcClient jdbc;
  private final Clock clock;

  Outbox(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Queues a version, or a wish; for as long as it is held it can be taken back. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void add(
      ClientId client, TemplateId template, VersionId version, SendKind kind, Duration held) {
    Instant now = Clocks.now(clock);
    jdbc.sql(
            "INSERT INTO template_outbox (client_id, id, template_id, version_id, kind, state,"
                + " attempts, sure_attempts, due_at, waits_for, claim_no, created_at)"
                + " VALUES (:client, :id, :template, :version, :kind, 'QUEUED', 0, 0, :due, :waits,"
                + " 0, :now)")
        .param("client", Uuids.bytes(client.value()))
        .param("id", Uuids.bytes(Uuids.next()))
        .param("template", Uuids.bytes(template.value()))
        .param("version", Uuids.bytes(version.value()))
        .param("kind", kind.name())
        .param("due", Timestamp.from(now.plus(held)))
        .param("waits", held.isZero() ? null : SendWait.UNDO.name())
        .param("now", Timestamp.from(now))
        .update();
  }

  /**
   * Takes a version back that nobody has begun to send.
   *
   * @return false, with nothing changed, when its time to be taken back is over
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean takeBack(ClientId client, VersionId version) {
    return jdbc.sql(TAKEN_BACK + " AND kind IN ('CREATE', 'EDIT')")
            .params(Uuids.bytes(client.value()), Uuids.bytes(version.value()))
            .param(Timestamp.from(Clocks.now(clock)))
            .update()
        == 1;
  }

  /** Takes a wish back, as {@link #takeBack} does a version. */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean takeBackWish(ClientId client, VersionId version, SendKind kind) {
    return jdbc.sql(TAKEN_BACK + " AND kind = ?")
            .params(Uuids.bytes(client.value()), Uuids.bytes(version.value()))
            .param(Timestamp.from(Clocks.now(clock)))
            .param(kind.name())
            .update()
        == 1;
  }

  /** Does such a wish wait to be told to Meta already? */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean waits(ClientId client, VersionId version, SendKind kind) {
    return jdbc.sql(
            "SELECT 1 FROM template_outbox WHERE client_id = ? AND version_id = ?"
                + " AND state = 'QUEUED' AND kind = ? LIMIT 1")
        .params(Uuids.bytes(client.value()), Uuids.bytes(version.value()), kind.name())
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /** How it goes with a version of the client in scope; empty when nothing waits. */
  @Transactional(readOnly = true)
  public Optional<Sending> progress(VersionId version) {
    return jdbc.sql(
            "SELECT attempts, last_error, due_at, waits_for FROM template_outbox"
                + " WHERE client_id = ? AND version_id = ? AND state = 'QUEUED'"
                + " AND kind IN ('CREATE', 'EDIT') LIMIT 1")
        .params(Uuids.bytes(ClientScope.require().value()), Uuids.bytes(version.value()))
        .query((row, _) -> {
          String waits = row.getString("waits_for");
          return new Sending(
              row.getInt("attempts"),
              row.getString("last_error"),
              row.getTimestamp("due_at").toInstant(),
              waits == null ? null : SendWait.valueOf(waits),
              null,
              false);
        })
        .optional();
  }

  /**
   * Has what waits for an account sent as soon as a worker gets to it. What failed keeps its next
   * try: Meta may have asked us to keep away.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void hurry(ClientId client, WabaId account) {
    // Read first: an UPDATE with a join would lock templates, which others lock before the outbox.
    List<byte[]> rows =
        jdbc.sql(
                "SELECT o.id FROM template_outbox o JOIN template t"
                    + " ON t.client_id = o.client_id AND t.id = o.template_id"
                    + " WHERE o.client_id = ? AND t.waba_id = ? AND o.state = 'QUEUED'"
                    + " AND o.last_error IS NULL AND o.waits_for IS NULL ORDER BY o.id")
            .params(Uuids.bytes(client.value()), Uuids.bytes(account.value()))
            .query((row, _) -> row.getBytes(1))
            .list();
    if (!rows.isEmpty()) {
      jdbc.sql(
              "UPDATE template_outbox SET due_at = :now"
                  + " WHERE client_id = :client AND id IN (:rows) AND state = 'QUEUED'"
                  + " AND due_at > :now")
          .param("now", Timestamp.from(Clocks.now(clock)))
          .param("client", Uuids.bytes(client.value()))
          .param("rows", rows)
          .update();
    }
  }
}

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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of the outbox. Adding and settling join the transaction of what they belong to. */
@Component
public class Outbox {

  /** Longer than all calls of one attempt together can take. */
  static final Duration LEASE = Duration.ofSeconds(60);

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

  /**
   * Claims what is due, over all clients, for {@link #LEASE}. Rows that another worker holds are
   * skipped, not waited for.
   */
  @Transactional
  List<Claim> claim(int limit) {
    Instant now = Clocks.now(clock);
    Instant until = now.plus(LEASE);
    List<Claim> claims =
        jdbc.sql(
                "SELECT client_id, id, version_id, kind, claim_no, attempts, sure_attempts"
                    + " FROM template_outbox"
                    + " WHERE state = 'QUEUED' AND due_at <= :now"
                    + " AND (claimed_until IS NULL OR claimed_until <= :now)"
                    + " ORDER BY due_at, id LIMIT :limit FOR UPDATE SKIP LOCKED")
            .param("now", Timestamp.from(now))
            .param("limit", limit)
            .query((row, _) ->
                new Claim(
                    new ClientId(Uuids.of(row.getBytes("client_id"))),
                    Uuids.of(row.getBytes("id")),
                    new VersionId(Uuids.of(row.getBytes("version_id"))),
                    SendKind.valueOf(row.getString("kind")),
                    row.getLong("claim_no") + 1,
                    row.getInt("attempts") + 1,
                    row.getInt("attempts") != row.getInt("sure_attempts"),
                    until))
            .list();
    claims.forEach(this::mark);
    return claims;
  }

  private void mark(Claim claim) {
    jdbc.sql(
            "UPDATE template_outbox SET claim_no = ?, attempts = ?, claimed_until = ?,"
                + " waits_for = NULL"
                + " WHERE client_id = ? AND id = ?")
        .params(
            claim.number(),
            claim.attempts(),
            Timestamp.from(claim.until()),
            Uuids.bytes(claim.client().value()),
            Uuids.bytes(claim.row()))
        .update();
  }

  /**
   * Ends the row.
   *
   * @return false, with nothing changed, when the claim was overtaken
   */
  @Transactional(propagation = Propagation.MANDATORY)
  boolean settle(Claim claim, boolean taken, @Nullable String error) {
    return change(
        claim,
        "state = :state, done_at = :at, last_error = :error",
        taken ? "DONE" : "FAILED",
        Clocks.now(clock),
        error);
  }

  /**
   * Puts the row back after a try; nothing happens when the claim was overtaken.
   *
   * @param sure is it known that Meta did not take it, now or before?
   */
  @Transactional
  boolean postpone(Claim claim, String error, Duration wait, boolean sure) {
    return change(
        claim,
        sure
            ? "state = :state, due_at = :at, last_error = :error, sure_attempts = attempts"
            : "state = :state, due_at = :at, last_error = :error",
        "QUEUED",
        Clocks.now(clock).plus(wait),
        error);
  }

  /**
   * Puts the row back untried; nothing happens when the claim was overtaken.
   *
   * @param why kept for who looks; absent where the state of others says it
   */
  @Transactional
  boolean hold(Claim claim, @Nullable SendWait why, Instant until) {
    return change(
        claim,
        "state = :state, due_at = :at, attempts = attempts - 1, last_error = :error"
            + (why == null ? "" : ", waits_for = '" + why.name() + "'"),
        "QUEUED",
        until,
        null);
  }

  private boolean change(
      Claim claim, String assignments, String state, Instant at, @Nullable String error) {
    return jdbc.sql(
                "UPDATE template_outbox SET claimed_until = NULL, "
                    + assignments
                    + " WHERE client_id = :client AND id = :row AND claim_no = :number"
                    + " AND state = 'QUEUED'")
            .param("state", state)
            .param("at", Timestamp.from(at))
            .param("error", error)
            .param("client", Uuids.bytes(claim.client().value()))
            .param("row", Uuids.bytes(claim.row()))
            .param("number", claim.number())
            .update()
        == 1;
  }
}

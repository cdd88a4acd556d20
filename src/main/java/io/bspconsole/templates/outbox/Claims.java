package io.bspconsole.templates.outbox;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.kernel.VersionId;
import io.bspconsole.templates.SendWait;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has which row of the outbox in hand, and what came of it. A claim has a number; whoever was
 * overtaken changes nothing. An attempt may be many calls, so whoever makes one renews his claim
 * first, and makes none once he was overtaken.
 */
@Component
class Claims {

  /** Longer than what is asked between two renewals, with all of its answers, can take. */
  static final Duration LEASE = Duration.ofSeconds(60);

  private final JdbcClient jdbc;
  private final Clock clock;

  Claims(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
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
   * Keeps the row from others for {@link #LEASE} from now, to be asked before each call to Meta.
   *
   * @throws Overtaken when somebody else has claimed the row since, or it was settled
   */
  @Transactional
  void renew(Claim claim) {
    int renewed =
        jdbc.sql(
                "UPDATE template_outbox SET claimed_until = ? WHERE client_id = ? AND id = ?"
                    + " AND claim_no = ? AND state = 'QUEUED'")
            .params(
                Timestamp.from(Clocks.now(clock).plus(LEASE)),
                Uuids.bytes(claim.client().value()),
                Uuids.bytes(claim.row()),
                claim.number())
            .update();
    if (renewed != 1) {
      throw new Overtaken();
    }
  }

  /** Somebody else has the row in hand; whoever hears it leaves the row and Meta alone. */
  static final class Overtaken extends RuntimeException {

    private static final long serialVersionUID = 1L;
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

package io.bspconsole.clients.portfolio;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.KeptText;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.kernel.WabaId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands out accounts that are due to be read, they, their numbers or their templates, over all
 * clients, each to one worker at a time.
 */
@Component
public class DueAccounts {

  /** Longer than reading a list of Meta's takes: each page of it has a time-out of ten seconds. */
  private static final Duration LEASE = Duration.ofMinutes(1);

  /** An account has up to 6,000 templates (domain limit of Meta's), each compared by itself. */
  private static final Duration LONG_LEASE = Duration.ofMinutes(30);

  private final JdbcClient jdbc;
  private final LostPictures losses;
  private final Clock clock;

  DueAccounts(JdbcClient jdbc, LostPictures losses, Clock clock) {
    this.jdbc = jdbc;
    this.losses = losses;
    this.clock = clock;
  }

  /** Claims up to that many accounts for a while. Those that another worker claims are skipped. */
  @Transactional
  public List<DueAccount> claim(Matter matter, int limit) {
    Timestamp now = now();
    Instant until = now.toInstant().plus(matter == Matter.TEMPLATES ? LONG_LEASE : LEASE);
    // In the order of the index: sorted in any other, all that are due would be locked.
    List<DueAccount> accounts =
        jdbc.sql(
                matter.sql(
                    "SELECT client_id, id, meta_id, numbers_due_at AS due_at,"
                        + " numbers_claim_no AS claim_no, numbers_failures AS failures"
                        + " FROM waba WHERE numbers_due_at <= :now"
                        + " AND (numbers_claimed_until IS NULL OR numbers_claimed_until <= :now)"
                        + " ORDER BY numbers_due_at, client_id, id LIMIT :limit"
                        + " FOR UPDATE SKIP LOCKED"))
            .param("now", now)
            .param("limit", limit)
            .query((row, _) -> claimed(matter, row, until))
            .list();
    accounts.forEach(this::mark);
    return accounts;
  }

  private void mark(DueAccount account) {
    jdbc.sql(
            account
                .matter()
                .sql(
                    "UPDATE waba SET numbers_claim_no = ?, numbers_claimed_until = ?"
                        + " WHERE client_id = ? AND id = ?"))
        .params(
            account.claim(),
            Timestamp.from(account.until()),
            Uuids.bytes(account.client().value()),
            Uuids.bytes(account.id().value()))
        .update();
  }

  /**
   * It was read, and what was read is stored in this transaction. What became due meanwhile, stays
   * so.
   *
   * @return false, with nothing changed, when the claim was overtaken
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean done(DueAccount account, Duration next) {
    Timestamp now = now();
    return jdbc.sql(
                account
                    .matter()
                    .sql(
                        "UPDATE waba SET numbers_claimed_until = NULL, numbers_failures = 0,"
                            + " numbers_tried_at = :now, numbers_problem = NULL,"
                            + " numbers_read_at = :now, numbers_due_at ="
                            + " CASE WHEN numbers_due_at = :was THEN :next ELSE numbers_due_at END"
                            + " WHERE client_id = :client AND id = :id"
                            + " AND numbers_claim_no = :claim"))
            .param("now", now)
            .param("was", Timestamp.from(account.dueAt()))
            .param("next", Timestamp.from(now.toInstant().plus(next)))
            .param("client", Uuids.bytes(account.client().value()))
            .param("id", Uuids.bytes(account.id().value()))
            .param("claim", account.claim())
            .update()
        == 1;
  }

  /** How much was listed and how much of it was not as we had it; within the same transaction. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void counted(DueAccount account, int listed, int drifted) {
    jdbc.sql(
            "UPDATE waba SET templates_listed = ?, templates_drifted = ?"
                + " WHERE client_id = ? AND id = ?")
        .params(
            listed,
            drifted,
            Uuids.bytes(account.client().value()),
            Uuids.bytes(account.id().value()))
        .update();
  }

  /**
   * It could not be read; nothing happens when the claim was overtaken.
   *
   * @param problem why, in words for the provider's people
   */
  @Transactional
  public void failed(DueAccount account, Duration wait, String problem) {
    jdbc.sql(
            account
                .matter()
                .sql(
                    "UPDATE waba SET numbers_claimed_until = NULL,"
                        + " numbers_failures = numbers_failures + 1,"
                        + " numbers_tried_at = :now, numbers_problem = :problem,"
                        + " numbers_due_at = :next"
                        + " WHERE client_id = :client AND id = :id AND numbers_claim_no = :claim"))
        .param("now", now())
        .param("problem", KeptText.cut(problem, KeptText.EXPLANATION))
        .param("next", Timestamp.from(now().toInstant().plus(wait)))
        .param("client", Uuids.bytes(account.client().value()))
        .param("id", Uuids.bytes(account.id().value()))
        .param("claim", account.claim())
        .update();
  }

  /**
   * Has an account read as soon as a worker gets to it. After a failure its next try is not put
   * forward: Meta may have asked us to keep away.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void hurry(Matter matter, ClientId client, WabaId account) {
    jdbc.sql(
            matter.sql(
                "UPDATE waba SET numbers_due_at = ? WHERE client_id = ? AND id = ?"
                    + " AND numbers_failures = 0"))
        .params(now(), Uuids.bytes(client.value()), Uuids.bytes(account.value()))
        .update();
  }

  /**
   * Has it read no more. A reading that is under way stores nothing, and a picture that Meta lost
   * there is nobody's task any more.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void stop(ClientId client, WabaId account) {
    for (Matter matter : Matter.values()) {
      jdbc.sql(
              matter.sql(
                  "UPDATE waba SET numbers_due_at = NULL, numbers_claimed_until = NULL,"
                      + " numbers_claim_no = numbers_claim_no + 1, numbers_failures = 0"
                      + " WHERE client_id = ? AND id = ?"))
          .params(Uuids.bytes(client.value()), Uuids.bytes(account.value()))
          .update();
    }
    losses.endOf(client, account);
  }

  private Timestamp now() {
    return Timestamp.from(Clocks.now(clock));
  }

  private static DueAccount claimed(Matter matter, ResultSet row, Instant until)
      throws SQLException {
    return new DueAccount(
        matter,
        new ClientId(Uuids.of(row.getBytes("client_id"))),
        new WabaId(Uuids.of(row.getBytes("id"))),
        new MetaId(row.getString("meta_id")),
        row.getTimestamp("due_at").toInstant(),
        row.getLong("claim_no") + 1,
        row.getInt("failures"),
        until);
  }
}

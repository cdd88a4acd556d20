package io.bspconsole.clients.portfolio;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.kernel.WabaId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which numbers Meta lost the picture of. A loss is a task for the client; whoever begins or ends
 * one holds the lock on the client's progress, and has the steps looked at afterwards.
 */
@Component
public class LostPictures {

  /** Ours: for so long what is read may be older than an alert that came by another way. */
  static final Duration LATELY = Duration.ofMinutes(10);

  private final JdbcClient jdbc;
  private final Clock clock;

  LostPictures(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Meta says that it lost the picture of a number, or that there is nothing more to do. What it
   * said, showed or was sent since is newer; of two words within one second the graver counts.
   *
   * @param number absent for all numbers of the account
   * @param at by Meta's clock
   * @return how many numbers that concerns
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public int lost(
      ClientId client, WabaId account, @Nullable MetaId number, boolean lost, Instant at) {
    Instant now = Clocks.now(clock);
    return jdbc.sql(
            "UPDATE number_profile p JOIN phone_number n"
                + " ON n.client_id = p.client_id AND n.id = p.number_id"
                + " SET p.picture_lost_at = :since, p.picture_told_at = :at,"
                + " p.due_at = CASE WHEN p.due_at IS NULL OR p.due_at > :soon THEN :soon"
                + " ELSE p.due_at END"
                + " WHERE p.client_id = :client AND n.client_id = :client AND n.waba_id = :account"
                + " AND (:any OR n.meta_id = :number)"
                + " AND (p.picture_told_at IS NULL OR p.picture_told_at < :at"
                + " OR :lost AND p.picture_told_at = :at)"
                + " AND (NOT :lost OR p.picture_seen_at IS NULL OR p.picture_seen_at < :until)")
        .param("lost", lost)
        .param("since", lost ? Timestamp.from(at) : null)
        .param("at", Timestamp.from(at))
        .param("soon", Timestamp.from(now.plus(LATELY).plus(LATELY)))
        .param("client", Uuids.bytes(client.value()))
        .param("account", Uuids.bytes(account.value()))
        .param("any", number == null)
        .param("number", number == null ? "" : number.value())
        .param("until", Timestamp.from(at.plus(LATELY)))
        .update();
  }

  /** The account is disconnected: nobody can put up a picture there any more. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void endOf(ClientId client, WabaId account) {
    jdbc.sql(
            "UPDATE number_profile p JOIN phone_number n"
                + " ON n.client_id = p.client_id AND n.id = p.number_id"
                + " SET p.picture_lost_at = NULL"
                + " WHERE p.client_id = :client AND n.client_id = :client AND n.waba_id = :account"
                + " AND p.picture_lost_at IS NOT NULL")
        .param("client", Uuids.bytes(client.value()))
        .param("account", Uuids.bytes(account.value()))
        .update();
  }

  /**
   * The same for those numbers of an account that Meta lists no more.
   *
   * @param listed when the others were taken over from its list
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void endOfGone(ClientId client, WabaId account, Instant listed) {
    jdbc.sql(
            "UPDATE number_profile p JOIN phone_number n"
                + " ON n.client_id = p.client_id AND n.id = p.number_id"
                + " SET p.picture_lost_at = NULL"
                + " WHERE p.client_id = :client AND n.client_id = :client AND n.waba_id = :account"
                + " AND n.updated_at < :listed AND p.picture_lost_at IS NOT NULL")
        .param("client", Uuids.bytes(client.value()))
        .param("account", Uuids.bytes(account.value()))
        .param("listed", Timestamp.from(listed))
        .update();
  }
}

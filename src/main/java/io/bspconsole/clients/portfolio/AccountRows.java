package io.bspconsole.clients.portfolio;

import io.bspconsole.kernel.Uuids;
import io.bspconsole.meta.MetaAccounts.MetaAccount;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what Meta says of an account, for the worker that has claimed it; nothing is kept once the
 * claim was overtaken.
 */
@Component
public class AccountRows {

  private final JdbcClient jdbc;

  AccountRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps its states; returns false when the claim was overtaken. */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean keep(DueAccount account, MetaAccount shown) {
    return jdbc.sql(
                "UPDATE waba SET meta_status = :status, review_status = :review,"
                    + " verification_status = :verification, health = :health, health_reason = :reason"
                    + " WHERE client_id = :client AND id = :id AND account_claim_no = :claim")
            .param("status", shown.status())
            .param("review", shown.review())
            .param("verification", shown.verification())
            .param("health", shown.health().canSend())
            .param("reason", shown.health().reason())
            .param("client", Uuids.bytes(account.client().value()))
            .param("id", Uuids.bytes(account.id().value()))
            .param("claim", account.claim())
            .update()
        == 1;
  }

  /** Keeps since when our app is subscribed to its webhooks; absent for one that is not. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void subscribed(DueAccount account, @Nullable Instant since) {
    jdbc.sql(
            "UPDATE waba SET subscribed_at = :since"
                + " WHERE client_id = :client AND id = :id AND account_claim_no = :claim")
        .param("since", since == null ? null : Timestamp.from(since))
        .param("client", Uuids.bytes(account.client().value()))
        .param("id", Uuids.bytes(account.id().value()))
        .param("claim", account.claim())
        .update();
  }
}

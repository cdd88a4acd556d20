package io.bspconsole.webhooks;

import io.bspconsole.access.Role;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.Sha256;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.IntegrationTest;
import io.bspconsole.webhooks.portfolio.EventLog;
import io.bspconsole.webhooks.portfolio.EventWork;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A client with an account, somebody who works on its events, and events of any kind. */
public abstract class EventStory extends IntegrationTest {

  @Autowired protected Fixtures fixtures;
  @Autowired protected EventWork work;
  @Autowired protected EventLog log;
  @Autowired protected JdbcClient jdbc;

  protected ClientId client;
  protected MetaId account;
  protected Fixtures.Person staff;

  @BeforeEach
  void a_client_with_an_account() {
    client = fixtures.client("Toko Peristiwa");
    account = fixtures.waba(client).metaId();
    staff = fixtures.staff(Role.ONBOARDING);
  }

  protected EventState state(UUID event) {
    return jdbc.sql("SELECT state FROM webhook_event WHERE id = ?")
        .param(Uuids.bytes(event))
        .query((row, _) -> EventState.valueOf(row.getString(1)))
        .single();
  }

  protected UUID event(
      @Nullable ClientId owner, MetaId named, String field, String value, String state) {
    UUID delivery = Uuids.next();
    UUID event = Uuids.next();
    Timestamp now = Timestamp.from(Instant.now());
    jdbc.sql(
            "INSERT INTO webhook_delivery (id, received_at, body, state, attempts, due_at)"
                + " VALUES (?, ?, '{}', 'SPLIT', 0, ?)")
        .params(Uuids.bytes(delivery), now, now)
        .update();
    jdbc.sql(
            "INSERT INTO webhook_event (id, delivery_id, dedupe_key, received_at, waba_meta_id,"
                + " client_id, field, occurred_at, value, state, attempts, misses, due_at)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, ?)")
        .param(Uuids.bytes(event))
        .param(Uuids.bytes(delivery))
        .param(Sha256.of(Uuids.bytes(event)))
        .param(now)
        .param(named.value())
        .param(owner == null ? null : Uuids.bytes(owner.value()))
        .param(field)
        .param(now)
        .param(value)
        .param(state)
        .param(now)
        .update();
    return event;
  }

  protected <T> T as(Supplier<T> call) {
    return fixtures.as(staff, call);
  }
}

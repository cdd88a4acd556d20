package io.bspconsole.webhooks.internal;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.tenancy.ClientDirectory;
import io.bspconsole.webhooks.EventState;
import io.bspconsole.webhooks.internal.Deliveries.Delivery;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes the events found in a delivery, each with the client that it belongs to. */
@Component
class FoundEvents {

  private final JdbcTemplate jdbc;
  private final ClientDirectory clients;
  private final Clock clock;

  FoundEvents(JdbcTemplate jdbc, ClientDirectory clients, Clock clock) {
    this.jdbc = jdbc;
    this.clients = clients;
    this.clock = clock;
  }

  /**
   * Adds those that are new. Events of one second keep the order of the delivery by their ids; rows
   * go in by the order of their keys, since batches that are not sorted lock each other out.
   *
   * @throws DataIntegrityViolationException for what no row can hold, and for a client that has
   *     gone since its account was looked up; what the transaction wrote is to be undone then
   */
  void add(Delivery delivery, List<Change> changes) {
    Map<MetaId, Optional<ClientId>> owners = new HashMap<>();
    List<byte[]> ids = ids(changes.size());
    List<Object[]> rows = new ArrayList<>(changes.size());
    for (int i = 0; i < changes.size(); i++) {
      Change change = changes.get(i);
      Optional<ClientId> client =
          Optional.ofNullable(change.account())
              .flatMap(account -> owners.computeIfAbsent(account, clients::ownerOfWaba));
      rows.add(row(ids.get(i), delivery, change, client));
    }
    rows.sort(Comparator.comparing(row -> (byte[]) row[2], Arrays::compareUnsigned));
    jdbc.batchUpdate(
        "INSERT INTO webhook_event (id, delivery_id, dedupe_key, received_at, waba_meta_id,"
            + " client_id, field, occurred_at, stated_at, value, state, attempts, misses, due_at,"
            + " settled_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, ?, ?)"
            + " ON DUPLICATE KEY UPDATE id = id",
        rows);
  }

  private Object[] row(byte[] id, Delivery delivery, Change change, Optional<ClientId> client) {
    EventState state = state(change, client);
    Timestamp now = Timestamp.from(Clocks.now(clock));
    MetaId account = change.account();
    return new Object[] {
      id,
      Uuids.bytes(delivery.id()),
      change.key(),
      Timestamp.from(delivery.receivedAt()),
      account == null ? null : account.value(),
      client.map(owner -> Uuids.bytes(owner.value())).orElse(null),
      change.field(),
      Timestamp.from(change.occurredAt()),
      change.statedAt() == null ? null : Timestamp.from(change.statedAt()),
      Json.write(change.value()),
      state.name(),
      now,
      state == EventState.STORED ? now : null
    };
  }

  private static EventState state(Change change, Optional<ClientId> client) {
    if (client.isEmpty()) {
      return EventState.QUARANTINED;
    }
    return EventReader.FIELDS.contains(change.field()) ? EventState.DUE : EventState.STORED;
  }

  private static List<byte[]> ids(int count) {
    return Stream.generate(Uuids::next)
        .limit(count)
        .map(Uuids::bytes)
        .sorted(Arrays::compareUnsigned)
        .toList();
  }
}

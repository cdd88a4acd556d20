package io.bspconsole.webhooks.portfolio;

import io.bspconsole.access.PortfolioSql;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.webhooks.EventState;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The SQL behind {@link EventWork}: each statement reaches only what the reader sees. */
final class CareRows {

  private static final int PIECE = 500;

  private final PortfolioSql portfolio;

  CareRows(PortfolioSql portfolio) {
    this.portfolio = portfolio;
  }

  /** An event and the account that it waits for. */
  record Waiting(EventState state, @Nullable String account) {}

  /** Whose an account is. */
  record Owner(ClientId client, String name) {}

  /** What of a filter may be applied again, the oldest first. */
  List<UUID> replayable(EventFilter filter, PersonId reader, int most) {
    EventConditions conditions = EventConditions.of(filter, reader);
    return conditions
        .statement(
            portfolio,
            "SELECT e.id FROM webhook_event e WHERE {seen:e.client_id}"
                + EventConditions.replayable(filter)
                + conditions.sql()
                + " ORDER BY e.received_at, e.id LIMIT :most")
        .param("most", most)
        .query((row, _) -> Uuids.of(row.getBytes(1)))
        .list();
  }

  /** Makes them due, and unreadable deliveries new; opens what is closed; returns how many. */
  int replay(List<UUID> ids, Instant now) {
    int count = 0;
    for (int from = 0; from < ids.size(); from += PIECE) {
      List<byte[]> piece =
          ids.subList(from, Math.min(ids.size(), from + PIECE)).stream().map(Uuids::bytes).toList();
      count +=
          portfolio
              .sql(
                  "UPDATE webhook_event e SET e.state = 'DUE', e.attempts = 0, e.misses = 0,"
                      + " e.due_at = :now, e.settled_at = NULL, e.problem = NULL,"
                      + " e.replays = e.replays + 1, e.replayed_at = :now"
                      + " WHERE e.id IN (:ids) AND e.state <> 'DUE' AND e.client_id IS NOT NULL"
                      + " AND {seen:e.client_id}")
              .param("now", Timestamp.from(now))
              .param("ids", piece)
              .update();
      count +=
          portfolio
              .sql(
                  "UPDATE webhook_delivery d SET d.state = 'NEW', d.attempts = 0, d.taken = 0,"
                      + " d.due_at = :now, d.problem = NULL"
                      + " WHERE d.id IN (:ids) AND d.state IN ('QUARANTINED', 'CLOSED')"
                      + " AND {seen:all}")
              .param("now", Timestamp.from(now))
              .param("ids", piece)
              .update();
      count +=
          portfolio
              .sql(
                  "UPDATE webhook_event e SET e.state = 'QUARANTINED', e.settled_at = NULL,"
                      + " e.replays = e.replays + 1, e.replayed_at = :now"
                      + " WHERE e.id IN (:ids) AND e.state = 'CLOSED' AND e.client_id IS NULL"
                      + " AND {seen:all}")
              .param("now", Timestamp.from(now))
              .param("ids", piece)
              .update();
    }
    return count;
  }

  /** Closes those that need people, events and unreadable deliveries; returns how many. */
  int close(List<UUID> ids, PersonId person, String reason, Instant now) {
    int count = 0;
    for (int from = 0; from < ids.size(); from += PIECE) {
      List<byte[]> piece =
          ids.subList(from, Math.min(ids.size(), from + PIECE)).stream().map(Uuids::bytes).toList();
      count +=
          closing(
              "UPDATE webhook_event e SET e.state = 'CLOSED', e.settled_at = :now,"
                  + " e.owner_id = NULL, e.attend_by = NULL, e.closed_by = :person,"
                  + " e.closed_reason = :reason WHERE e.id IN (:ids)"
                  + " AND e.state IN ('DEAD', 'UNMATCHED', 'QUARANTINED') AND {seen:e.client_id}",
              piece,
              person,
              reason,
              now);
      count +=
          closing(
              "UPDATE webhook_delivery d SET d.state = 'CLOSED', d.closed_at = :now,"
                  + " d.closed_by = :person, d.closed_reason = :reason"
                  + " WHERE d.id IN (:ids) AND d.state = 'QUARANTINED' AND {seen:all}",
              piece,
              person,
              reason,
              now);
    }
    return count;
  }

  private int closing(String sql, List<byte[]> ids, PersonId person, String reason, Instant now) {
    return portfolio
        .sql(sql)
        .param("now", Timestamp.from(now))
        .param("person", Uuids.bytes(person.value()))
        .param("reason", reason)
        .param("ids", ids)
        .update();
  }

  boolean own(UUID event, @Nullable PersonId owner, @Nullable Instant attendBy) {
    return portfolio
            .sql(
                "UPDATE webhook_event e SET e.owner_id = :owner, e.attend_by = :by"
                    + " WHERE e.id = :id AND {seen:e.client_id}")
            .param("owner", owner == null ? null : Uuids.bytes(owner.value()))
            .param("by", attendBy == null ? null : Timestamp.from(attendBy))
            .param("id", Uuids.bytes(event))
            .update()
        == 1;
  }

  Optional<Waiting> waiting(UUID event) {
    return portfolio
        .sql(
            "SELECT e.state, e.waba_meta_id FROM webhook_event e"
                + " WHERE e.id = :id AND {seen:e.client_id}")
        .param("id", Uuids.bytes(event))
        .query((row, _) ->
            new Waiting(EventState.valueOf(row.getString("state")), row.getString("waba_meta_id")))
        .optional();
  }

  Optional<Owner> owner(MetaId account) {
    return portfolio
        .sql(
            "SELECT r.client_id, c.name FROM waba_route r JOIN client c ON c.id = r.client_id"
                + " WHERE r.waba_meta_id = :account AND {seen:r.client_id}")
        .param("account", account.value())
        .query((row, _) ->
            new Owner(new ClientId(Uuids.of(row.getBytes("client_id"))), row.getString("name")))
        .optional();
  }

  /** Gives the event, or all for that account, to the client; only out of quarantine. */
  int route(UUID event, String from, MetaId account, ClientId client, Instant now, int most) {
    List<byte[]> ids =
        most == 1
            ? List.of(Uuids.bytes(event))
            : portfolio
                .sql(
                    "SELECT e.id FROM webhook_event e WHERE e.state = 'QUARANTINED'"
                        + " AND e.waba_meta_id = :from AND {seen:all}"
                        + " ORDER BY e.occurred_at, e.id LIMIT :most")
                .param("from", from)
                .param("most", most)
                .query((row, _) -> row.getBytes(1))
                .list();
    int count = 0;
    for (int start = 0; start < ids.size(); start += PIECE) {
      count +=
          portfolio
              .sql(
                  "UPDATE webhook_event e SET e.state = 'DUE', e.client_id = :client,"
                      + " e.routed_from = e.waba_meta_id, e.waba_meta_id = :account,"
                      + " e.attempts = 0, e.misses = 0, e.due_at = :now, e.settled_at = NULL"
                      + " WHERE e.id IN (:ids) AND e.state = 'QUARANTINED' AND {seen:all}")
              .param("client", Uuids.bytes(client.value()))
              .param("account", account.value())
              .param("now", Timestamp.from(now))
              .param("ids", ids.subList(start, Math.min(ids.size(), start + PIECE)))
              .update();
    }
    return count;
  }
}

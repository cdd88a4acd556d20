package io.bspconsole.webhooks.portfolio;

import io.bspconsole.access.PortfolioSql;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.webhooks.EventState;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The SQL behind {@link EventLog}. */
final class EventQueries {

  /** A longer value is read only when its event is opened. */
  private static final int LONGEST_IN_A_LIST = 16 * 1024;

  private static final String EVENT =
      "SELECT e.id, e.received_at, e.occurred_at, e.stated_at, e.client_id, c.name AS client_name,"
          + " e.waba_meta_id, e.field, e.state, e.problem, e.owner_id, o.name AS owner_name,"
          + " e.attend_by, e.replays, e.replayed_at, e.routed_from, ";

  private static final String FROM_EVENTS =
      " FROM webhook_event e LEFT JOIN client c ON c.id = e.client_id"
          + " LEFT JOIN person o ON o.id = e.owner_id WHERE {seen:e.client_id}";

  private static final String DELIVERY =
      "SELECT d.id, d.received_at, d.received_at AS occurred_at, d.state, d.problem";

  private static final String FROM_DELIVERIES = " FROM webhook_delivery d WHERE {seen:all}";

  private static final String CLOSER = ".closed_reason, p.name AS closer_name";

  private final PortfolioSql portfolio;

  EventQueries(PortfolioSql portfolio) {
    this.portfolio = portfolio;
  }

  List<EventRow> events(
      EventFilter filter, PersonId reader, @Nullable EventCursor cursor, int limit) {
    EventConditions conditions = EventConditions.of(filter, reader);
    String sql =
        EVENT
            + "CASE WHEN LENGTH(e.value) <= "
            + LONGEST_IN_A_LIST
            + " THEN e.value END AS value"
            + FROM_EVENTS
            + conditions.sql()
            + beyond("e", cursor);
    return bind(conditions.statement(portfolio, sql), cursor, limit)
        .query((row, _) -> EventRows.event(row))
        .list();
  }

  /** How many of a replay came to which state. */
  Map<EventState, Integer> outcome(Instant replayedAt) {
    Map<EventState, Integer> counts = new EnumMap<>(EventState.class);
    portfolio
        .sql(
            "SELECT e.state, COUNT(*) FROM webhook_event e"
                + " WHERE e.replayed_at = :at AND {seen:e.client_id} GROUP BY e.state")
        .param("at", Timestamp.from(replayedAt))
        .query((row, _) -> counts.put(EventState.valueOf(row.getString(1)), row.getInt(2)))
        .list();
    return counts;
  }

  /** One state at a time: together they would not come in the order of an index. */
  List<EventRow> deliveries(
      EventState state, EventFilter filter, @Nullable EventCursor cursor, int limit) {
    String range =
        " AND d.state = :state"
            + (filter.from() == null ? "" : " AND d.received_at >= :from")
            + (filter.until() == null ? "" : " AND d.received_at < :until");
    StatementSpec query =
        portfolio
            .sql(DELIVERY + FROM_DELIVERIES + range + beyond("d", cursor))
            .param("state", state.name());
    if (filter.from() != null) {
      query = query.param("from", Timestamp.from(filter.from()));
    }
    if (filter.until() != null) {
      query = query.param("until", Timestamp.from(filter.until()));
    }
    return bind(query, cursor, limit).query((row, _) -> EventRows.delivery(row)).list();
  }

  Optional<EventDetails> event(UUID id) {
    return portfolio
        .sql(
            EVENT
                + "e.value, e.attempts, e.misses, e.due_at, e.settled_at,"
                + " e.settled_at AS closed_at, e"
                + CLOSER
                + joined(FROM_EVENTS, "e")
                + " AND e.id = :id")
        .param("id", Uuids.bytes(id))
        .query((row, _) -> EventRows.wholeEvent(row))
        .optional();
  }

  Optional<EventDetails> delivery(UUID id) {
    return portfolio
        .sql(
            DELIVERY
                + ", SUBSTRING(d.body, 1, "
                + EventRows.BEGINNING
                + ") AS beginning, LENGTH(d.body) AS size, d.closed_at, d"
                + CLOSER
                + joined(FROM_DELIVERIES, "d")
                + " AND d.state IN ('QUARANTINED', 'CLOSED') AND d.id = :id")
        .param("id", Uuids.bytes(id))
        .query((row, _) -> EventRows.wholeDelivery(row))
        .optional();
  }

  int events(EventState state) {
    return count(
        "SELECT 1 FROM webhook_event e WHERE e.state = :state AND {seen:e.client_id}", state);
  }

  int deliveries(EventState state) {
    return count("SELECT 1 FROM webhook_delivery d WHERE d.state = :state AND {seen:all}", state);
  }

  private int count(String rows, EventState state) {
    return portfolio
        .sql("SELECT COUNT(*) FROM (" + rows + " LIMIT :most) n")
        .param("state", state.name())
        .param("most", EventCounts.MOST)
        .query(Integer.class)
        .single();
  }

  List<String> fields(int most) {
    return portfolio
        .sql(
            "SELECT DISTINCT e.field FROM webhook_event e WHERE {seen:e.client_id}"
                + " ORDER BY e.field LIMIT :most")
        .param("most", most)
        .query((row, _) -> row.getString(1))
        .list();
  }

  Optional<String> clientName(ClientId client) {
    return portfolio
        .sql("SELECT c.name FROM client c WHERE c.id = :id AND {seen:c.id}")
        .param("id", Uuids.bytes(client.value()))
        .query(String.class)
        .optional();
  }

  /** With whoever closed it. */
  private static String joined(String from, String table) {
    return from.replace(" WHERE", " LEFT JOIN person p ON p.id = " + table + ".closed_by WHERE");
  }

  private static String beyond(String table, @Nullable EventCursor cursor) {
    String order = " ORDER BY T.received_at DESC, T.id DESC LIMIT :limit";
    String place = " AND (T.received_at < :at OR T.received_at = :at AND T.id < :id)";
    String sql = cursor == null ? order : place + order;
    if (cursor != null && cursor.newer()) {
      sql = sql.replace(" DESC", " ASC").replace('<', '>');
    }
    return sql.replace("T.", table + ".");
  }

  private static StatementSpec bind(StatementSpec query, @Nullable EventCursor cursor, int limit) {
    StatementSpec limited = query.param("limit", limit);
    return cursor == null
        ? limited
        : limited
            .param("at", Timestamp.from(cursor.receivedAt()))
            .param("id", Uuids.bytes(cursor.id()));
  }
}

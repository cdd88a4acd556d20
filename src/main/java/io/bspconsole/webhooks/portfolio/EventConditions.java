package io.bspconsole.webhooks.portfolio;

import io.bspconsole.access.PortfolioSql;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.Uuids;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** A filter as conditions on the table of events, {@code e}. */
public final class EventConditions {

  private final StringBuilder sql = new StringBuilder();
  private final Map<String, Object> parameters = new LinkedHashMap<>();

  private EventConditions() {}

  /**
   * The conditions of a filter.
   *
   * @param reader whose events are the reader's own
   */
  public static EventConditions of(EventFilter filter, PersonId reader) {
    EventConditions all = new EventConditions();
    all.add(
        " AND e.state = :state", "state", filter.state() == null ? null : filter.state().name());
    all.add(" AND e.field = :field", "field", filter.field());
    all.add(
        " AND e.client_id = :client",
        "client",
        filter.client() == null ? null : Uuids.bytes(filter.client().value()));
    all.add(" AND e.waba_meta_id = :account", "account", filter.account());
    all.add(
        " AND e.received_at >= :from",
        "from",
        filter.from() == null ? null : Timestamp.from(filter.from()));
    all.add(
        " AND e.received_at < :until",
        "until",
        filter.until() == null ? null : Timestamp.from(filter.until()));
    all.add(
        " AND e.owner_id = :reader", "reader", filter.mine() ? Uuids.bytes(reader.value()) : null);
    all.add(
        " AND e.replayed_at = :replayed",
        "replayed",
        filter.replayedAt() == null ? null : Timestamp.from(filter.replayedAt()));
    return all;
  }

  /**
   * Further conditions, each after an AND: what of a filter can be applied again all together. Each
   * that was closed was closed for a reason, so these are meant only where the filter names them.
   */
  public static String replayable(EventFilter filter) {
    return switch (filter.state()) {
      case null -> " AND e.state <> 'DUE' AND e.state <> 'QUARANTINED' AND e.state <> 'CLOSED'";
      case DUE, QUARANTINED -> " AND FALSE";
      case APPLIED, SUPERSEDED, STORED, UNMATCHED, DEAD, CLOSED -> "";
    };
  }

  private void add(String condition, String name, @Nullable Object value) {
    if (value != null) {
      sql.append(condition);
      parameters.put(name, value);
    }
  }

  /** The conditions, each after an AND. */
  public String sql() {
    return sql.toString();
  }

  /** Their values, by name. */
  public Map<String, Object> parameters() {
    return Map.copyOf(parameters);
  }

  /** A statement of which these are a part, with their values. */
  StatementSpec statement(PortfolioSql portfolio, String whole) {
    return portfolio.sql(whole).params(parameters);
  }
}

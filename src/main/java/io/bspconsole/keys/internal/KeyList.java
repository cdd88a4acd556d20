package io.bspconsole.keys.internal;

import io.bspconsole.access.Role;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.LikePattern;
import io.bspconsole.kernel.Slice;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.keys.KeyFilter;
import io.bspconsole.keys.KeyId;
import io.bspconsole.keys.KeyPage;
import io.bspconsole.keys.KeyPosition;
import io.bspconsole.keys.KeyScope;
import io.bspconsole.keys.KeyState;
import io.bspconsole.keys.KeySummary;
import io.bspconsole.keys.KeySummary.Revocation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Lists keys within the reach of who asks: an owner's are the keys of his client, an
 * administrator's are all. Joins the transaction of its caller and asks for no permission.
 */
@Component
public class KeyList {

  private static final String COLUMNS =
      "SELECT k.*, c.name AS client_name, "
          + KeyStates.STATE
          + " AS state, k.made_by IS NOT NULL AND NOT EXISTS (SELECT 1 FROM person p WHERE"
          + " p.id = k.made_by AND p.enabled AND (k.side = 'PROVIDER' AND EXISTS (SELECT 1 FROM"
          + " staff_role s WHERE s.person_id = p.id) OR k.side = 'CLIENT' AND EXISTS (SELECT 1"
          + " FROM client_role r WHERE r.person_id = p.id AND r.client_id = k.client_id)))"
          + " AS maker_gone FROM api_key k LEFT JOIN client c ON c.id = k.client_id";

  private final JdbcClient jdbc;
  private final Clock clock;

  KeyList(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The page that the position leads to, or the newest keys without it. */
  public KeyPage find(KeyScope reach, KeyFilter filter, @Nullable KeyPosition position, int limit) {
    int size = Math.clamp(limit, 1, KeyPage.LARGEST);
    boolean newer = position != null && position.newer();
    Slice<KeySummary> slice =
        Slice.of(query(reach, filter, position, size + 1), size, position != null, newer);
    return new KeyPage(
        slice.items(),
        slice.before(key -> new KeyPosition(key.id(), true)),
        slice.after(key -> new KeyPosition(key.id(), false)));
  }

  /** One key, where it is within reach. */
  Optional<KeySummary> get(KeyScope reach, KeyId key) {
    return bind(
            jdbc.sql(COLUMNS + " WHERE k.id = :id" + within(reach)).param("id", bytes(key)),
            reach,
            KeyFilter.ALL)
        .query(KeyList::summary)
        .optional();
  }

  private List<KeySummary> query(
      KeyScope reach, KeyFilter filter, @Nullable KeyPosition position, int limit) {
    boolean newer = position != null && position.newer();
    String sql =
        COLUMNS
            + " WHERE 1 = 1"
            + within(reach)
            + where(filter)
            + (position == null ? "" : " AND k.id " + (newer ? ">" : "<") + " :position")
            + " ORDER BY k.id "
            + (newer ? "ASC" : "DESC")
            + " LIMIT :limit";
    StatementSpec statement = bind(jdbc.sql(sql), reach, filter).param("limit", limit);
    if (position != null) {
      statement.param("position", bytes(position.key()));
    }
    return statement.query(KeyList::summary).list();
  }

  private static String within(KeyScope reach) {
    return (reach.client() == null ? "" : " AND k.client_id = :client")
        + (reach.side() == Role.Side.CLIENT ? " AND k.side = 'CLIENT'" : "");
  }

  private static String where(KeyFilter filter) {
    return (filter.side() == null ? "" : " AND k.side = :side")
        + (filter.state() == null ? "" : " AND " + KeyStates.STATE + " = :state")
        + (filter.search().isBlank()
            ? ""
            : " AND (k.name LIKE :search ESCAPE '!' OR k.label LIKE :search ESCAPE '!'"
                + " OR c.name LIKE :search ESCAPE '!')");
  }

  private StatementSpec bind(StatementSpec statement, KeyScope reach, KeyFilter filter) {
    Instant now = Clocks.now(clock);
    ClientId client = reach.client();
    statement
        .param("now", Timestamp.from(now))
        .param("soon", Timestamp.from(now.plus(KeyState.SOON)));
    if (client != null) {
      statement.param("client", Uuids.bytes(client.value()));
    }
    if (filter.side() != null) {
      statement.param("side", filter.side().name());
    }
    if (filter.state() != null) {
      statement.param("state", filter.state().name());
    }
    if (!filter.search().isBlank()) {
      statement.param("search", LikePattern.containing(filter.search()));
    }
    return statement;
  }

  private static KeySummary summary(ResultSet row, int ignored) throws SQLException {
    return new KeySummary(
        new KeyId(Uuids.of(row.getBytes("id"))),
        row.getString("name"),
        row.getString("label"),
        KeyRows.scope(row),
        row.getString("client_name"),
        KeyRows.rights(row),
        KeyState.valueOf(row.getString("state")),
        row.getTimestamp("created_at").toInstant(),
        row.getString("made_by_name"),
        row.getBoolean("maker_gone"),
        instant(row.getTimestamp("expires_at")),
        instant(row.getTimestamp("last_used_at")),
        row.getString("last_used_from"),
        revocation(row));
  }

  private static @Nullable Revocation revocation(ResultSet row) throws SQLException {
    Instant at = instant(row.getTimestamp("revoked_at"));
    return at == null
        ? null
        : new Revocation(at, text(row, "revoked_by_name"), text(row, "revoke_reason"));
  }

  private static String text(ResultSet row, String column) throws SQLException {
    String text = row.getString(column);
    return text == null ? "" : text;
  }

  private static @Nullable Instant instant(@Nullable Timestamp time) {
    return time == null ? null : time.toInstant();
  }

  private static byte[] bytes(KeyId key) {
    return Uuids.bytes(key.value());
  }
}

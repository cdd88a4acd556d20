package io.bspconsole.clients.portfolio;

import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.access.PortfolioSql;
import io.bspconsole.clients.portfolio.ClientQuery.Due;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.LikePattern;
import io.bspconsole.kernel.Slice;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.policy.Clauses;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * All clients that the reader sees, with who waits for whom. Pages are read from a client on, along
 * an index for each order, so that the last page costs what the first does. Each answer is a single
 * statement, which needs no transaction.
 */
@Service
@Needs(Permission.PORTFOLIO_READ)
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
public class ClientList {

  /** More are never given at once. */
  public static final int LARGEST_PAGE = 200;

  private static final int WEEK = 7;

  private static final String UNACCEPTED =
      " AND c.standing IN ('ACTIVE', 'ON_WATCH', 'RESTRICTED', 'SUSPENDED')"
          + " AND NOT EXISTS (SELECT 1 FROM policy_acceptance p WHERE p.client_id = c.id"
          + " AND p.edition = :edition AND {seen:p.client_id})";

  private static final String LOST =
      " AND EXISTS (SELECT 1 FROM number_profile p WHERE p.client_id = c.id"
          + " AND p.picture_lost_at IS NOT NULL AND {seen:p.client_id})";

  private static final String LIKE_AN_ENTRY =
      " AND c.standing NOT IN ('LEFT', 'BARRED')"
          + " AND EXISTS (SELECT 1 FROM screening_hit h WHERE h.client_id = c.id"
          + " AND h.decided_at IS NULL AND {seen:h.client_id})";

  private final PortfolioSql clients;
  private final Clauses clauses;
  private final ZoneId zone;
  private final Clock clock;

  ClientList(
      PortfolioSql clients, Clauses clauses, @Value("${bsp.zone}") ZoneId zone, Clock clock) {
    this.clients = clients;
    this.clauses = clauses;
    this.zone = zone;
    this.clock = clock;
  }

  /**
   * A page of the clients that the query lets through.
   *
   * @param cursor as an earlier page gave it; absent, unknown or with nothing beyond it, the first
   *     page is given
   * @param limit cut to {@link #LARGEST_PAGE}
   */
  public ClientLines find(
      ClientQuery query, @Nullable String cursor, Direction direction, int limit) {
    int size = Math.clamp(limit, 1, LARGEST_PAGE);
    ClientId from = Optional.ofNullable(cursor).flatMap(ClientId::parse).orElse(null);
    boolean forward = from == null || direction == Direction.AFTER;
    List<ClientLine> found = read(query, from, forward, size + 1);
    if (found.isEmpty() && from != null) {
      return find(query, null, Direction.AFTER, limit);
    }
    Slice<ClientLine> slice = Slice.of(found, size, from != null, !forward);
    return new ClientLines(
        slice.items(),
        slice.before(line -> line.client().id().toString()),
        slice.after(line -> line.client().id().toString()));
  }

  /** How many clients the query lets through. */
  public long count(ClientQuery query) {
    return bind(clients.sql("SELECT COUNT(*) FROM client c" + where(query)), query)
        .query(Long.class)
        .single();
  }

  /** Where the page begins is read with it: by what is stored there, whatever pages make of it. */
  private List<ClientLine> read(
      ClientQuery query, @Nullable ClientId from, boolean forward, int limit) {
    boolean up = forward != query.reversed();
    String column = query.sort().column();
    String sql =
        LineRows.SELECT
            + (from == null ? "" : " JOIN client k ON k.id = :from AND {seen:k.id}")
            + where(query)
            + (from == null
                ? ""
                : " AND (c.%1$s %2$s k.%1$s OR c.%1$s = k.%1$s AND c.id %2$s k.id)"
                    .formatted(column, up ? ">" : "<"))
            + " ORDER BY c.%1$s %2$s, c.id %2$s LIMIT :limit"
                .formatted(column, up ? "ASC" : "DESC");
    StatementSpec statement = bind(clients.sql(sql), query).param("limit", limit);
    if (from != null) {
      statement.param("from", Uuids.bytes(from.value()));
    }
    return statement.query(LineRows::line).list();
  }

  private static String where(ClientQuery query) {
    StringBuilder where = new StringBuilder(" WHERE {seen:c.id}");
    if (!query.standings().isEmpty()) {
      where.append(" AND c.standing IN (:standings)");
    }
    if (query.waitsFor() != null) {
      where.append(" AND c.waits_for = :waitsFor");
    }
    if (query.rating() != null) {
      where.append(" AND c.rating = :rating");
    }
    if (query.owner() != null) {
      where.append(" AND c.owner_id = :owner");
    }
    if (query.due() != null) {
      where.append(
          switch (query.due()) {
            case PROFILE -> " AND c.attest_by < :before";
            case LATE, WEEK -> " AND c.next_due < :before";
            case PICTURE -> LOST;
            case POLICY -> UNACCEPTED;
            case SCREENING -> LIKE_AN_ENTRY;
          });
    }
    if (!query.search().isBlank()) {
      where.append(
          " AND (c.name LIKE :search ESCAPE '!' OR c.legal_name LIKE :search ESCAPE '!'"
              + " OR c.city LIKE :search ESCAPE '!')");
    }
    return where.toString();
  }

  private StatementSpec bind(StatementSpec statement, ClientQuery query) {
    if (!query.standings().isEmpty()) {
      statement.param("standings", query.standings().stream().map(Enum::name).sorted().toList());
    }
    if (query.waitsFor() != null) {
      statement.param("waitsFor", query.waitsFor().name());
    }
    if (query.rating() != null) {
      statement.param("rating", query.rating().rank());
    }
    if (query.owner() != null) {
      statement.param("owner", Uuids.bytes(query.owner().value()));
    }
    if (query.due() == Due.POLICY) {
      statement.param("edition", clauses.current().id());
    } else if (query.due() != null && query.due().hasDay()) {
      LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
      LocalDate before =
          switch (query.due()) {
            case LATE -> today;
            case WEEK -> today.plusDays(WEEK + 1);
            case PROFILE -> today.plusDays(2 * WEEK + 1);
            case PICTURE, POLICY, SCREENING -> throw new IllegalStateException("has no day");
          };
      statement.param("before", Date.valueOf(before));
    }
    if (!query.search().isBlank()) {
      statement.param("search", LikePattern.containing(query.search()));
    }
    return statement;
  }
}

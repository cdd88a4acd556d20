package io.bspconsole.audit.internal;

import io.bspconsole.access.PortfolioSql;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.ChainId;
import io.bspconsole.audit.Entry;
import io.bspconsole.audit.TrailCursor;
import io.bspconsole.audit.TrailFilter;
import io.bspconsole.audit.TrailPage;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.LikePattern;
import io.bspconsole.kernel.Uuids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** Finds entries, in one chain or in all. */
@Component
public class EntryRows {

  /**
   * In the search over all chains, as many people, keys or clients may share a part of their names
   * before some are left out.
   */
  private static final int MOST_NAMESAKES = 200;

  private static final String SELECT =
      "SELECT e.chain_id, e.seq, e.at, c.name AS client_name, e.entry, e.hash,"
          + " who.body AS who, what.body AS what FROM audit_entry e"
          + " LEFT JOIN client c ON c.id = e.chain_id"
          + " LEFT JOIN audit_detail who"
          + " ON who.chain_id = e.chain_id AND who.seq = e.seq AND who.part = 'WHO'"
          + " LEFT JOIN audit_detail what"
          + " ON what.chain_id = e.chain_id AND what.seq = e.seq AND what.part = 'WHAT'";

  /** Whoever acted in the chain and has that name, however many others have it elsewhere. */
  private static final String ACTORS_OF_CHAIN =
      "SELECT a.actor_id FROM (SELECT DISTINCT actor_id FROM audit_entry"
          + " WHERE chain_id = :chain AND actor_id IS NOT NULL) a"
          + " WHERE EXISTS (SELECT 1 FROM person p"
          + " WHERE p.id = a.actor_id AND p.name LIKE :name ESCAPE '!')"
          + " OR EXISTS (SELECT 1 FROM api_key k"
          + " WHERE k.id = a.actor_id AND k.name LIKE :name ESCAPE '!')";

  private final JdbcClient jdbc;
  private final PortfolioSql portfolio;
  private final ChangedPeople people;

  EntryRows(JdbcClient jdbc, PortfolioSql portfolio, ChangedPeople people) {
    this.jdbc = jdbc;
    this.portfolio = portfolio;
    this.people = people;
  }

  /** A page of one chain, the last entry first. */
  public TrailPage find(ChainId chain, TrailFilter filter, @Nullable TrailCursor cursor, int size) {
    boolean newer = cursor != null && cursor.newer();
    String sql =
        SELECT
            + " WHERE e.chain_id = :chain"
            + (filter.actor() == null ? "" : " AND e.actor_id IN (" + ACTORS_OF_CHAIN + ")")
            + where(filter)
            + (cursor == null ? "" : " AND e.seq " + (newer ? ">" : "<") + " :seq")
            + " ORDER BY e.seq "
            + (newer ? "ASC" : "DESC")
            + " LIMIT :limit";
    StatementSpec query = bind(jdbc.sql(sql), filter).param("chain", bytes(chain));
    if (filter.actor() != null) {
      query.param("name", LikePattern.containing(filter.actor()));
    }
    if (cursor != null) {
      query.param("seq", cursor.seq());
    }
    return TrailPage.of(
        people.named(query.param("limit", size + 1).query((row, _) -> entry(row)).list()),
        cursor,
        size);
  }

  /**
   * A page over all chains that the reader sees, the latest entry first. The provider's own is seen
   * by those who see every client.
   */
  public TrailPage findInAll(TrailFilter filter, @Nullable TrailCursor cursor, int size) {
    boolean newer = cursor != null && cursor.newer();
    String beyond = newer ? ">" : "<";
    String order = newer ? "ASC" : "DESC";
    String place =
        " AND (e.at %1$s :at OR e.at = :at AND (e.chain_id %1$s :chain"
            + " OR e.chain_id = :chain AND e.seq %1$s :seq))";
    Optional<List<byte[]>> chains = chains(filter);
    String sql =
        SELECT
            + " WHERE {seen:e.chain_id}"
            + (filter.actor() == null ? "" : " AND e.actor_id IN (:actors)")
            + where(filter)
            + (chains.isEmpty() ? "" : " AND e.chain_id IN (:chains)")
            + (cursor == null ? "" : place.formatted(beyond))
            + " ORDER BY e.at %1$s, e.chain_id %1$s, e.seq %1$s LIMIT :limit".formatted(order);
    StatementSpec query = bind(portfolio.sql(sql), filter);
    chains.ifPresent(found -> query.param("chains", found));
    if (filter.actor() != null) {
      query.param("actors", actors(filter.actor()));
    }
    if (cursor != null) {
      query
          .param("at", Timestamp.from(cursor.at()))
          .param("chain", bytes(cursor.chain()))
          .param("seq", cursor.seq());
    }
    return TrailPage.of(
        people.named(query.param("limit", size + 1).query((row, _) -> entry(row)).list()),
        cursor,
        size);
  }

  /** One entry; empty when the chain has none with that number. */
  public Optional<Entry> find(ChainId chain, long seq) {
    return jdbc.sql(SELECT + " WHERE e.chain_id = ? AND e.seq = ?")
        .params(bytes(chain), seq)
        .query((row, _) -> entry(row))
        .optional()
        .map(people::named);
  }

  /** The same, where the reader sees whose chain it is. */
  public Optional<Entry> findInAll(ChainId chain, long seq) {
    return portfolio
        .sql(SELECT + " WHERE e.chain_id = :chain AND e.seq = :seq AND {seen:e.chain_id}")
        .param("chain", bytes(chain))
        .param("seq", seq)
        .query((row, _) -> entry(row))
        .optional()
        .map(people::named);
  }

  /** How a client is called now; empty for one that is not in the register. */
  public Optional<String> nameOf(ClientId client) {
    return jdbc.sql("SELECT name FROM client WHERE id = ?")
        .param(Uuids.bytes(client.value()))
        .query((row, _) -> row.getString(1))
        .optional();
  }

  private static Entry entry(ResultSet row) throws SQLException {
    ChainId chain = new ChainId(Uuids.of(row.getBytes("chain_id")));
    String clientName = Objects.requireNonNullElse(row.getString("client_name"), "");
    byte[] hash = row.getBytes("hash");
    try {
      return EntryReader.entry(
          chain,
          clientName,
          row.getBytes("entry"),
          hash,
          row.getBytes("who"),
          row.getBytes("what"));
    } catch (JacksonException | IllegalArgumentException | DateTimeException _) {
      // The console never wrote that; the check says so, and here it hides no other entry.
      return Entry.unreadable(
          chain, clientName, row.getLong("seq"), row.getTimestamp("at").toInstant(), hash);
    }
  }

  private static String where(TrailFilter filter) {
    return (filter.kind() == null ? "" : " AND e.actor_kind = :kind")
        + (filter.template() == null
            ? ""
            : " AND e.subject_kind = 'TEMPLATE' AND e.subject_name LIKE :template ESCAPE '!'")
        + (filter.about() == null ? "" : " AND e.subject_name LIKE :about ESCAPE '!'")
        + (filter.actions().isEmpty() ? "" : " AND e.action IN (:actions)")
        + (filter.from() == null ? "" : " AND e.at >= :from")
        + (filter.before() == null ? "" : " AND e.at < :before");
  }

  private StatementSpec bind(StatementSpec query, TrailFilter filter) {
    if (filter.kind() != null) {
      query.param("kind", filter.kind().name());
    }
    if (filter.template() != null) {
      query.param("template", LikePattern.containing(filter.template()));
    }
    if (filter.about() != null) {
      query.param("about", LikePattern.containing(filter.about()));
    }
    filter
        .actions()
        .ifPresent(actions ->
            query.param("actions", some(actions.stream().map(Action::name).toList(), "")));
    if (filter.from() != null) {
      query.param("from", Timestamp.from(filter.from()));
    }
    if (filter.before() != null) {
      query.param("before", Timestamp.from(filter.before()));
    }
    return query;
  }

  private List<byte[]> actors(String name) {
    return some(
        jdbc.sql(
                "SELECT id FROM person WHERE name LIKE :name ESCAPE '!'"
                    + " UNION SELECT id FROM api_key WHERE name LIKE :name ESCAPE '!'"
                    + " ORDER BY id LIMIT :most")
            .param("name", LikePattern.containing(name))
            .param("most", MOST_NAMESAKES)
            .query((row, _) -> row.getBytes(1))
            .list(),
        new byte[16]);
  }

  private Optional<List<byte[]>> chains(TrailFilter filter) {
    if (filter.provider()) {
      return Optional.of(List.of(bytes(ChainId.PROVIDER)));
    }
    return Optional.ofNullable(filter.client())
        .map(name ->
            some(
                portfolio
                    .sql(
                        "SELECT c.id FROM client c WHERE c.name LIKE :name ESCAPE '!'"
                            + " AND {seen:c.id} ORDER BY c.id LIMIT :most")
                    .param("name", LikePattern.containing(name))
                    .param("most", MOST_NAMESAKES)
                    .query((row, _) -> row.getBytes(1))
                    .list(),
                new byte[16]));
  }

  /** An empty list would be no SQL; nothing has the value that stands in for it. */
  private static <T> List<T> some(List<T> values, T nothing) {
    return values.isEmpty() ? List.of(nothing) : values;
  }

  private static byte[] bytes(ChainId chain) {
    return Uuids.bytes(chain.value());
  }
}

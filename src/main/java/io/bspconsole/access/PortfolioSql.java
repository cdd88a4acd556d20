package io.bspconsole.access;

import io.bspconsole.kernel.Uuids;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * SQL over clients, as far as the caller sees them: the only way in which lists for the provider's
 * people are read.
 *
 * <p>In the place of a condition, {@code {seen:r.client_id}} stands for "this is a client whom the
 * caller sees". It has to stand in each part of the statement that reads rows of clients; {@code
 * {seen:all}} is for rows that belong to no client, and are shown to those who see all of them. A
 * statement without either is refused, whoever asks. For people who see all clients the condition
 * is {@code TRUE}, and the plan is that of the statement without it; otherwise it asks the table of
 * assignments, by its key.
 */
@Component
public class PortfolioSql {

  private static final Pattern SEEN = Pattern.compile("\\{seen:([a-z_.]+)}");

  private static final String ASSIGNED =
      "EXISTS (SELECT 1 FROM staff_client seen"
          + " WHERE seen.person_id = :seenBy AND seen.client_id = $1)";

  private final JdbcClient jdbc;
  private final CurrentActor current;

  public PortfolioSql(JdbcClient jdbc, CurrentActor current) {
    this.jdbc = jdbc;
    this.current = current;
  }

  /**
   * A statement whose parameters have names.
   *
   * @throws IllegalArgumentException for one that does not say whose rows it reads
   */
  public StatementSpec sql(String sql) {
    Matcher places = SEEN.matcher(sql);
    if (!places.find()) {
      throw new IllegalArgumentException("Does not say whose rows it reads: " + sql);
    }
    Actor reader = current.get();
    if (reader.seesAll()) {
      return jdbc.sql(places.replaceAll("TRUE"));
    }
    String narrowed = sql.replace("{seen:all}", "FALSE");
    return jdbc.sql(SEEN.matcher(narrowed).replaceAll(ASSIGNED))
        .param("seenBy", Uuids.bytes(reader.id().value()));
  }
}

package io.bspconsole.support.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.bspconsole.access.Role;
import io.bspconsole.audit.Trail;
import io.bspconsole.clients.Wabas;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.IntegrationTest;
import io.bspconsole.webhooks.portfolio.EventLog;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class StatementWatchTest extends IntegrationTest {

  @Autowired private StatementWatch watch;
  @Autowired private ObjectProvider<DataSource> database;
  @Autowired private JdbcClient jdbc;
  @Autowired private Fixtures fixtures;
  @Autowired private Wabas wabas;
  @Autowired private Trail trail;

  @Test
  void the_tables_of_clients_are_known_from_the_schema() {
    assertThat(StatementWatch.ownedTables(jdbc))
        .contains("template", "review", "restriction", "webhook_event")
        .doesNotContain("client", "person");
  }

  @Test
  void what_hibernate_sends_is_seen() {
    ClientId client = fixtures.client("Watched");

    fixtures.run(fixtures.member(client, Role.VIEWER), () -> wabas.of(client));

    assertThat(watch.hasSeen("from waba wr1_0 where wr1_0.client_id = ?")).isTrue();
  }

  @Test
  void a_place_that_nobody_reviewed_is_told_with_the_line_to_add() throws Exception {
    StatementWatch strict = new StatementWatch(database, new ReviewedStatements(Set.of()));
    strict.afterSingletonsInstantiated();

    log(strict).counts();

    assertThat(strict.takeViolations())
        .isNotEmpty()
        .first()
        .asString()
        .contains("EventQueries.count touches [webhook_event] without a client")
        .contains("webhooks.portfolio.EventQueries.count | why");
    assertThat(strict.takeViolations()).isEmpty();
  }

  @Test
  void a_place_that_was_reviewed_passes() throws Exception {
    StatementWatch lenient =
        new StatementWatch(
            database, new ReviewedStatements(Set.of("webhooks.portfolio.EventQueries.count")));
    lenient.afterSingletonsInstantiated();

    log(lenient).counts();

    assertThat(lenient.takeViolations()).isEmpty();
  }

  @Test
  void every_reviewed_place_exists() {
    assertThat(ReviewedStatements.read().places())
        .allSatisfy(place ->
            assertThatCode(
                    () -> {
                      String name = place.replaceFirst("\\.[a-z]\\w*$", "");
                      Class<?> type = Class.forName("io.bspconsole." + name);
                      if (!name.equals(place)) {
                        assertThat(type.getDeclaredMethods())
                            .extracting("name")
                            .contains(place.substring(name.length() + 1));
                      }
                    })
                .doesNotThrowAnyException());
  }

  /** The log of events, on a connection that this watch stands before. */
  private EventLog log(StatementWatch watch) throws NoSuchMethodException {
    DataSource watched =
        (DataSource) watch.postProcessAfterInitialization(database.getObject(), "watched");
    return BeanUtils.instantiateClass(
        EventLog.class.getDeclaredConstructor(JdbcClient.class, Trail.class),
        JdbcClient.create(watched),
        trail);
  }
}

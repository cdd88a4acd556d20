package io.bspconsole.support.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.PortfolioSql;
import io.bspconsole.access.Role;
import io.bspconsole.audit.Trail;
import io.bspconsole.clients.Wabas;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.support.Authenticated;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.IntegrationTest;
import io.bspconsole.webhooks.internal.Replays;
import io.bspconsole.webhooks.portfolio.EventLog;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.context.SecurityContextImpl;

class StatementWatchTest extends IntegrationTest {

  private static final String COUNT = "webhooks.portfolio.EventQueries.count";

  @Autowired private StatementWatch watch;
  @Autowired private ObjectProvider<CurrentActor> actors;
  @Autowired private CurrentActor current;
  @Autowired private ObjectProvider<DataSource> database;
  @Autowired private JdbcClient jdbc;
  @Autowired private Fixtures fixtures;
  @Autowired private Wabas wabas;
  @Autowired private Trail trail;
  @Autowired private Replays replays;

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
  void a_place_that_nobody_reviewed_is_told_with_the_line_to_add() {
    StatementWatch strict = watch(Set.of(), Set.of());

    fixtures.run(fixtures.staff(Role.MANAGER), () -> log(strict, current).counts());

    assertThat(strict.takeViolations())
        .isNotEmpty()
        .first()
        .asString()
        .contains("EventQueries.count touches [webhook_event] without a client")
        .contains("webhooks.portfolio.EventQueries.count | why");
    assertThat(strict.takeViolations()).isEmpty();
  }

  @Test
  void a_place_that_was_reviewed_passes() {
    StatementWatch lenient = watch(Set.of(COUNT), Set.of());

    fixtures.run(fixtures.staff(Role.MANAGER), () -> log(lenient, current).counts());

    assertThat(lenient.takeViolations()).isEmpty();
  }

  @Test
  void a_list_that_is_narrowed_passes_for_somebody_who_is() {
    StatementWatch strict = watch(Set.of(COUNT), Set.of());

    fixtures.run(fixtures.narrowed(Set.of(), Role.MANAGER), () -> log(strict, current).counts());

    assertThat(strict.takeViolations()).isEmpty();
  }

  @Test
  void a_list_that_is_not_narrowed_is_told() {
    StatementWatch strict = watch(Set.of(COUNT), Set.of());

    fixtures.run(fixtures.narrowed(Set.of(), Role.MANAGER), () -> forgetful(strict).counts());

    assertThat(strict.takeViolations())
        .isNotEmpty()
        .allSatisfy(violation ->
            assertThat(violation)
                .contains("EventQueries.count touches [webhook_", "narrowed to named clients"));
  }

  @Test
  void a_list_that_shows_nothing_may_be_reviewed() {
    StatementWatch lenient = watch(Set.of(COUNT), Set.of(COUNT));

    fixtures.run(fixtures.narrowed(Set.of(), Role.MANAGER), () -> forgetful(lenient).counts());

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

  private StatementWatch watch(Set<String> places, Set<String> forNarrowed) {
    StatementWatch made =
        new StatementWatch(database, actors, new ReviewedStatements(places, forNarrowed));
    made.afterSingletonsInstantiated();
    return made;
  }

  /** The log of events, on a connection that this watch stands before. */
  private EventLog log(StatementWatch watch, CurrentActor reader) {
    DataSource real = ((DelegatingDataSource) database.getObject()).getTargetDataSource();
    DataSource watched =
        (DataSource) watch.postProcessAfterInitialization(Objects.requireNonNull(real), "watched");
    try {
      return BeanUtils.instantiateClass(
          EventLog.class.getDeclaredConstructor(
              PortfolioSql.class, Replays.class, CurrentActor.class, Trail.class),
          new PortfolioSql(JdbcClient.create(watched), reader),
          replays,
          reader,
          trail);
    } catch (NoSuchMethodException e) {
      throw new AssertionError(e);
    }
  }

  /** Planted: it reads what a manager of all clients reads, whoever asks. */
  private EventLog forgetful(StatementWatch watch) {
    SecurityContext manager =
        new SecurityContextImpl(Authenticated.as(fixtures.staff(Role.MANAGER)::actor));
    SecurityContextHolderStrategy always = mock();
    when(always.getContext()).thenReturn(manager);
    return log(watch, new CurrentActor(always));
  }
}

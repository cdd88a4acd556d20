package io.bspconsole.clients.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.access.Role;
import io.bspconsole.clients.PolicyAcceptances;
import io.bspconsole.clients.Standing;
import io.bspconsole.clients.StandingChange;
import io.bspconsole.clients.StandingMove.Intervention;
import io.bspconsole.clients.StandingNote;
import io.bspconsole.clients.StandingReason;
import io.bspconsole.clients.Standings;
import io.bspconsole.clients.portfolio.ClientList;
import io.bspconsole.clients.portfolio.ClientQuery;
import io.bspconsole.clients.portfolio.ClientQuery.Due;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.support.IntegrationTest;
import java.sql.Date;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

class ProfileUpkeepTest extends IntegrationTest {

  @Autowired private ProfileUpkeep upkeep;
  @Autowired private Standings standings;
  @Autowired private PolicyAcceptances acceptances;
  @Autowired private ClientList list;
  @Autowired private JdbcClient jdbc;
  @Autowired private Fixtures fixtures;

  @Value("${bsp.zone}")
  private ZoneId zone;

  private String mark;
  private ClientId client;
  private Person owner;

  @BeforeEach
  void take_on() {
    mark = "m" + Uuids.next().toString().substring(24);
    client = fixtures.client("Roti Pagi " + mark);
    owner = fixtures.member(client, Role.OWNER);
  }

  @Test
  void owners_are_reminded_once_before_the_day_and_nobody_else_is() {
    Person author = fixtures.member(client, Role.AUTHOR);
    due(today().plusDays(15));
    upkeep.round();
    assertThat(mailsTo(owner)).isZero();

    due(today().plusDays(14));
    upkeep.round();
    upkeep.round();

    assertThat(mailsTo(owner)).isEqualTo(1);
    assertThat(mailsTo(author)).isZero();
    assertThat(history()).isEmpty();
  }

  @Test
  void another_day_is_reminded_of_anew() {
    due(today().plusDays(3));
    upkeep.round();
    due(today().plusDays(4));
    upkeep.round();

    assertThat(mailsTo(owner)).isEqualTo(2);
  }

  @Test
  void long_after_the_day_the_client_is_watched_by_the_console() {
    due(today().minusDays(13));
    upkeep.round();
    assertThat(history()).isEmpty();

    due(today().minusDays(14));
    upkeep.round();

    assertThat(history())
        .singleElement()
        .satisfies(change -> {
          assertThat(change.to()).isEqualTo(Standing.ON_WATCH);
          assertThat(change.note().reason()).isEqualTo(StandingReason.PROFILE_OVERDUE);
          assertThat(change.byName()).isEmpty();
          assertThat(change.note().comment()).contains("to be confirmed", "ditegaskan");
        });
  }

  @Test
  void whom_somebody_reinstated_is_not_watched_again_for_the_same_day() {
    due(today().minusDays(30));
    upkeep.round();
    fixtures.as(
        fixtures.staff(Role.MANAGER),
        () ->
            standings.intervene(
                client, Intervention.REINSTATE, StandingNote.of(StandingReason.MISTAKE)));

    upkeep.round();

    assertThat(history()).hasSize(2);
  }

  @Test
  void two_nodes_at_once_do_it_once() throws Exception {
    due(today().minusDays(20));

    try (ExecutorService nodes = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 4; i++) {
        nodes.execute(upkeep::round);
      }
    }

    assertThat(history()).hasSize(1);
    assertThat(mailsTo(owner)).isEqualTo(1);
  }

  @Test
  void the_provider_may_have_clients_restricted_instead() {
    assertThat(OverdueRule.RESTRICT.move(Standing.ON_WATCH)).contains(Intervention.RESTRICT);
    assertThat(OverdueRule.WATCH.move(Standing.ON_WATCH)).isEmpty();
    assertThat(OverdueRule.NOTHING.from()).isEmpty();
  }

  @Test
  void who_accepted_another_edition_only_is_listed_until_it_accepts_the_one_in_force() {
    jdbc.sql(
            "INSERT INTO policy_acceptance (client_id, id, edition, accepted_by, accepted_by_name,"
                + " address, accepted_at, version) VALUES (?, ?, '2019-01-01', ?, 'Owner', '',"
                + " NOW(6), 0)")
        .params(Uuids.bytes(client.value()), Uuids.bytes(Uuids.next()), Uuids.bytes(Uuids.next()))
        .update();
    Person staff = fixtures.staff(Role.ONBOARDING);
    ClientQuery open = ClientQuery.ALL.withSearch(mark).withDue(Due.POLICY);
    assertThat(fixtures.as(staff, () -> list.count(open))).isEqualTo(1);

    fixtures.as(owner, () -> acceptances.accept(client));

    assertThat(fixtures.as(staff, () -> list.count(open))).isZero();
  }

  private LocalDate today() {
    return LocalDate.now(zone);
  }

  private void due(LocalDate day) {
    jdbc.sql("UPDATE client SET attest_by = ? WHERE id = ?")
        .params(Date.valueOf(day), Uuids.bytes(client.value()))
        .update();
  }

  private long mailsTo(Person person) {
    return jdbc.sql("SELECT COUNT(*) FROM mail WHERE recipient = ?")
        .param(person.email())
        .query(Long.class)
        .single();
  }

  private List<StandingChange> history() {
    return fixtures.as(owner, () -> standings.history(client));
  }
}

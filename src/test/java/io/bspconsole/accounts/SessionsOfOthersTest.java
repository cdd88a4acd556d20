package io.bspconsole.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bspconsole.access.Role;
import io.bspconsole.accounts.portfolio.StaffSessions;
import io.bspconsole.audit.ClientTrail;
import io.bspconsole.audit.Entry;
import io.bspconsole.audit.TrailFilter;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.support.IntegrationTest;
import io.bspconsole.support.PageReader;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Sessions of others: the owner’s people, and the provider’s. */
class SessionsOfOthersTest extends IntegrationTest {

  @Autowired private TeamSessions team;
  @Autowired private StaffSessions staff;
  @Autowired private People people;
  @Autowired private ClientTrail trail;
  @Autowired private Fixtures fixtures;

  private final PageReader reader = new PageReader();
  private ClientId client;
  private Person owner;
  private Person author;

  @BeforeEach
  void meet() {
    client = fixtures.client("Roti Pagi");
    owner = fixtures.member(client, Role.OWNER);
    author = fixtures.member(client, Role.AUTHOR);
  }

  @AfterEach
  void close() {
    reader.close();
  }

  @Test
  void an_owner_sees_where_his_people_are_signed_in_and_ends_it_at_once() {
    signIn(author);
    assertThat(fixtures.as(owner, () -> team.running(client, author.actor().id())).orElseThrow())
        .hasSize(1);

    assertThat(fixtures.as(owner, () -> team.endAll(client, author.actor().id())))
        .isEqualTo(MemberOutcome.DONE);

    assertThat(reader.goTo("policy")).contains("/sign-in");
    assertThat(fixtures.as(owner, () -> team.running(client, author.actor().id())).orElseThrow())
        .isEmpty();
    assertThat(fixtures.as(owner, () -> trail.find(client, TrailFilter.ALL, null, 10)).entries())
        .extracting(Entry::action)
        .contains("SESSIONS_ENDED");
  }

  @Test
  void of_somebody_who_belongs_elsewhere_too_an_owner_sees_and_ends_nothing() {
    people.grant(author.actor().id(), Role.VIEWER, fixtures.client("Toko Lain"));

    assertThat(fixtures.as(owner, () -> team.running(client, author.actor().id())))
        .isEqualTo(Optional.empty());
    assertThat(fixtures.as(owner, () -> team.endAll(client, author.actor().id())))
        .isEqualTo(MemberOutcome.OUT_OF_REACH);
  }

  @Test
  void an_administrator_ends_those_of_staff_and_nobody_his_own_here() {
    Person administrator = fixtures.staff(Role.ADMINISTRATOR);
    Person reviewer = fixtures.staff(Role.REVIEWER);
    signIn(reviewer);

    assertThat(fixtures.as(administrator, () -> staff.running(reviewer.actor().id())).orElseThrow())
        .hasSize(1);
    assertThat(fixtures.as(administrator, () -> staff.endAll(reviewer.actor().id())))
        .isEqualTo(MemberOutcome.DONE);
    assertThat(reader.goTo("policy")).contains("/sign-in");
    assertThat(fixtures.as(administrator, () -> staff.endAll(administrator.actor().id())))
        .isEqualTo(MemberOutcome.OWN_ACCOUNT);
  }

  @Test
  void others_are_refused_and_people_of_others_are_not_found() {
    Person stranger = fixtures.member(fixtures.client("Toko Lain"), Role.AUTHOR);

    assertThatThrownBy(() -> fixtures.as(author, () -> team.running(client, owner.actor().id())))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> fixtures.as(owner, () -> team.running(client, stranger.actor().id())))
        .isInstanceOf(NotFound.class);
  }

  private void signIn(Person person) {
    assertThat(reader.signIn(person.email(), Fixtures.PASSWORD)).doesNotContain("sign-in");
    reader.open("policy");
  }
}

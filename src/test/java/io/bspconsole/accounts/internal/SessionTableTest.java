package io.bspconsole.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.bspconsole.access.Role;
import io.bspconsole.accounts.EndReason;
import io.bspconsole.accounts.MyAccount;
import io.bspconsole.accounts.People;
import io.bspconsole.accounts.SessionKey;
import io.bspconsole.accounts.SessionSummary;
import io.bspconsole.accounts.factors.TestAuthenticator;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.support.FactorOfTests;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.IntegrationTest;
import io.bspconsole.support.Races;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SessionTableTest extends IntegrationTest {

  private static final String NEW = "kereta malam lewat sawah";

  @Autowired private Fixtures fixtures;
  @Autowired private People people;
  @Autowired private PersonDirectory directory;
  @Autowired private SessionTable table;
  @Autowired private MyAccount account;
  @Autowired private TestAuthenticator app;
  @Autowired private FactorOfTests others;
  @Autowired private Races races;

  private Fixtures.Person person;
  private PersonId id;

  @BeforeEach
  void somebody() {
    person = fixtures.staff(Role.MANAGER);
    id = person.actor().id();
  }

  @Test
  void a_sign_in_under_way_opens_no_session_once_the_person_is_disabled() {
    SignedIn proved = proved();
    people.disable(id);
    assertThat(opens(proved, "203.0.113.1")).isFalse();
    assertThat(table.running(id)).isEmpty();
  }

  @Test
  void a_sign_in_under_way_opens_no_session_once_the_password_is_another() {
    SignedIn proved = proved();
    fixtures.as(
        person,
        () ->
            account.changePassword(
                Fixtures.PASSWORD, NEW, SessionKey.of("here"), "203.0.113.2/" + id));
    assertThat(opens(proved, "203.0.113.2")).isFalse();
  }

  @Test
  void a_sign_in_under_way_opens_no_session_once_the_factors_are_others() {
    SignedIn proved = proved();
    app.setUp(person);
    assertThat(opens(proved, "203.0.113.4")).isFalse();
  }

  @Test
  void a_sign_in_waits_for_a_change_at_the_same_time_and_then_sees_it() throws Exception {
    SignedIn proved = proved();
    assertThat(races.meanwhile(() -> people.disable(id), () -> opens(proved, "203.0.113.3")))
        .isFalse();
  }

  @Test
  void a_session_that_ended_gets_no_other_name_and_nobody_is_asked_for_one() {
    SessionKey before = fixtures.session(person);
    table.end(before, EndReason.ENDED);
    assertThat(
            table.rename(
                before,
                () -> {
                  throw new IllegalStateException("asked");
                }))
        .isEmpty();
  }

  @Test
  void a_session_keeps_its_name_when_the_other_one_cannot_be_had() {
    SessionKey before = fixtures.session(person);
    assertThatIllegalStateException()
        .isThrownBy(() ->
            table.rename(
                before,
                () -> {
                  throw new IllegalStateException("no name");
                }));
    assertThat(table.running(id)).extracting(SessionSummary::key).containsExactly(before);
  }

  @Test
  void an_address_is_familiar_with_all_of_its_network() {
    opens(proved(), "2001:db8:1:2::5");
    assertThat(table.isFamiliar(id, "2001:db8:1:2:aaaa::9")).isTrue();
    assertThat(table.isFamiliar(id, "2001:db8:1:3::5")).isFalse();
  }

  @Test
  void an_address_is_not_familiar_before_the_second_factor_was_shown_from_there() {
    others.leave(id);
    opens(proved(), "203.0.113.66");
    assertThat(table.isFamiliar(id, "203.0.113.66")).isFalse();
  }

  private SignedIn proved() {
    return directory.signedIn(directory.byId(id).orElseThrow());
  }

  private boolean opens(SignedIn who, String address) {
    return table
        .open(SessionKey.of(UUID.randomUUID().toString()), who, address, "Firefox")
        .isPresent();
  }
}

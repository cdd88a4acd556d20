package io.bspconsole.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.bspconsole.access.Role;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.IntegrationTest;
import io.bspconsole.support.Mailbox;
import io.bspconsole.support.PageReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@RecordApplicationEvents
@SuppressWarnings("NullAway.Init") // made before each test
class MyAccountTest extends IntegrationTest {

  private static final String NEW = "kereta malam lewat sawah";
  private static final SessionKey HERE = SessionKey.of("here");

  @Autowired private Fixtures fixtures;
  @Autowired private MyAccount account;
  @Autowired private Sessions sessions;
  @Autowired private PasswordLinks links;
  @Autowired private Mailbox mailbox;
  @Autowired private ApplicationEvents events;

  private Fixtures.Person person;

  @BeforeEach
  void somebody() {
    person = fixtures.staff(Role.MANAGER);
  }

  @Test
  void a_changed_password_is_the_one_to_sign_in_with() {
    assertThat(change(Fixtures.PASSWORD, NEW)).isEqualTo(new PasswordOutcome.Changed());
    try (PageReader reader = new PageReader()) {
      assertThat(reader.signIn(person.email(), Fixtures.PASSWORD)).endsWith("?error");
      assertThat(reader.signIn(person.email(), NEW)).doesNotContain("sign-in");
    }
  }

  @Test
  void a_change_of_the_password_uses_up_links_to_a_new_one_and_is_told_by_mail() {
    links.request(person.email(), "at " + person.email());
    await().untilAsserted(() -> assertThat(mailbox.count(person.email())).isOne());
    String secret = mailbox.secret(person.email());
    change(Fixtures.PASSWORD, NEW);
    assertThat(links.opens(secret)).isFalse();
    assertThat(mailbox.last(person.email()).subject()).contains("was changed");
  }

  @Test
  void a_change_of_the_password_ends_all_other_sessions() {
    try (PageReader reader = new PageReader()) {
      reader.signIn(person.email(), Fixtures.PASSWORD);
      reader.open("policy");
      change(Fixtures.PASSWORD, NEW);
      assertThat(reader.goTo("quality")).contains("/sign-in?password-changed");
    }
  }

  @Test
  void the_present_password_is_asked() {
    assertThat(change("wrong", NEW)).isEqualTo(new PasswordOutcome.NotYours());
    assertThat(mailbox.count(person.email())).isZero();
  }

  @Test
  void guessing_the_present_password_is_locked_like_signing_in() {
    for (int i = 0; i < 5; i++) {
      change("wrong", NEW);
    }
    assertThat(change(Fixtures.PASSWORD, NEW)).isEqualTo(new PasswordOutcome.NotYours());
  }

  @Test
  void a_bad_password_is_refused_with_the_reason() {
    assertThat(change(Fixtures.PASSWORD, "short"))
        .isEqualTo(new PasswordOutcome.Refused(PasswordProblem.TOO_SHORT));
  }

  @Test
  void a_new_name_is_kept_without_the_blanks_around_it() {
    fixtures.run(person, () -> account.rename("  Dewi Lestari "));
    assertThat(fixtures.as(person, account::profile).name()).isEqualTo("Dewi Lestari");
  }

  @Test
  void somebody_elses_session_is_not_there_to_be_ended() {
    try (PageReader reader = new PageReader()) {
      reader.signIn(fixtures.staff(Role.MANAGER).email(), Fixtures.PASSWORD);
      SessionKey foreign = SessionKey.of(reader.sessionId());
      assertThatExceptionOfType(NotFound.class)
          .isThrownBy(() -> fixtures.run(person, () -> sessions.end(foreign)));
      assertThatExceptionOfType(NotFound.class)
          .isThrownBy(() -> fixtures.run(person, () -> sessions.end(SessionKey.of("never was"))));
    }
  }

  @Test
  void own_sessions_are_listed_until_they_end() {
    try (PageReader reader = new PageReader()) {
      reader.signIn(person.email(), Fixtures.PASSWORD);
      SessionKey key = SessionKey.of(reader.sessionId());
      assertThat(fixtures.as(person, sessions::own))
          .singleElement()
          .satisfies(session -> {
            assertThat(session.key()).isEqualTo(key);
            assertThat(session.userAgent()).contains("Firefox");
          });
      fixtures.run(person, () -> sessions.end(key));
      assertThat(fixtures.as(person, sessions::own)).isEmpty();
      assertThat(events.stream(SessionEnded.class))
          .containsExactly(new SessionEnded(person.actor().id(), key, EndReason.ENDED));
    }
  }

  private PasswordOutcome change(String present, String wanted) {
    return fixtures.as(
        person,
        () -> account.changePassword(present, wanted, HERE, "192.0.2." + person.hashCode()));
  }
}

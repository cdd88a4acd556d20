package io.bspconsole.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bspconsole.access.Role;
import io.bspconsole.accounts.MyAccount;
import io.bspconsole.accounts.PersonName;
import io.bspconsole.accounts.SessionKey;
import io.bspconsole.accounts.SessionSummary;
import io.bspconsole.accounts.Sessions;
import io.bspconsole.accounts.SignInFailed;
import io.bspconsole.accounts.SignInFailed.Cause;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.Change;
import io.bspconsole.audit.ClientTrail;
import io.bspconsole.audit.Entry;
import io.bspconsole.audit.Entry.Detail;
import io.bspconsole.audit.TrailFilter;
import io.bspconsole.audit.portfolio.AllTrails;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.support.FactorOfTests;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.IntegrationTest;
import io.bspconsole.support.PageReader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

class SignInTrailTest extends IntegrationTest {

  private static final String NEW = "kereta malam lewat sawah";

  @Autowired private Fixtures fixtures;
  @Autowired private FactorOfTests factors;
  @Autowired private SignInTrail signIns;
  @Autowired private ClientTrail trail;
  @Autowired private AllTrails all;
  @Autowired private MyAccount account;
  @Autowired private Sessions sessions;
  @Autowired private ApplicationEventPublisher events;

  private ClientId client;
  private Fixtures.Person person;

  @BeforeEach
  void somebody_of_a_client() {
    client = fixtures.client("Kopi Senja");
    person = fixtures.member(client, Role.OWNER);
  }

  @Test
  void a_failed_sign_in_is_told_with_cause_and_address_and_without_what_was_typed() {
    try (PageReader reader = new PageReader()) {
      reader.signIn(person.email(), "a password typed wrong");
    }
    await().untilAsserted(() -> assertThat(told(Action.SIGN_IN_FAILED)).hasSize(1));
    Entry entry = told(Action.SIGN_IN_FAILED).getFirst();
    assertThat(changes(entry))
        .containsExactly(
            new Change("address", null, "127.0.0.1", Change.Kind.TEXT),
            new Change("cause", null, "WRONG_PASSWORD", Change.Kind.TEXT));
    assertThat(entry.subjectId()).isEqualTo(person.actor().id().toString());
    assertThat(entry.toString()).doesNotContain("a password typed wrong");
  }

  @Test
  void a_crowd_of_failures_becomes_few_entries_and_none_is_lost() {
    for (int i = 0; i < 50; i++) {
      events.publishEvent(
          new SignInFailed(person.actor().id(), "203.0.113.9", Cause.WRONG_PASSWORD));
    }
    await()
        .untilAsserted(() ->
            assertThat(told(Action.SIGN_IN_FAILED).size())
                .isGreaterThanOrEqualTo(SignInTrail.IN_FULL));
    signIns.writeCounted();
    List<Entry> entries = told(Action.SIGN_IN_FAILED);
    assertThat(entries).hasSizeLessThan(SignInTrail.IN_FULL + 3);
    assertThat(entries.stream().mapToInt(SignInTrailTest::times).sum()).isEqualTo(50);
  }

  @Test
  void a_lock_is_told() {
    try (PageReader reader = new PageReader()) {
      for (int i = 0; i < 5; i++) {
        reader.signIn(person.email(), "wrong");
      }
    }
    await().untilAsserted(() -> assertThat(told(Action.SIGN_IN_LOCKED)).isNotEmpty());
  }

  @Test
  void tries_at_accounts_that_do_not_exist_are_told_to_the_provider_and_name_nobody() {
    String typed = "perhaps-a-password-" + client + "@nowhere.example";
    try (PageReader reader = new PageReader()) {
      reader.signIn(typed, "wrong");
    }
    Fixtures.Person administrator = fixtures.staff(Role.ADMINISTRATOR);
    await()
        .untilAsserted(() -> {
          signIns.writeCounted();
          assertThat(
                  fixtures.as(administrator, () -> all.find(TrailFilter.ALL, null, 200)).entries())
              .anySatisfy(entry -> assertThat(entry.subjectId()).isEqualTo("unknown"))
              .noneSatisfy(entry -> assertThat(entry.toString()).contains(typed));
        });
  }

  @Test
  void signing_in_and_ending_other_sessions_are_told() {
    try (PageReader reader = new PageReader();
        PageReader other = new PageReader()) {
      reader.signIn(person.email(), Fixtures.PASSWORD);
      other.signIn(person.email(), Fixtures.PASSWORD);
      assertThat(told(Action.SIGNED_IN)).hasSize(2);
      SessionKey here = SessionKey.of(reader.sessionId());
      fixtures.run(person, () -> sessions.endOthers(here));
    }
    assertThat(told(Action.SESSIONS_ENDED))
        .singleElement()
        .satisfies(entry ->
            assertThat(changes(entry))
                .containsExactly(new Change("sessions", "2", "1", Change.Kind.TEXT)));
  }

  @Test
  void of_many_sessions_fifty_are_listed_and_all_that_end_are_told() {
    for (int i = 0; i <= SessionSummary.LISTED; i++) {
      fixtures.session(person);
    }
    SessionKey here = fixtures.session(person);
    assertThat(fixtures.as(person, sessions::own)).hasSize(SessionSummary.LISTED);

    fixtures.run(person, () -> sessions.endOthers(here));

    assertThat(fixtures.as(person, sessions::own))
        .extracting(SessionSummary::key)
        .containsExactly(here);
    assertThat(told(Action.SESSIONS_ENDED))
        .singleElement()
        .satisfies(entry ->
            assertThat(changes(entry))
                .containsExactly(new Change("sessions", "52", "1", Change.Kind.TEXT)));
  }

  @Test
  void a_right_password_after_which_no_factor_is_shown_is_told() {
    factors.leave(person.actor().id());
    try (PageReader reader = new PageReader()) {
      reader.signIn(person.email(), Fixtures.PASSWORD);
    }
    assertThat(told(Action.SIGN_IN_BEGUN)).hasSize(1);
    assertThat(told(Action.SIGNED_IN)).isEmpty();
  }

  @Test
  void a_new_name_and_a_new_password_are_told() {
    fixtures.run(person, () -> account.rename("Dewi Lestari"));
    fixtures.run(
        person,
        () ->
            account.changePassword(Fixtures.PASSWORD, NEW, SessionKey.of("here"), "at " + client));
    assertThat(told(Action.PERSON_RENAMED))
        .singleElement()
        .satisfies(entry ->
            assertThat(changes(entry))
                .containsExactly(
                    new Change("name", "Member OWNER", "Dewi Lestari", Change.Kind.TEXT)));
    assertThat(told(Action.PASSWORD_CHANGED)).hasSize(1);
  }

  @Test
  void another_language_is_told_and_the_same_one_again_is_not() {
    fixtures.run(person, () -> account.chooseLanguage(Locale.of("id")));
    fixtures.run(person, () -> account.chooseLanguage(Locale.of("id")));
    fixtures.run(person, () -> account.chooseLanguage(Locale.ENGLISH));
    assertThat(told(Action.LANGUAGE_CHOSEN))
        .extracting(SignInTrailTest::changes)
        .containsExactlyInAnyOrder(
            List.of(new Change("language", null, "id", Change.Kind.TEXT)),
            List.of(new Change("language", "id", "en", Change.Kind.TEXT)));
  }

  @Test
  void a_wrong_present_password_is_told_like_a_failed_sign_in() {
    fixtures.run(
        person, () -> account.changePassword("wrong", NEW, SessionKey.of("here"), "at " + client));
    await().untilAsserted(() -> assertThat(told(Action.SIGN_IN_FAILED)).hasSize(1));
  }

  @Test
  void a_name_that_is_none_is_not_kept_and_not_told() {
    assertThat(fixtures.as(person, () -> account.rename("Dewi\nLestari")))
        .contains(PersonName.Problem.UNREADABLE);
    assertThat(told(Action.PERSON_RENAMED)).isEmpty();
  }

  private List<Entry> told(Action action) {
    return fixtures
        .as(person, () -> trail.find(client, TrailFilter.ALL, null, 200))
        .entries()
        .stream()
        .filter(entry -> entry.action().equals(action.name()))
        .toList();
  }

  private static int times(Entry entry) {
    return changes(entry).stream()
        .filter(change -> change.field().equals("times"))
        .findFirst()
        .map(change -> Integer.parseInt(String.valueOf(change.after())))
        .orElse(1);
  }

  private static List<Change> changes(Entry entry) {
    return Optional.of(entry.what())
        .flatMap(what -> what)
        .map(what ->
            what instanceof Detail.Kept<Entry.What>(Entry.What kept)
                ? kept.changes()
                : List.<Change>of())
        .orElse(List.of());
  }
}

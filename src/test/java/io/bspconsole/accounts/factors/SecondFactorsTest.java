package io.bspconsole.accounts.factors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.bspconsole.access.ActorPrincipal;
import io.bspconsole.access.Role;
import io.bspconsole.access.StaleFactor;
import io.bspconsole.accounts.MemberOutcome;
import io.bspconsole.accounts.MyAccount;
import io.bspconsole.accounts.NewPasswordOutcome;
import io.bspconsole.accounts.PasswordLinks;
import io.bspconsole.accounts.PasswordOutcome;
import io.bspconsole.accounts.PasswordProblem;
import io.bspconsole.accounts.Team;
import io.bspconsole.accounts.portfolio.Staff;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.Sha256;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.support.Authenticated;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.support.IntegrationTest;
import io.bspconsole.support.Mailbox;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

@SuppressWarnings("NullAway.Init") // made before each test
class SecondFactorsTest extends IntegrationTest {

  @Autowired private Fixtures fixtures;
  @Autowired private SecondFactors factors;
  @Autowired private MyAccount account;
  @Autowired private PasswordLinks links;
  @Autowired private Staff staff;
  @Autowired private Team team;
  @Autowired private Mailbox mailbox;
  @Autowired private JdbcClient jdbc;
  @Autowired private ApplicationContext application;
  @Autowired private SecurityContextHolderStrategy contexts;

  private Person person;
  private Place place;
  private NewAuthenticator app;

  @BeforeEach
  void somebody() {
    become(fixtures.staff(Role.MANAGER));
  }

  @Test
  void the_first_authenticator_brings_recovery_codes_and_the_second_none() {
    assertThat(setUp()).hasSize(RecoveryCodes.COUNT).doesNotHaveDuplicates();
    assertThat(setUp()).isEmpty();
    assertThat(state().factors()).hasSize(2);
  }

  @Test
  void an_authenticator_that_does_not_know_its_secret_is_not_added() {
    NewAuthenticator made = fixtures.as(person, factors::begin);
    assertThat(fixtures.as(person, () -> factors.add(made, "Phone", "", "000000x", place)))
        .isEqualTo(new AddOutcome.Unfit());
    assertThat(state().isSetUp()).isFalse();
  }

  @Test
  void a_code_works_once() {
    setUp();
    String next = code(1);
    assertThat(show(next)).isTrue();
    assertThat(show(next)).isFalse();
  }

  @Test
  void the_code_that_set_an_authenticator_up_is_used_by_that() {
    setUp();
    assertThat(show(code(0))).isFalse();
  }

  @Test
  void a_code_may_be_typed_in_groups() {
    setUp();
    String code = code(1);
    assertThat(show(" " + code.substring(0, 3) + " " + code.substring(3))).isTrue();
  }

  @Test
  void a_recovery_code_works_once_and_is_told_by_mail() {
    String code = setUp().getFirst();
    assertThat(show(code.toUpperCase(Locale.ROOT))).isTrue();
    assertThat(state().recoveryCodes()).isEqualTo(RecoveryCodes.COUNT - 1);
    assertThat(mailbox.last(person.email()).body()).contains("one of your recovery codes");
    assertThat(show(code)).isFalse();
  }

  @Test
  void new_recovery_codes_void_the_old_ones() {
    String old = setUp().getFirst();
    List<String> fresh = fixtures.as(person, factors::renewCodes);
    assertThat(show(old)).isFalse();
    assertThat(show(fresh.getFirst())).isTrue();
  }

  @Test
  void another_persons_code_is_no_code() {
    setUp();
    String mine = code(1);
    become(fixtures.staff(Role.MANAGER));
    setUp();
    assertThat(show(mine)).isFalse();
  }

  @Test
  void five_wrong_codes_lock_even_the_right_one_out_and_the_password_does_not_help() {
    setUp();
    for (int i = 0; i < 5; i++) {
      assertThat(show("00000" + i + "x")).isFalse();
    }
    fixtures.as(
        person,
        () ->
            account.changePassword(
                Fixtures.PASSWORD, "kereta malam lewat sawah", place.session(), place.address()));
    assertThat(show(code(1))).isFalse();
  }

  @Test
  void secrets_and_recovery_codes_are_not_readable_in_the_database() {
    String code = setUp().getFirst().replace("-", "");
    byte[] stored =
        jdbc.sql("SELECT secret FROM authenticator WHERE person_id = ?")
            .param(Uuids.bytes(person.actor().id().value()))
            .query(byte[].class)
            .single();
    assertThat(stored).hasSizeGreaterThan(40);
    assertThat(new String(stored, StandardCharsets.ISO_8859_1))
        .doesNotContain(new String(app.secret(), StandardCharsets.ISO_8859_1));
    assertThat(
            jdbc.sql("SELECT code_hash FROM recovery_code WHERE person_id = ?")
                .param(Uuids.bytes(person.actor().id().value()))
                .query(byte[].class)
                .list())
        .contains(Sha256.of(code.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void a_recovery_code_is_too_long_to_be_guessed() {
    assertThat(setUp())
        .allSatisfy(code -> assertThat(code).matches("([a-z2-9]{4}-){5}[a-z2-9]{4}"));
  }

  @Test
  void a_secret_that_was_changed_in_the_database_fits_no_code() {
    setUp();
    spoil();
    assertThat(show(code(1))).isFalse();
  }

  @Test
  void a_secret_that_cannot_be_read_locks_no_other_authenticator() {
    setUp();
    spoil();
    setUp();
    assertThat(show(code(1))).isTrue();
  }

  @Test
  void who_must_have_a_factor_cannot_remove_the_last_one() {
    setUp();
    assertThat(remove()).isEqualTo(RemoveOutcome.LAST_OF_MANDATORY);
    setUp();
    assertThat(remove()).isEqualTo(RemoveOutcome.REMOVED);
  }

  @Test
  void who_need_not_have_one_removes_it_with_its_recovery_codes() {
    become(fixtures.member(fixtures.client("Kopi Senja"), Role.AUTHOR));
    setUp();
    assertThat(remove()).isEqualTo(RemoveOutcome.REMOVED);
    assertThat(state().recoveryCodes()).isZero();
  }

  @Test
  void somebody_elses_authenticator_is_not_there_to_be_removed() {
    setUp();
    FactorId foreign = state().factors().getFirst().id();
    become(fixtures.staff(Role.MANAGER));
    setUp();
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> fixtures.run(person, () -> factors.remove(foreign)));
  }

  @Test
  void a_stale_session_neither_adds_nor_removes_nor_renews() {
    setUp();
    NewAuthenticator made = fixtures.as(person, factors::begin);
    FactorId id = state().factors().getFirst().id();
    for (Runnable act :
        List.<Runnable>of(
            () ->
                factors.add(
                    made, "Mine", Fixtures.PASSWORD, Totp.code(made.secret(), now()), place),
            () -> factors.remove(id),
            factors::renewCodes)) {
      assertThatExceptionOfType(StaleFactor.class).isThrownBy(() -> stale(act));
    }
  }

  @Test
  void a_stale_session_that_showed_a_factor_elsewhere_does_not_add_the_first_one_here() {
    NewAuthenticator made = fixtures.as(person, factors::begin);
    assertThatExceptionOfType(StaleFactor.class)
        .isThrownBy(() ->
            stale(() ->
                factors.add(
                    made, "Mine", Fixtures.PASSWORD, Totp.code(made.secret(), now()), place)));
    assertThat(state().isSetUp()).isFalse();
  }

  @Test
  void a_session_that_showed_none_adds_the_first_one_with_the_password() {
    NewAuthenticator made = fixtures.as(person, factors::begin);
    List<AddOutcome> outcomes = new ArrayList<>();
    bare(() -> {
      assertThat(factors.asksPassword()).isTrue();
      for (String password : List.of("", "another password", Fixtures.PASSWORD)) {
        outcomes.add(factors.add(made, "Mine", password, Totp.code(made.secret(), now()), place));
      }
    });
    assertThat(outcomes.subList(0, 2)).containsOnly(new AddOutcome.NotYours());
    assertThat(outcomes.getLast()).isInstanceOf(AddOutcome.Added.class);
  }

  @Test
  void ten_are_as_many_as_one_may_have() {
    for (int i = 0; i < 10; i++) {
      setUp();
    }
    NewAuthenticator made = fixtures.as(person, factors::begin);
    assertThat(
            fixtures.as(
                person,
                () -> factors.add(made, "Mine", "", Totp.code(made.secret(), now()), place)))
        .isEqualTo(new AddOutcome.TooMany());
  }

  @Test
  void nothing_is_added_in_a_session_that_has_ended() {
    jdbc.sql("UPDATE person_session SET ended_at = NOW(6) WHERE id = ?")
        .param(place.session().bytes())
        .update();
    assertThatExceptionOfType(AuthenticationCredentialsNotFoundException.class)
        .isThrownBy(this::setUp);
    assertThat(state().isSetUp()).isFalse();
  }

  @Test
  void eight_characters_do_beside_a_second_factor_and_bind_to_it() {
    become(fixtures.member(fixtures.client("Kopi Senja"), Role.AUTHOR));
    assertThat(change("kuda-9laut"))
        .isEqualTo(new PasswordOutcome.Refused(PasswordProblem.TOO_SHORT));
    setUp();
    assertThat(change("kuda-9laut")).isEqualTo(new PasswordOutcome.Changed());
    assertThat(remove()).isEqualTo(RemoveOutcome.LAST_OF_MANDATORY);
  }

  @Test
  void a_new_password_by_mail_takes_no_factor_away() {
    setUp();
    links.request(person.email(), "192.0.2.1");
    await().until(() -> mailbox.last(person.email()).body().contains("/new-password/"));
    assertThat(links.use(mailbox.secret(person.email()), "kereta malam lewat sawah"))
        .isInstanceOf(NewPasswordOutcome.Changed.class);
    assertThat(state().isSetUp()).isTrue();
  }

  @Test
  void each_change_is_told_by_mail() {
    setUp();
    assertThat(mailbox.last(person.email()).body()).contains("A second factor was added");
  }

  @Test
  void an_administrator_resets_for_somebody_who_lost_everything() {
    setUp();
    Person administrator = fixtures.staff(Role.ADMINISTRATOR);
    assertThat(fixtures.as(administrator, () -> staff.resetFactors(person.actor().id())))
        .isEqualTo(MemberOutcome.DONE);
    assertThat(state().isSetUp()).isFalse();
    assertThat(state().recoveryCodes()).isZero();
    assertThat(mailbox.last(person.email()).body()).contains("were taken away");
  }

  @Test
  void nobody_resets_his_own() {
    Person administrator = fixtures.staff(Role.ADMINISTRATOR);
    assertThat(fixtures.as(administrator, () -> staff.resetFactors(administrator.actor().id())))
        .isEqualTo(MemberOutcome.OWN_ACCOUNT);
  }

  @Test
  void only_who_lets_people_in_wherever_somebody_belongs_resets_and_each_place_is_told() {
    ClientId client = fixtures.client("Kopi Senja");
    Person owner = fixtures.member(client, Role.OWNER);
    Person narrowed = fixtures.narrowed(Set.of(client), Role.ONBOARDING);
    become(fixtures.member(client, Role.AUTHOR));
    assertThat(resetBy(owner, client)).isEqualTo(MemberOutcome.DONE);
    assertThat(resetBy(narrowed, client)).isEqualTo(MemberOutcome.DONE);
    jdbc.sql("INSERT INTO client_role (person_id, client_id, role) VALUES (?, ?, 'AUTHOR')")
        .params(
            Uuids.bytes(person.actor().id().value()),
            Uuids.bytes(fixtures.client("Toko Lain").value()))
        .update();
    become(person); // the resets ended his session
    setUp();
    assertThat(resetBy(owner, client)).isEqualTo(MemberOutcome.OUT_OF_REACH);
    assertThat(resetBy(narrowed, client)).isEqualTo(MemberOutcome.OUT_OF_REACH);
    assertThat(state().isSetUp()).isTrue();
    int before = resetsTold();
    assertThat(resetBy(fixtures.staff(Role.ONBOARDING), client)).isEqualTo(MemberOutcome.DONE);
    assertThat(resetsTold() - before).isEqualTo(2);
  }

  @Test
  void a_reset_ends_all_sessions() {
    fixtures.as(fixtures.staff(Role.ADMINISTRATOR), () -> staff.resetFactors(person.actor().id()));
    assertThat(
            jdbc.sql("SELECT ended_at IS NOT NULL FROM person_session WHERE id = ?")
                .param(place.session().bytes())
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  @Test
  void nothing_shows_codes_outside_the_demo() {
    assertThat(application.getBeanNamesForType(DemoAuthenticators.class)).isEmpty();
    assertThat(DemoAuthenticators.class.getAnnotation(Profile.class).value())
        .containsExactly("demo");
  }

  private void become(Person other) {
    person = other;
    place = new Place(fixtures.session(other), "192.0.2." + other.hashCode());
  }

  private MemberOutcome resetBy(Person doer, ClientId client) {
    return fixtures.as(doer, () -> team.resetFactors(client, person.actor().id()));
  }

  private int resetsTold() {
    return jdbc.sql(
            "SELECT COUNT(*) FROM audit_entry WHERE action = 'FACTORS_RESET' AND subject_id = ?")
        .param(person.actor().id().toString())
        .query(Integer.class)
        .single();
  }

  /** Changes one bit of each of the person's secrets. */
  private void spoil() {
    jdbc.sql(
            "UPDATE authenticator SET secret ="
                + " CONCAT(LEFT(secret, 20), CHAR(ASCII(SUBSTR(secret, 21, 1)) ^ 1),"
                + " SUBSTR(secret, 22)) WHERE person_id = ?")
        .param(Uuids.bytes(person.actor().id().value()))
        .update();
  }

  private List<String> setUp() {
    app = fixtures.as(person, factors::begin);
    AddOutcome added =
        fixtures.as(
            person, () -> factors.add(app, "Phone", "", Totp.code(app.secret(), now()), place));
    return ((AddOutcome.Added) added).recoveryCodes();
  }

  private boolean show(String code) {
    return fixtures.as(person, () -> factors.show(code, place));
  }

  private SecondFactors.State state() {
    return fixtures.as(person, factors::state);
  }

  private RemoveOutcome remove() {
    FactorId id = state().factors().getLast().id();
    return fixtures.as(person, () -> factors.remove(id));
  }

  private PasswordOutcome change(String wanted) {
    return fixtures.as(
        person,
        () -> account.changePassword(Fixtures.PASSWORD, wanted, place.session(), place.address()));
  }

  private void stale(Runnable act) {
    ActorPrincipal principal = person::actor;
    in(Authenticated.as(principal, Instant.EPOCH), act);
  }

  /** In a session that is complete without a factor. */
  private void bare(Runnable act) {
    ActorPrincipal principal = person::actor;
    in(
        UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.authorities()),
        act);
  }

  private void in(Authentication authentication, Runnable act) {
    SecurityContext before = contexts.getContext();
    SecurityContext context = contexts.createEmptyContext();
    context.setAuthentication(authentication);
    contexts.setContext(context);
    try {
      act.run();
    } finally {
      contexts.setContext(before);
    }
  }

  private String code(int later) {
    return Totp.code(app.secret(), now() + later);
  }

  private static long now() {
    return Totp.step(Clock.systemUTC().instant());
  }
}

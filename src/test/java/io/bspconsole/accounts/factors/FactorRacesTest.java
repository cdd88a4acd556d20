package io.bspconsole.accounts.factors;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.access.Role;
import io.bspconsole.accounts.MyAccount;
import io.bspconsole.accounts.PasswordOutcome;
import io.bspconsole.accounts.PasswordProblem;
import io.bspconsole.accounts.SessionKey;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.support.IntegrationTest;
import io.bspconsole.support.Races;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What two do at once to the factors of one person: the second sees what the first has done. */
@SuppressWarnings("NullAway.Init") // injected
class FactorRacesTest extends IntegrationTest {

  @Autowired private Fixtures fixtures;
  @Autowired private TestAuthenticator app;
  @Autowired private SecondFactors factors;
  @Autowired private Authenticators authenticators;
  @Autowired private RecoveryCodes recovery;
  @Autowired private MyAccount account;
  @Autowired private TransactionTemplate transaction;
  @Autowired private Races races;

  @Test
  void of_two_that_are_removed_at_once_the_last_stays_where_one_must_be() throws Exception {
    Person person = fixtures.staff(Role.MANAGER);
    app.setUp(person);
    app.setUp(person);
    List<Factor> both = fixtures.as(person, factors::state).factors();
    assertThat(
            races.meanwhile(
                () -> remove(person, both.getFirst()), () -> remove(person, both.getLast())))
        .isEqualTo(RemoveOutcome.LAST_OF_MANDATORY);
  }

  @Test
  void no_short_password_is_taken_while_the_factor_that_it_needs_is_removed() throws Exception {
    Person person = fixtures.member(fixtures.client("Kopi Senja"), Role.AUTHOR);
    app.setUp(person);
    Factor only = fixtures.as(person, factors::state).factors().getFirst();
    SessionKey session = fixtures.session(person);
    assertThat(
            races.meanwhile(
                () -> remove(person, only),
                () ->
                    fixtures.as(
                        person,
                        () ->
                            account.changePassword(
                                Fixtures.PASSWORD, "kuda-9laut", session, "192.0.2.77"))))
        .isEqualTo(new PasswordOutcome.Refused(PasswordProblem.TOO_SHORT));
  }

  @Test
  void of_two_who_type_one_code_at_once_one_is_let_in() throws Exception {
    Person person = fixtures.staff(Role.MANAGER);
    app.setUp(person);
    String code = app.code(person);
    Callable<Boolean> use =
        () -> transaction.execute(_ -> authenticators.use(person.actor().id(), code));
    assertThat(races.meanwhile(() -> call(use), use)).isFalse();
  }

  @Test
  void of_two_who_use_one_recovery_code_at_once_one_is_let_in() throws Exception {
    Person person = fixtures.staff(Role.MANAGER);
    String code = recovery.renew(person.actor().id()).getFirst().replace("-", "");
    Callable<Boolean> use = () -> transaction.execute(_ -> recovery.use(person.actor().id(), code));
    assertThat(races.meanwhile(() -> call(use), use)).isFalse();
    assertThat(recovery.left(person.actor().id())).isEqualTo(RecoveryCodes.COUNT - 1);
  }

  private static void call(Callable<Boolean> use) {
    try {
      assertThat(use.call()).isTrue();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private RemoveOutcome remove(Person person, Factor factor) {
    return fixtures.as(person, () -> factors.remove(factor.id()));
  }
}

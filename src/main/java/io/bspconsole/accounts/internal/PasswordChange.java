package io.bspconsole.accounts.internal;

import io.bspconsole.accounts.EndReason;
import io.bspconsole.accounts.PasswordChanged;
import io.bspconsole.accounts.PasswordOutcome;
import io.bspconsole.accounts.PasswordProblem;
import io.bspconsole.accounts.SessionKey;
import io.bspconsole.accounts.factors.Factors;
import io.bspconsole.accounts.internal.PersonDirectory.Person;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.Uuids;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes passwords. */
@Component
public class PasswordChange {

  private final PersonDirectory people;
  private final PasswordStore passwords;
  private final PasswordRules rules;
  private final SignInLocks locks;
  private final SessionTable sessions;
  private final JdbcClient jdbc;
  private final Rights rights;
  private final PeopleActs acts;
  private final Factors factors;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;

  PasswordChange(
      PersonDirectory people,
      PasswordStore passwords,
      PasswordRules rules,
      SignInLocks locks,
      SessionTable sessions,
      JdbcClient jdbc,
      Rights rights,
      PeopleActs acts,
      Factors factors,
      ApplicationEventPublisher events,
      TransactionTemplate transaction) {
    this.people = people;
    this.passwords = passwords;
    this.rules = rules;
    this.locks = locks;
    this.sessions = sessions;
    this.jdbc = jdbc;
    this.rights = rights;
    this.acts = acts;
    this.factors = factors;
    this.events = events;
    this.transaction = transaction;
  }

  /**
   * Changes the password of a person who knows the present one, and ends all other sessions. Hashes
   * outside of transactions, because that takes its time.
   */
  public PasswordOutcome change(
      PersonId id, String present, String wanted, SessionKey session, String address) {
    Person person =
        people.byId(id).orElseThrow(() -> new IllegalStateException("The person is gone"));
    SignInLocks.Attempt attempt = locks.begin(person.email(), address, id);
    if (!passwords.matches(present, person) || attempt.locked()) {
      return new PasswordOutcome.NotYours();
    }
    locks.succeeded(attempt);
    Optional<PasswordProblem> problem =
        rules.problem(wanted, person.email(), person.name(), factors.has(id));
    if (problem.isPresent()) {
      return new PasswordOutcome.Refused(problem.get());
    }
    String hash = passwords.hash(wanted);
    boolean isShort = PasswordRules.isShort(wanted);
    transaction.executeWithoutResult(_ -> store(id, hash, isShort, session));
    return new PasswordOutcome.Changed();
  }

  /**
   * Gives a person who proved himself by a link another password, whose rules the caller has asked,
   * and ends all sessions. Joins the caller's transaction, which lasts as long as the hashing.
   */
  void set(PersonId id, String wanted) {
    store(id, passwords.hash(wanted), PasswordRules.isShort(wanted), null);
  }

  private void store(PersonId id, String hash, boolean isShort, @Nullable SessionKey goesOn) {
    jdbc.sql("UPDATE person SET password_hash = ?, short_password = ? WHERE id = ?")
        .params(hash, isShort, Uuids.bytes(id.value()))
        .update();
    sessions.endAll(id, goesOn, EndReason.PASSWORD_CHANGED);
    events.publishEvent(new PasswordChanged(id));
    rights.changed(id);
    acts.passwordChanged(id);
  }
}

package io.bspconsole.accounts.internal;

import io.bspconsole.accounts.EndReason;
import io.bspconsole.accounts.PasswordOutcome;
import io.bspconsole.accounts.PasswordProblem;
import io.bspconsole.accounts.SessionKey;
import io.bspconsole.accounts.factors.Factors;
import io.bspconsole.accounts.internal.PersonDirectory.Person;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.Uuids;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes passwords. */
@Component
public class PasswordChange {

  private final PersonDirectory people;
  private final PasswordStore passwords;
  private final PasswordRules rules;
  private final PresentPassword asked;
  private final Places places;
  private final SessionTable sessions;
  private final PasswordLinkRows links;
  private final AccountMails mails;
  private final JdbcClient jdbc;
  private final Rights rights;
  private final PeopleActs acts;
  private final Factors factors;
  private final TransactionTemplate transaction;

  PasswordChange(
      PersonDirectory people,
      PasswordStore passwords,
      PasswordRules rules,
      PresentPassword asked,
      Places places,
      SessionTable sessions,
      PasswordLinkRows links,
      AccountMails mails,
      JdbcClient jdbc,
      Rights rights,
      PeopleActs acts,
      Factors factors,
      TransactionTemplate transaction) {
    this.people = people;
    this.passwords = passwords;
    this.rules = rules;
    this.asked = asked;
    this.places = places;
    this.sessions = sessions;
    this.links = links;
    this.mails = mails;
    this.jdbc = jdbc;
    this.rights = rights;
    this.acts = acts;
    this.factors = factors;
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
    switch (asked.check(person, present, address)) {
      case WRONG -> {
        return new PasswordOutcome.NotYours();
      }
      case BUSY -> {
        return new PasswordOutcome.Busy();
      }
      case RIGHT -> {}
    }
    Optional<PasswordProblem> problem =
        rules.problem(wanted, person.email(), person.name(), factors.has(id));
    if (problem.isPresent()) {
      return new PasswordOutcome.Refused(problem.get());
    }
    try {
      String hash = passwords.hash(wanted);
      boolean isShort = PasswordRules.isShort(wanted);
      return transaction.execute(_ -> replace(person, hash, isShort, session));
    } catch (HashingBusy _) {
      return new PasswordOutcome.Busy();
    }
  }

  /** The proof was one of the password that is replaced, and of no other. */
  private PasswordOutcome replace(Person person, String hash, boolean isShort, SessionKey session) {
    places.hold(person.id());
    if (isBare(person.id(), isShort)) {
      return new PasswordOutcome.Refused(PasswordProblem.TOO_SHORT);
    }
    int replaced =
        jdbc.sql(
                "UPDATE person SET password_hash = ?, short_password = ?"
                    + " WHERE id = ? AND password_hash = ?")
            .params(hash, isShort, Uuids.bytes(person.id().value()), person.passwordHash())
            .update();
    if (replaced == 0) {
      return new PasswordOutcome.NotYours();
    }
    settle(person.id(), session);
    return new PasswordOutcome.Changed();
  }

  /**
   * Would a password of that length stand without the second factor that it needs? The answer holds
   * while the person is held.
   */
  boolean isBare(PersonId id, boolean isShort) {
    return isShort && !factors.has(id);
  }

  /**
   * Gives a person who proved himself by a link another password, whose rules the caller has asked,
   * and ends all sessions. Joins the caller's transaction.
   */
  void set(PersonId id, String hash, boolean isShort) {
    jdbc.sql("UPDATE person SET password_hash = ?, short_password = ? WHERE id = ?")
        .params(hash, isShort, Uuids.bytes(id.value()))
        .update();
    settle(id, null);
  }

  /**
   * What follows from every change: other sessions and all links to a new password end, and the
   * person is told by mail.
   */
  private void settle(PersonId id, @Nullable SessionKey goesOn) {
    links.useAll(id);
    sessions.endAll(id, goesOn, EndReason.PASSWORD_CHANGED);
    rights.changed(id);
    acts.passwordChanged(id);
    PasswordLinkRows.Holder who = links.holder(id);
    mails.passwordChanged(who.email(), who.language());
  }
}

package io.bspconsole.accounts;

import io.bspconsole.access.CurrentActor;
import io.bspconsole.accounts.internal.DecisionReaders;
import io.bspconsole.accounts.internal.PasswordChange;
import io.bspconsole.accounts.internal.PeopleActs;
import io.bspconsole.accounts.internal.PersonDirectory;
import io.bspconsole.accounts.internal.Rights;
import io.bspconsole.accounts.internal.Sights;
import io.bspconsole.audit.Action;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.Uuids;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people see and change of themselves. It is always about the one who acts. */
@Component
public class MyAccount {

  private final JdbcClient jdbc;
  private final CurrentActor current;
  private final PersonDirectory people;
  private final PasswordChange passwords;
  private final Rights rights;
  private final PeopleActs acts;
  private final Sights sights;
  private final DecisionReaders decisions;

  MyAccount(
      JdbcClient jdbc,
      CurrentActor current,
      PersonDirectory people,
      PasswordChange passwords,
      Rights rights,
      PeopleActs acts,
      Sights sights,
      DecisionReaders decisions) {
    this.jdbc = jdbc;
    this.current = current;
    this.people = people;
    this.passwords = passwords;
    this.rights = rights;
    this.acts = acts;
    this.sights = sights;
    this.decisions = decisions;
  }

  /** Name and e-mail as they are now. */
  public Profile profile() {
    return people
        .byId(me())
        .map(person -> new Profile(person.name(), person.email()))
        .orElseThrow(() -> new IllegalStateException("Nobody acts here under a person's id"));
  }

  /** The clients one sees, the first 50 of them by name; empty for people of clients. */
  @Transactional(readOnly = true)
  public Optional<Sight> sight() {
    return current.get().isStaff() ? Optional.of(sights.of(me(), 50)) : Optional.empty();
  }

  /**
   * Keeps another name; histories of what was done before keep the old one.
   *
   * @return what keeps it from being a name; empty when it is kept
   */
  @Transactional
  public Optional<PersonName.Problem> rename(String typed) {
    Optional<PersonName.Problem> problem = PersonName.problem(typed);
    if (problem.isEmpty()) {
      PersonName name = PersonName.of(typed);
      jdbc.sql("UPDATE person SET name = ? WHERE id = ?")
          .params(name.value(), Uuids.bytes(me().value()))
          .update();
      rights.changed(me()); // the name is part of who acts
      acts.renamed(current.get(), name);
    }
    return problem;
  }

  /** The language that was chosen, or empty while the browser's is used or nobody is signed in. */
  @Transactional(readOnly = true)
  public Optional<Locale> chosenLanguage() {
    return current
        .find()
        .flatMap(actor ->
            jdbc.sql("SELECT locale FROM person WHERE id = ? AND locale IS NOT NULL")
                .param(Uuids.bytes(actor.id().value()))
                .query(String.class)
                .optional())
        .map(Locale::forLanguageTag);
  }

  /** Keeps the language; one that was chosen before is no choice and is not told. */
  @Transactional
  public void chooseLanguage(Locale language) {
    Optional<Locale> before = chosenLanguage();
    if (!before.equals(Optional.of(language))) {
      jdbc.sql("UPDATE person SET locale = ? WHERE id = ?")
          .params(language.toLanguageTag(), Uuids.bytes(me().value()))
          .update();
      acts.ofSelf(
          me(),
          Action.LANGUAGE_CHOSEN,
          act ->
              act.changed(
                  "language",
                  before.map(Locale::toLanguageTag).orElse(null),
                  language.toLanguageTag()));
    }
  }

  /** Are mails wanted about decisions on what one wrote? */
  @Transactional(readOnly = true)
  public boolean decisionMails() {
    return decisions.wants(me());
  }

  /** Switches those mails on or off. */
  @Transactional
  public void chooseDecisionMails(boolean wanted) {
    decisions.choose(me(), wanted);
  }

  /**
   * Changes the password and ends all other sessions. The present one is asked, and wrong ones
   * count as failed sign-ins.
   *
   * @param session goes on
   * @param address where the person sits
   */
  public PasswordOutcome changePassword(
      String present, String wanted, SessionKey session, String address) {
    return passwords.change(me(), present, wanted, session, address);
  }

  private PersonId me() {
    return current.get().id();
  }

  /** Who one is to others. */
  public record Profile(String name, String email) {}
}

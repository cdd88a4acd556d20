package io.bspconsole.accounts.factors;

import io.bspconsole.access.Actor;
import io.bspconsole.access.CurrentActor;
import io.bspconsole.accounts.EndReason;
import io.bspconsole.accounts.FactorsChanged;
import io.bspconsole.accounts.FactorsChanged.Change;
import io.bspconsole.accounts.MemberOutcome;
import io.bspconsole.accounts.internal.Gatekeepers;
import io.bspconsole.accounts.internal.PeopleActs;
import io.bspconsole.accounts.internal.PersonDirectory;
import io.bspconsole.accounts.internal.Places;
import io.bspconsole.accounts.internal.Rights;
import io.bspconsole.accounts.internal.SessionTable;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The way back for somebody who lost all second factors. Joins the transaction of its caller. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class FactorReset {

  private final Authenticators authenticators;
  private final Passkeys passkeys;
  private final RecoveryCodes codes;
  private final PersonDirectory people;
  private final Places places;
  private final Gatekeepers gatekeepers;
  private final Rights rights;
  private final SessionTable sessions;
  private final PeopleActs acts;
  private final ApplicationEventPublisher events;
  private final CurrentActor current;

  FactorReset(
      Authenticators authenticators,
      Passkeys passkeys,
      RecoveryCodes codes,
      PersonDirectory people,
      Places places,
      Gatekeepers gatekeepers,
      Rights rights,
      SessionTable sessions,
      PeopleActs acts,
      ApplicationEventPublisher events,
      CurrentActor current) {
    this.authenticators = authenticators;
    this.passkeys = passkeys;
    this.codes = codes;
    this.people = people;
    this.places = places;
    this.gatekeepers = gatekeepers;
    this.rights = rights;
    this.sessions = sessions;
    this.acts = acts;
    this.events = events;
    this.current = current;
  }

  /**
   * Takes them away, for those who may let that person in wherever he belongs: it lowers what
   * guards the whole account.
   */
  public MemberOutcome reset(PersonId person) {
    Actor doer = current.get();
    if (person.equals(doer.id())) {
      return MemberOutcome.OWN_ACCOUNT;
    }
    places.hold(person);
    Actor whole = people.byId(person).map(people::actor).orElseThrow(NotFound::new);
    if (!gatekeepers.reaches(doer, person)) {
      return MemberOutcome.OUT_OF_REACH;
    }
    authenticators.removeAll(person);
    passkeys.removeAll(person);
    codes.removeAll(person);
    rights.changed(person);
    sessions.endAll(person, null, EndReason.ENDED);
    acts.factorsReset(whole);
    events.publishEvent(new FactorsChanged(person, Change.RESET, ""));
    return MemberOutcome.DONE;
  }
}

package io.bspconsole.accounts.factors;

import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.FreshFactor;
import io.bspconsole.access.StaleFactor;
import io.bspconsole.accounts.FactorsChanged;
import io.bspconsole.accounts.FactorsChanged.Change;
import io.bspconsole.accounts.internal.PersonDirectory;
import io.bspconsole.accounts.internal.PersonDirectory.Person;
import io.bspconsole.accounts.internal.Places;
import io.bspconsole.accounts.internal.PresentPassword;
import io.bspconsole.accounts.internal.Rights;
import io.bspconsole.kernel.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What adding a factor asks, whichever it is. A fresh factor, where the person has one or the
 * session ever showed one. The present password, in any other session that is complete: it may be
 * hours old, and a factor of its own would make it fresh. Nothing more on the way in, where the
 * password was shown just now.
 */
@Component
class Adding {

  private static final int MOST = 10;

  private final CurrentActor current;
  private final FreshFactor fresh;
  private final PersonDirectory people;
  private final PresentPassword password;
  private final Factors factors;
  private final Authenticators authenticators;
  private final Passkeys passkeys;
  private final RecoveryCodes codes;
  private final ShownFactors shown;
  private final Places places;
  private final Rights rights;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;

  Adding(
      CurrentActor current,
      FreshFactor fresh,
      PersonDirectory people,
      PresentPassword password,
      Factors factors,
      Authenticators authenticators,
      Passkeys passkeys,
      RecoveryCodes codes,
      ShownFactors shown,
      Places places,
      Rights rights,
      ApplicationEventPublisher events,
      TransactionTemplate transaction) {
    this.current = current;
    this.fresh = fresh;
    this.people = people;
    this.password = password;
    this.factors = factors;
    this.authenticators = authenticators;
    this.passkeys = passkeys;
    this.codes = codes;
    this.shown = shown;
    this.places = places;
    this.rights = rights;
    this.events = events;
    this.transaction = transaction;
  }

  /** Does it take the present password? */
  boolean asksPassword() {
    return current.find().isPresent() && !asksFactor();
  }

  private boolean asksFactor() {
    return fresh.wasShown() || factors.has(me());
  }

  /** Does nothing where no factor is asked, or a fresh one was shown; {@link StaleFactor} else. */
  void require() {
    if (asksFactor()) {
      fresh.require();
    }
  }

  /** What stands in the way; empty for nothing. Asks for the password where that is needed. */
  Optional<AddOutcome> problem(String typed, Place place) {
    if (!asksPassword()) {
      require();
      return tooMany();
    }
    Person person =
        people.byId(me()).orElseThrow(() -> new IllegalStateException("The person is gone"));
    return switch (password.check(person, typed, place.address())) {
      case RIGHT -> Optional.empty();
      case WRONG -> Optional.of(new AddOutcome.NotYours());
      case BUSY -> Optional.of(new AddOutcome.Busy());
    };
  }

  /**
   * Adds one. The first one comes with recovery codes.
   *
   * @param typed the present password, where it is asked
   * @param keep keeps it for that person; false for one that does not fit
   */
  AddOutcome add(String name, String typed, Place place, Predicate<PersonId> keep) {
    if (name.isBlank() || name.strip().length() > SecondFactors.LONGEST_NAME) {
      throw new IllegalArgumentException("No name: " + name.length() + " characters");
    }
    return problem(typed, place)
        .orElseGet(() -> transaction.execute(_ -> add(name.strip(), place, keep)));
  }

  private AddOutcome add(String name, Place place, Predicate<PersonId> keep) {
    PersonId me = me();
    places.hold(me);
    require(); // somebody may have been faster
    Optional<AddOutcome> tooMany = tooMany();
    if (tooMany.isPresent()) {
      return tooMany.get();
    }
    boolean first = !factors.has(me);
    if (!keep.test(me)) {
      return new AddOutcome.Unfit();
    }
    rights.changed(me);
    events.publishEvent(new FactorsChanged(me, Change.ADDED, name));
    shown.note(me, place.session());
    return new AddOutcome.Added(first ? codes.renew(me) : List.of());
  }

  private Optional<AddOutcome> tooMany() {
    PersonId me = me();
    return authenticators.of(me).size() + passkeys.of(me).size() < MOST
        ? Optional.empty()
        : Optional.of(new AddOutcome.TooMany());
  }

  private PersonId me() {
    return current
        .claimant()
        .orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Nobody is here"));
  }
}

package io.bspconsole.accounts.factors;

import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.FreshFactor;
import io.bspconsole.accounts.FactorsChanged;
import io.bspconsole.accounts.FactorsChanged.Change;
import io.bspconsole.accounts.internal.PersonDirectory;
import io.bspconsole.accounts.internal.PersonDirectory.Person;
import io.bspconsole.accounts.internal.Places;
import io.bspconsole.accounts.internal.Rights;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.PersonId;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second factors of the one before the page, even while one is still due. What changes them
 * needs a fresh factor, but for the first; {@link io.bspconsole.access.StaleFactor} otherwise.
 */
@Component
public class SecondFactors {

  /** The longest name of a factor, in characters. */
  public static final int LONGEST_NAME = 60;

  private final CurrentActor current;
  private final FreshFactor fresh;
  private final Adding adding;
  private final Showing showing;
  private final PersonDirectory people;
  private final Factors factors;
  private final Authenticators authenticators;
  private final Passkeys passkeys;
  private final RecoveryCodes codes;
  private final Places places;
  private final Rights rights;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final String issuer;

  SecondFactors(
      CurrentActor current,
      FreshFactor fresh,
      Adding adding,
      Showing showing,
      PersonDirectory people,
      Factors factors,
      Authenticators authenticators,
      Passkeys passkeys,
      RecoveryCodes codes,
      Places places,
      Rights rights,
      ApplicationEventPublisher events,
      Clock clock,
      @Value("${bsp.provider-name}") String provider) {
    this.current = current;
    this.fresh = fresh;
    this.adding = adding;
    this.showing = showing;
    this.people = people;
    this.factors = factors;
    this.authenticators = authenticators;
    this.passkeys = passkeys;
    this.codes = codes;
    this.places = places;
    this.rights = rights;
    this.events = events;
    this.clock = clock;
    this.issuer = provider;
  }

  /**
   * What somebody has.
   *
   * @param mandatory may not be without one
   * @param recoveryCodes how many are left
   */
  public record State(boolean mandatory, List<Factor> factors, int recoveryCodes) {

    public State {
      factors = List.copyOf(factors);
    }

    /** Is there anything that could be shown? */
    public boolean isSetUp() {
      return !factors.isEmpty();
    }
  }

  @Transactional(readOnly = true)
  public State state() {
    Person me = me();
    return new State(factors.isMandatory(people.actor(me)), of(me.id()), codes.left(me.id()));
  }

  private List<Factor> of(PersonId person) {
    return Stream.concat(authenticators.of(person).stream(), passkeys.of(person).stream()).toList();
  }

  /**
   * Does nothing for one who may add a factor now, once he has shown his password where {@link
   * #asksPassword} says so.
   */
  @Transactional(readOnly = true)
  public void mayAdd() {
    adding.require();
  }

  /** Does adding a factor take the present password? */
  @Transactional(readOnly = true)
  public boolean asksPassword() {
    return adding.asksPassword();
  }

  /** Makes the secret of a new authenticator; nothing is kept before {@link #add}. */
  @Transactional(readOnly = true)
  public NewAuthenticator begin() {
    return new NewAuthenticator(issuer, me().email());
  }

  /**
   * Adds an authenticator that has shown that it knows its secret. The first one comes with
   * recovery codes.
   *
   * @param name 1 to {@value #LONGEST_NAME} characters
   * @param password the present one, where {@link #asksPassword} says so
   */
  public AddOutcome add(
      NewAuthenticator made, String name, String password, String code, Place place) {
    return adding.add(
        name,
        password,
        place,
        me -> {
          OptionalLong step = Totp.match(made.secret(), digits(code), Clocks.now(clock), -1);
          step.ifPresent(used -> authenticators.add(me, name.strip(), made, used));
          return step.isPresent();
        });
  }

  /**
   * Shows a code of an authenticator, or a recovery code, in this session.
   *
   * @return false for one that does not fit or was used, and for any after too many of those
   */
  @Transactional
  public boolean show(String typed, Place place) {
    PersonId me = meId();
    String code = digits(typed);
    return code.length() == RecoveryCodes.LENGTH
        ? showing.recoveryCode(me, code, place)
        : showing.code(me, code, place);
  }

  /**
   * Removes a factor, and the recovery codes with the last one.
   *
   * @throws NotFound for one of somebody else, as for one that never was
   */
  @Transactional
  public RemoveOutcome remove(FactorId id) {
    fresh.require();
    places.hold(meId());
    Person me = me();
    List<Factor> all = of(me.id());
    Factor one =
        all.stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow(NotFound::new);
    if (all.size() == 1 && factors.isMandatory(people.actor(me))) {
      return RemoveOutcome.LAST_OF_MANDATORY;
    }
    switch (id.kind()) {
      case AUTHENTICATOR -> authenticators.remove(me.id(), id.value());
      case PASSKEY -> passkeys.remove(me.id(), id.value());
    }
    if (!factors.has(me.id())) {
      codes.removeAll(me.id());
    }
    rights.changed(me.id());
    tell(me.id(), Change.REMOVED, one.name());
    return RemoveOutcome.REMOVED;
  }

  /** Replaces the recovery codes; the new ones are to be seen this once. */
  @Transactional
  public List<String> renewCodes() {
    fresh.require();
    PersonId me = meId();
    places.hold(me);
    tell(me, Change.CODES_MADE, "");
    return codes.renew(me);
  }

  private void tell(PersonId person, Change change, String name) {
    events.publishEvent(new FactorsChanged(person, change, name));
  }

  private static String digits(String typed) {
    return typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
  }

  private Person me() {
    return people
        .byId(meId())
        .orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Nobody is here"));
  }

  private PersonId meId() {
    return current
        .claimant()
        .orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Nobody is here"));
  }
}

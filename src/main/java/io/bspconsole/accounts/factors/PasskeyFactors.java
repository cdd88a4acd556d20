package io.bspconsole.accounts.factors;

import io.bspconsole.access.CurrentActor;
import io.bspconsole.accounts.FactorsChanged;
import io.bspconsole.accounts.FactorsChanged.Change;
import io.bspconsole.accounts.factors.ShownFactors.Kind;
import io.bspconsole.kernel.PersonId;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The passkeys of the one before the page, even while a second factor is still due. */
@Component
@Transactional
public class PasskeyFactors {

  private final CurrentActor current;
  private final SecondFactors own;
  private final Factors factors;
  private final Passkeys passkeys;
  private final RecoveryCodes codes;
  private final ShownFactors shown;
  private final ApplicationEventPublisher events;

  PasskeyFactors(
      CurrentActor current,
      SecondFactors own,
      Factors factors,
      Passkeys passkeys,
      RecoveryCodes codes,
      ShownFactors shown,
      ApplicationEventPublisher events) {
    this.current = current;
    this.own = own;
    this.factors = factors;
    this.passkeys = passkeys;
    this.codes = codes;
    this.shown = shown;
    this.events = events;
  }

  /** Has the reader one that could be shown? */
  @Transactional(readOnly = true)
  public boolean has() {
    return !passkeys.of(me()).isEmpty();
  }

  /** What the browser is asked to make; needs a fresh factor where there is one already. */
  @Transactional(readOnly = true)
  public Passkeys.Creation begin() {
    own.mayAdd();
    return passkeys.begin(me());
  }

  /**
   * Keeps what the browser made. The first factor comes with recovery codes.
   *
   * @param name 1 to {@value SecondFactors#LONGEST_NAME} characters
   * @return empty for an answer that does not fit
   */
  public Optional<List<String>> add(
      Passkeys.Creation creation, String name, String answer, Place place) {
    SecondFactors.requireName(name);
    own.mayAdd();
    PersonId me = me();
    boolean first = !factors.has(me);
    if (!passkeys.add(creation, name.strip(), answer)) {
      return Optional.empty();
    }
    events.publishEvent(new FactorsChanged(me, Change.ADDED, name.strip()));
    shown.note(me, place.session(), Kind.PASSKEY);
    return Optional.of(first ? codes.renew(me) : List.of());
  }

  /** What the browser is asked to show. */
  @Transactional(readOnly = true)
  public Passkeys.Question ask() {
    return passkeys.ask(me());
  }

  /** Shows a passkey in this session; false where it is not one of the reader's. */
  public boolean show(Passkeys.Question question, String answer, Place place) {
    PersonId me = me();
    boolean right = passkeys.answer(question, answer).filter(me::equals).isPresent();
    if (right) {
      shown.note(me, place.session(), Kind.PASSKEY);
    }
    return right;
  }

  private PersonId me() {
    return current
        .claimant()
        .orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Nobody is here"));
  }
}

package io.bspconsole.accounts.factors;

import io.bspconsole.access.CurrentActor;
import io.bspconsole.kernel.PersonId;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The passkeys of the one before the page, even while a second factor is still due. */
@Component
public class PasskeyFactors {

  private final CurrentActor current;
  private final Adding adding;
  private final Passkeys passkeys;
  private final Showing showing;

  PasskeyFactors(CurrentActor current, Adding adding, Passkeys passkeys, Showing showing) {
    this.current = current;
    this.adding = adding;
    this.passkeys = passkeys;
    this.showing = showing;
  }

  /** Has the reader one that could be shown? */
  @Transactional(readOnly = true)
  public boolean has() {
    return !passkeys.of(me()).isEmpty();
  }

  /**
   * What stands in the way of adding one; empty for nothing. Ask before the browser makes one that
   * could not be kept.
   *
   * @param password the present one, where {@link SecondFactors#asksPassword} says so
   */
  public Optional<AddOutcome> problem(String password, Place place) {
    return adding.problem(password, place);
  }

  /** What the browser is asked to make; nothing is kept before {@link #add}. */
  @Transactional(readOnly = true)
  public Passkeys.Creation begin() {
    return passkeys.begin(me());
  }

  /**
   * Keeps what the browser made. The first factor comes with recovery codes.
   *
   * @param name 1 to {@value SecondFactors#LONGEST_NAME} characters
   * @param password the present one, where {@link SecondFactors#asksPassword} says so
   */
  public AddOutcome add(
      Passkeys.Creation creation, String name, String password, String answer, Place place) {
    return adding.add(name, password, place, _ -> passkeys.add(creation, name.strip(), answer));
  }

  /** What the browser is asked to show. */
  @Transactional(readOnly = true)
  public Passkeys.Question ask() {
    return passkeys.ask(me());
  }

  /**
   * Shows a passkey in this session.
   *
   * @return false where it is not one of the reader's, and for any after too many of those
   */
  @Transactional
  public boolean show(Passkeys.Question question, String answer, Place place) {
    return showing.passkey(me(), question, answer, place);
  }

  private PersonId me() {
    return current
        .claimant()
        .orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Nobody is here"));
  }
}

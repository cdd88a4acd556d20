package io.bspconsole.accounts.factors;

import io.bspconsole.accounts.FactorsChanged;
import io.bspconsole.accounts.FactorsChanged.Change;
import io.bspconsole.accounts.SignInFailed.Cause;
import io.bspconsole.accounts.internal.Refusals;
import io.bspconsole.accounts.internal.SignInLocks;
import io.bspconsole.kernel.PersonId;
import java.util.function.BooleanSupplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What showing a factor asks, whichever it is: all tries of one person count together, too many
 * lock, and each that failed is told. Joins the transaction of its caller.
 */
@Component
class Showing {

  private final Authenticators authenticators;
  private final Passkeys passkeys;
  private final RecoveryCodes codes;
  private final ShownFactors shown;
  private final SignInLocks locks;
  private final Refusals refusals;
  private final ApplicationEventPublisher events;

  Showing(
      Authenticators authenticators,
      Passkeys passkeys,
      RecoveryCodes codes,
      ShownFactors shown,
      SignInLocks locks,
      Refusals refusals,
      ApplicationEventPublisher events) {
    this.authenticators = authenticators;
    this.passkeys = passkeys;
    this.codes = codes;
    this.shown = shown;
    this.locks = locks;
    this.refusals = refusals;
    this.events = events;
  }

  /** A code of an authenticator. */
  boolean code(PersonId me, String digits, Place place) {
    return show(me, place, Cause.WRONG_CODE, () -> authenticators.use(me, digits));
  }

  /** One of the recovery codes, which is used up. */
  boolean recoveryCode(PersonId me, String code, Place place) {
    boolean right = show(me, place, Cause.WRONG_CODE, () -> codes.use(me, code));
    if (right) {
      events.publishEvent(new FactorsChanged(me, Change.CODE_USED, ""));
    }
    return right;
  }

  /** A passkey; one that is good but somebody else's is none. */
  boolean passkey(PersonId me, Passkeys.Question question, String answer, Place place) {
    return show(
        me,
        place,
        Cause.WRONG_PASSKEY,
        () -> passkeys.answer(question, answer).filter(me::equals).isPresent());
  }

  private boolean show(PersonId me, Place place, Cause wrong, BooleanSupplier fits) {
    // counted apart from passwords: who knows the password must not be able to clear this count
    SignInLocks.Attempt attempt = locks.begin("second factor of " + me, place.address(), me);
    if (attempt.isLocked() || !fits.getAsBoolean()) {
      refusals.tell(me, place.address(), attempt.isLocked() ? Cause.LOCKED : wrong, attempt);
      return false;
    }
    locks.succeeded(attempt);
    shown.note(me, place.session());
    return true;
  }
}

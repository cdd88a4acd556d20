package io.bspconsole.accounts.internal;

import io.bspconsole.accounts.SignInFailed.Cause;
import io.bspconsole.accounts.internal.PersonDirectory.Person;
import org.springframework.stereotype.Component;

/** Asks somebody who has signed in for his password again. */
@Component
public class PresentPassword {

  private final PasswordStore passwords;
  private final SignInLocks locks;
  private final Refusals refusals;

  PresentPassword(PasswordStore passwords, SignInLocks locks, Refusals refusals) {
    this.passwords = passwords;
    this.locks = locks;
    this.refusals = refusals;
  }

  /** What came of asking. */
  public enum Answer {
    RIGHT,
    /** It is not the one, or wrong ones were tried too often. */
    WRONG,
    /** Nobody looked, because too many wait. */
    BUSY
  }

  /**
   * Is it the person's password? Wrong ones count as failed sign-ins. Call it outside of
   * transactions: it takes its time.
   *
   * @param address where the person sits
   */
  public Answer check(Person person, String typed, String address) {
    SignInLocks.Attempt attempt = locks.begin(person.email(), address, person.id());
    try {
      if (!passwords.matches(typed, person) || attempt.isLocked()) {
        Cause cause = attempt.isLocked() ? Cause.LOCKED : Cause.WRONG_PASSWORD;
        refusals.tell(person.id(), address, cause, attempt);
        return Answer.WRONG;
      }
    } catch (HashingBusy _) {
      locks.takeBack(attempt);
      return Answer.BUSY;
    }
    locks.succeeded(attempt);
    return Answer.RIGHT;
  }
}

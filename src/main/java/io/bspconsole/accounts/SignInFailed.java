package io.bspconsole.accounts;

import io.bspconsole.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody did not get in. The e-mail is left out: a stranger's is none of our business, and people
 * sometimes type a password there.
 *
 * @param person whose account it was; null where there is none
 * @param address where from
 */
public record SignInFailed(@Nullable PersonId person, String address, Cause cause) {

  /** What the one who tried is not told. */
  public enum Cause {
    UNKNOWN,
    WRONG_PASSWORD,
    WRONG_CODE,
    WRONG_PASSKEY,
    DISABLED,
    LOCKED,
    /** The password or the passkey was right, but single sign-on is required. */
    SSO_REQUIRED,
    /** Somebody of a client came by single sign-on. */
    NOT_STAFF
  }
}

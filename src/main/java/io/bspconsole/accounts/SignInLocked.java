package io.bspconsole.accounts;

import io.bspconsole.kernel.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * After one failure too many, further tries are refused for a while.
 *
 * @param person whose account it is; null where there is none
 * @param address where the last failure came from
 */
public record SignInLocked(@Nullable PersonId person, String address, Scope scope, Instant until) {

  /** What is refused. */
  public enum Scope {
    /** This account from this address. */
    ACCOUNT_AT_ADDRESS,
    /** This account, except from where its person signed in before. */
    ACCOUNT,
    /** Everything from this address. */
    ADDRESS
  }
}

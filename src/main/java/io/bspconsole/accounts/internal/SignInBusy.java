package io.bspconsole.accounts.internal;

import org.springframework.security.core.AuthenticationException;

/** Nobody looked whether the password was right; the same for every account. */
class SignInBusy extends AuthenticationException {

  SignInBusy(HashingBusy cause) {
    super("Too many sign in at once", cause);
  }
}

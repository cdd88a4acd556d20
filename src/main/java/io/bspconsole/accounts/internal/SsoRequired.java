package io.bspconsole.accounts.internal;

import org.springframework.security.authentication.BadCredentialsException;

/** The password is right, but its person has to sign in at the provider of single sign-on. */
class SsoRequired extends BadCredentialsException {

  SsoRequired() {
    super("This account signs in by single sign-on");
  }
}

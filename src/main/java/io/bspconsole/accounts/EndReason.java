package io.bspconsole.accounts;

import java.util.Locale;

/** Why a session is over. */
public enum EndReason {
  /** The person signed out in it. */
  SIGNED_OUT,
  /** The person, or somebody who may, ended it from elsewhere. */
  ENDED,
  /** The person changed the password elsewhere. */
  PASSWORD_CHANGED,
  /** The person may not sign in any more. */
  DISABLED,
  /** The provider of single sign-on said that its session is over. */
  PROVIDER_SIGN_OUT,
  /** Nobody did anything in it for too long. */
  IDLE,
  /** It has run for as long as a session may. */
  TOO_LONG,
  /** The part of the console that held its pages was restarted; the table does not know it. */
  LOST;

  /** What the sign-in page is told in its address, such as {@code password-changed}. */
  public String parameter() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

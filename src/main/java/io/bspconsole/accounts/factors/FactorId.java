package io.bspconsole.accounts.factors;

/**
 * Names one second factor of somebody.
 *
 * @param value of an authenticator its UUID, of a passkey its id in Base64url
 */
public record FactorId(Kind kind, String value) {

  /** What can be set up. */
  public enum Kind {
    AUTHENTICATOR,
    PASSKEY
  }
}

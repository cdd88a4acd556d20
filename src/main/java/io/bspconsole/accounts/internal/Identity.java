package io.bspconsole.accounts.internal;

import io.bspconsole.kernel.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody as the provider of single sign-on knows and has just proved him. Issuer and subject
 * together name him, now and for ever; an e-mail would not.
 *
 * @param providerSession the provider's name of its session; null where it tells none
 * @param severalFactors the provider vouches for more than one
 * @param provedAt when they were shown to the provider; null where it does not tell
 * @param signOut where the browser ends the provider's session; null where it has no such place
 */
record Identity(
    String issuer,
    String subject,
    @Nullable String providerSession,
    boolean severalFactors,
    @Nullable Instant provedAt,
    @Nullable String signOut) {

  /** The 32 bytes under which the database keeps the pair. */
  static byte[] id(String issuer, String subject) {
    return Sha256.of((issuer + "\0" + subject).getBytes(StandardCharsets.UTF_8));
  }

  /** Without what signs out: it holds a token. */
  @Override
  public String toString() {
    return issuer + " " + subject;
  }
}

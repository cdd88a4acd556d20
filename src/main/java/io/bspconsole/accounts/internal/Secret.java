package io.bspconsole.accounts.internal;

import io.bspconsole.kernel.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What a mailed link carries: 256 random bits, of which the database keeps only the SHA-256.
 *
 * @param text as it stands in the link
 */
record Secret(String text) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  static Secret next() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** A text without what could be a secret in it, such as the address of a page. */
  static String masked(String text) {
    return text.replaceAll("[A-Za-z0-9_-]{43}", "…");
  }

  byte[] hash() {
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Without the secret: records get into logs. */
  @Override
  public String toString() {
    return "Secret";
  }
}

package io.bspconsole.shell;

import java.security.SecureRandom;

/**
 * A number under which the log tells what went wrong, short enough to be read out: {@code 7F3K-20}.
 */
public record Reference(String value) {

  /** Without characters that are taken for one another. */
  private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final SecureRandom RANDOM = new SecureRandom();

  public static Reference next() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return new Reference(text.append("-%02d".formatted(RANDOM.nextInt(100))).toString());
  }

  @Override
  public String toString() {
    return value;
  }
}

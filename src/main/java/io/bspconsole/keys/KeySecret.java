package io.bspconsole.keys;

import io.bspconsole.kernel.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.regex.Pattern;

/**
 * A key as its caller sends it: {@code bspk_}, by which people and secret scanners know what it is,
 * eight characters that lists show, and 43 letters and digits of chance, which are 256 bits.
 */
public record KeySecret(String value) {

  private static final String READABLE = "23456789abcdefghjkmnpqrstvwxyz";
  private static final String ALL =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final String PREFIX = "bspk_";
  private static final int SHOWN = 8;
  private static final int HIDDEN = 43;
  private static final Pattern FORM =
      Pattern.compile(PREFIX + "[" + READABLE + "]{" + SHOWN + "}_[0-9A-Za-z]{" + HIDDEN + "}");
  private static final SecureRandom RANDOM = new SecureRandom();

  /** A new one. */
  public static KeySecret next() {
    return new KeySecret(PREFIX + chance(READABLE, SHOWN) + "_" + chance(ALL, HIDDEN));
  }

  /** Could this be a key that was made here? */
  public boolean isWellFormed() {
    return FORM.matcher(value).matches();
  }

  /** How it begins, for lists. Only of a well-formed one. */
  public String label() {
    return value.substring(0, PREFIX.length() + SHOWN);
  }

  /**
   * What is stored. A plain hash is enough, since there is nothing to guess that a slow one would
   * protect; and it is looked up by an index, whose timing tells of the hash, not of the secret.
   */
  public byte[] hash() {
    return Sha256.of(value.getBytes(StandardCharsets.UTF_8));
  }

  /** Without the secret: values get into logs. */
  @Override
  public String toString() {
    return isWellFormed() ? label() + "…" : "…";
  }

  private static String chance(String alphabet, int length) {
    StringBuilder text = new StringBuilder(length);
    RANDOM.ints(length, 0, alphabet.length()).forEach(i -> text.append(alphabet.charAt(i)));
    return text.toString();
  }
}

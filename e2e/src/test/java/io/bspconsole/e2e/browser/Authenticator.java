package io.bspconsole.e2e.browser;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Somebody's authenticator app (RFC 6238: SHA-1, 30 seconds, six digits). */
public final class Authenticator {

  private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private final byte[] secret;

  /**
   * An app that was given this key.
   *
   * @param key in base 32, with spaces between; whole octets
   */
  public Authenticator(String key) {
    BigInteger bits = BigInteger.ONE; // so that leading zeros count
    String letters = key.replace(" ", "");
    for (char letter : letters.toCharArray()) {
      bits = bits.shiftLeft(5).or(BigInteger.valueOf(BASE_32.indexOf(letter)));
    }
    int octets = letters.length() * 5 / 8;
    byte[] all = bits.shiftRight(letters.length() * 5 - octets * 8).toByteArray();
    secret = new byte[octets];
    System.arraycopy(all, all.length - octets, secret, 0, octets);
  }

  /** The code that it shows now. */
  public String code() {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      byte[] hash =
          mac.doFinal(ByteBuffer.allocate(8).putLong(Instant.now().getEpochSecond() / 30).array());
      int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 15) & Integer.MAX_VALUE;
      return "%06d".formatted(number % 1_000_000);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}

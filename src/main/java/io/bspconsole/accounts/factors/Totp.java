package io.bspconsole.accounts.factors;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes of authenticator apps as RFC 6238 has them: SHA-1, 30 seconds, six digits, because that is
 * what every app can.
 */
final class Totp {

  /** As long as the HMAC's output (RFC 4226, section 4, R6). */
  static final int SECRET_BYTES = 20;

  static final int DIGITS = 6;
  private static final Duration STEP = Duration.ofSeconds(30);

  /** A clock may be one step off, either way (RFC 6238, section 5.2). */
  private static final int DRIFT = 1;

  private static final HmacOneTimePasswordGenerator CODES =
      new HmacOneTimePasswordGenerator(DIGITS);

  private Totp() {}

  /** The count of steps since 1970. */
  static long step(Instant time) {
    return time.getEpochSecond() / STEP.toSeconds();
  }

  static String code(byte[] secret, long step) {
    try {
      return CODES.generateOneTimePasswordString(new SecretKeySpec(secret, "RAW"), step);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The step that the code belongs to, if it is one of now and later than the last that was used:
   * no code works twice, and none that is older than a used one works at all.
   */
  static OptionalLong match(byte[] secret, String code, Instant now, long lastUsed) {
    byte[] given = code.getBytes(StandardCharsets.US_ASCII);
    return LongStream.rangeClosed(step(now) - DRIFT, step(now) + DRIFT)
        .filter(step -> step > lastUsed)
        .filter(step ->
            MessageDigest.isEqual(given, code(secret, step).getBytes(StandardCharsets.US_ASCII)))
        .findFirst();
  }
}

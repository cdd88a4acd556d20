package io.bspconsole.webhooks.internal;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Meta's signature of a delivery: {@code X-Hub-Signature-256: sha256=<hex>}, the HMAC-SHA256 under
 * the app's secret of the bytes as they came over the wire (Meta's documentation, "Create a webhook
 * endpoint"). Nothing is parsed or written anew before it is checked.
 */
final class SignatureCheck {

  private static final String ALGORITHM = "HmacSHA256";
  private static final String SCHEME = "sha256=";
  private static final int LENGTH = SCHEME.length() + 64;

  private final List<SecretKeySpec> keys;

  /**
   * @param secret a blank one accepts nothing
   */
  SignatureCheck(String secret) {
    this(List.of(secret));
  }

  /**
   * @param secrets of several apps, or the new and the former one while a secret is being changed;
   *     blank ones accept nothing
   */
  SignatureCheck(List<String> secrets) {
    keys =
        secrets.stream()
            .filter(secret -> !secret.isBlank())
            .map(secret -> new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM))
            .toList();
  }

  /** Could this header be right for any body? */
  boolean plausible(@Nullable String header) {
    return !keys.isEmpty()
        && header != null
        && header.length() == LENGTH
        && header.startsWith(SCHEME)
        && header.chars().skip(SCHEME.length()).allMatch(HexFormat::isHexDigit);
  }

  /**
   * Is this the body's signature, by any of the secrets? Takes the same time however much of it is
   * right.
   */
  boolean matches(byte[] body, @Nullable String header) {
    if (header == null || !plausible(header)) {
      return false;
    }
    byte[] given = HexFormat.of().parseHex(header, SCHEME.length(), header.length());
    boolean right = false;
    for (SecretKeySpec key : keys) { // all of them, so that the time tells not which
      right |= MessageDigest.isEqual(hmac(key, body), given);
    }
    return right;
  }

  private static byte[] hmac(SecretKeySpec key, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(body);
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException(e); // every Java has it, and it takes any key
    }
  }
}

package io.bspconsole.accounts.factors;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/** The secret that an app is about to share with us; nobody's until its first code was typed. */
public final class NewAuthenticator {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private final byte[] secret = new byte[Totp.SECRET_BYTES];
  private final String issuer;
  private final String account;

  NewAuthenticator(String issuer, String account) {
    this.issuer = issuer;
    this.account = account;
    RANDOM.nextBytes(secret);
  }

  byte[] secret() {
    return secret.clone();
  }

  /** What one types where no camera reads the square: Base32 (RFC 4648) in groups of four. */
  public String key() {
    return base32().replaceAll("(.{4})(?!$)", "$1 ");
  }

  /** What the square says, in the form that all apps read. */
  public String uri() {
    return "otpauth://totp/%s:%s?secret=%s&issuer=%s"
        .formatted(encoded(issuer), encoded(account), base32(), encoded(issuer));
  }

  /** Five bits a letter; 20 bytes need no padding. */
  private String base32() {
    StringBuilder text = new StringBuilder();
    int bits = 0;
    int count = 0;
    for (byte next : secret) {
      bits = bits << 8 | next & 0xff;
      for (count += 8; count >= 5; count -= 5) {
        text.append(BASE32.charAt(bits >> count - 5 & 31));
      }
      bits &= (1 << count) - 1;
    }
    return text.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}

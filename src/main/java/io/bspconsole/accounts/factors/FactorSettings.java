package io.bspconsole.accounts.factors;

import java.util.Base64;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of second factors.
 *
 * @param key seals the secrets of authenticators in the database: 32 random bytes in Base64
 */
@ConfigurationProperties("bsp.second-factor")
record FactorSettings(String key) {

  private static final int BYTES = 32;

  /** The key's bytes. */
  byte[] bytes() {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(key.strip());
    } catch (IllegalArgumentException _) {
      throw new NoFactorKey();
    }
    if (bytes.length != BYTES) {
      throw new NoFactorKey();
    }
    return bytes;
  }

  @Override
  public String toString() {
    return "FactorSettings";
  }
}

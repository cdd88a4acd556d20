package io.bspconsole.accounts.factors;

import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of second factors.
 *
 * @param key seals the secrets of authenticators in the database: 32 random bytes in Base64
 * @param previousKey opens those that were sealed before the key was replaced; blank when there is
 *     none
 */
@ConfigurationProperties("bsp.second-factor")
record FactorSettings(String key, @Nullable String previousKey) {

  private static final int BYTES = 32;

  /** The key's bytes. */
  byte[] bytes() {
    return bytes(key);
  }

  /** The bytes of the key before. */
  Optional<byte[]> previousBytes() {
    return previousKey == null || previousKey.isBlank()
        ? Optional.empty()
        : Optional.of(bytes(previousKey));
  }

  private static byte[] bytes(String key) {
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

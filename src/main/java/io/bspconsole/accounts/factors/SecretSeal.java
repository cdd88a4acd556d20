package io.bspconsole.accounts.factors;

import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/**
 * Seals the secrets of authenticators with the key that is set, and opens those of the key before
 * too, so that a key can be replaced while everybody goes on: AES-256 in GCM, a nonce of 128 bits.
 */
@Component
class SecretSeal {

  private static final int NONCE_BYTES = 16;

  private final BytesEncryptor present;
  private final @Nullable BytesEncryptor previous;

  SecretSeal(FactorSettings settings) {
    this.present = encryptor(settings.bytes());
    this.previous = settings.previousBytes().map(SecretSeal::encryptor).orElse(null);
  }

  byte[] seal(byte[] secret) {
    return present.encrypt(secret);
  }

  /** Empty for what neither key opens. */
  Optional<Opened> open(byte[] sealed) {
    Optional<Opened> opened = open(present, sealed, false);
    return opened.isPresent() || previous == null ? opened : open(previous, sealed, true);
  }

  private static Optional<Opened> open(BytesEncryptor key, byte[] sealed, boolean old) {
    try {
      return Optional.of(new Opened(key.decrypt(sealed), old));
    } catch (IllegalStateException | IllegalArgumentException | IndexOutOfBoundsException _) {
      return Optional.empty();
    }
  }

  private static BytesEncryptor encryptor(byte[] key) {
    return new AesBytesEncryptor(
        new SecretKeySpec(key, "AES"),
        KeyGenerators.secureRandom(NONCE_BYTES),
        CipherAlgorithm.GCM);
  }

  /**
   * A secret.
   *
   * @param old was it sealed with the key before, and has to be sealed anew?
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Opened(byte[] secret, boolean old) {}
}

package io.bspconsole.audit.internal.anchor;

import io.bspconsole.kernel.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;

/**
 * The Ed25519 key with which anchors and exports are signed, in two PEM files: the private one
 * readable by its owner only, the public one beside it under the same name with {@code .pub}.
 */
final class SigningKey {

  private static final String ALGORITHM = "Ed25519";

  private final PrivateKey secret;
  private final String id;

  private SigningKey(PrivateKey secret, PublicKey open) {
    this.secret = secret;
    this.id = HexFormat.of().formatHex(Sha256.of(open.getEncoded())).substring(0, 16);
  }

  /**
   * Reads the key, or makes one if there is none; of several nodes that try, one makes it. The file
   * of the public one is written where it is missing, as after a crash between the two.
   */
  static SigningKey at(Path file) throws IOException {
    try {
      if (!Files.exists(file)) {
        make(file);
      }
      byte[] secret = pem(file);
      byte[] open = publicKey(secret);
      if (!Files.exists(open(file))) {
        publish(open, open(file));
      } else if (!Arrays.equals(open, pem(open(file)))) {
        throw new IOException(open(file) + " does not belong to " + file);
      }
      KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
      return new SigningKey(
          keys.generatePrivate(new PKCS8EncodedKeySpec(secret)),
          keys.generatePublic(new X509EncodedKeySpec(open)));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IOException(file + " and " + open(file) + " hold no pair of Ed25519 keys", e);
    }
  }

  /** The first 16 hexadecimal digits of the SHA-256 of the public key. */
  String id() {
    return id;
  }

  byte[] sign(byte[] text) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(secret);
      signature.update(text);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The key cannot sign", e);
    }
  }

  private static void make(Path file) throws IOException, GeneralSecurityException {
    Path folder = folder(file);
    Files.createDirectories(folder);
    KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
    Path fresh =
        Files.createTempFile(
            folder,
            "key",
            ".new",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      Files.writeString(fresh, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
      Files.createLink(file, fresh); // fails where another node was faster, and is never half there
    } catch (FileAlreadyExistsException _) {
      // the key of the other node is the one to read
    } finally {
      Files.delete(fresh);
    }
  }

  /** Java has no way from a private key to its public one. */
  private static byte[] publicKey(byte[] secret) throws IOException {
    if (PrivateKeyFactory.createKey(secret) instanceof Ed25519PrivateKeyParameters key) {
      return SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(key.generatePublicKey())
          .getEncoded();
    }
    throw new IllegalArgumentException("not an Ed25519 key");
  }

  /** Whole or not at all; nodes that do it at once write the same. */
  private static void publish(byte[] open, Path file) throws IOException {
    Path fresh = Files.createTempFile(folder(file), "key", ".new");
    Files.writeString(fresh, pem("PUBLIC KEY", open));
    Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-r--r--"));
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static Path folder(Path file) {
    return Objects.requireNonNull(file.toAbsolutePath().getParent());
  }

  private static Path open(Path file) {
    return file.resolveSibling(file.getFileName() + ".pub");
  }

  private static String pem(String kind, byte[] key) {
    return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
        .formatted(kind, Base64.getEncoder().encodeToString(key));
  }

  private static byte[] pem(Path file) throws IOException {
    return Base64.getMimeDecoder()
        .decode(
            Files.readString(file, StandardCharsets.US_ASCII)
                .replaceAll("-----[A-Z ]+-----", "")
                .strip());
  }
}

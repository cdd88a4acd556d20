package io.bspconsole.audit.internal.anchor;

import io.bspconsole.kernel.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import java.util.Base64;
import java.util.HexFormat;

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

  /** Reads the key, or makes one if there is none; of several nodes that try, one makes it. */
  static SigningKey at(Path file) throws IOException {
    try {
      if (!Files.exists(file)) {
        make(file);
      }
      KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
      return new SigningKey(
          keys.generatePrivate(new PKCS8EncodedKeySpec(pem(file))),
          keys.generatePublic(new X509EncodedKeySpec(pem(open(file)))));
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
    Files.createDirectories(file.toAbsolutePath().getParent());
    KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
    Path fresh =
        Files.createTempFile(
            file.toAbsolutePath().getParent(),
            "key",
            ".new",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      Files.writeString(fresh, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
      Files.createLink(file, fresh); // fails where another node was faster, and is never half there
      Files.writeString(open(file), pem("PUBLIC KEY", pair.getPublic().getEncoded()));
    } catch (FileAlreadyExistsException _) {
      throw new IOException(file + " was made by another node just now; it is read next time");
    } finally {
      Files.delete(fresh);
    }
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

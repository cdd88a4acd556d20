package io.bspconsole.accounts.factors;

import io.bspconsole.kernel.Sha256;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A passkey of ES256 in software, together with the browser that asks for it: what both say in
 * {@code PublicKeyCredential.toJSON()} (WebAuthn level 3). It verifies its user and attests to
 * nothing.
 */
public final class TestPasskey {

  private static final byte PRESENT_AND_VERIFIED = 0x05;
  private static final byte WITH_KEY = 0x40;

  private final JsonMapper json = new JsonMapper();
  private final byte[] id = bytes(UUID.randomUUID());
  private final String origin;
  private final KeyPair keys;
  private int used;

  /**
   * A new one.
   *
   * @param origin of the page that asks, such as {@code http://localhost:8080}
   */
  public TestPasskey(String origin) {
    this.origin = origin;
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      keys = generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Answers the options of {@code navigator.credentials.create}. */
  public String create(String options) {
    JsonNode asked = json.readTree(options);
    byte[] data =
        join(
            head(asked.path("rp").path("id").asString(), (byte) (PRESENT_AND_VERIFIED | WITH_KEY)),
            new byte[16],
            new byte[] {0, (byte) id.length},
            id,
            coseKey());
    byte[] attestation =
        join(
            hex("a3" + "63666d74" + "646e6f6e65" + "6761747453746d74" + "a0"), // fmt none, attStmt
            hex("686175746844617461" + "58"), // authData
            new byte[] {(byte) data.length},
            data);
    return answer(
        """
        "clientDataJSON":"%s","attestationObject":"%s","transports":["internal"]\
        """
            .formatted(
                base64(clientData("webauthn.create", asked.path("challenge").asString())),
                base64(attestation)));
  }

  /** Answers the options of {@code navigator.credentials.get}. */
  public String get(String options) {
    JsonNode asked = json.readTree(options);
    used++;
    byte[] data = head(asked.path("rpId").asString(), PRESENT_AND_VERIFIED);
    byte[] client = clientData("webauthn.get", asked.path("challenge").asString());
    return answer(
        """
        "clientDataJSON":"%s","authenticatorData":"%s","signature":"%s"\
        """
            .formatted(
                base64(client), base64(data), base64(signed(join(data, Sha256.of(client))))));
  }

  private String answer(String response) {
    return """
    {"id":"%s","rawId":"%s","type":"public-key","authenticatorAttachment":"platform",\
    "clientExtensionResults":{},"response":{%s}}\
    """
        .formatted(base64(id), base64(id), response.strip());
  }

  private byte[] clientData(String type, String challenge) {
    return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
        .formatted(type, challenge, origin)
        .getBytes(StandardCharsets.UTF_8);
  }

  private byte[] head(String host, byte flags) {
    return join(
        Sha256.of(host.getBytes(StandardCharsets.UTF_8)),
        new byte[] {flags},
        ByteBuffer.allocate(Integer.BYTES).putInt(used).array());
  }

  /** The public key in CBOR: EC2, ES256, P-256, x, y (RFC 9053). */
  private byte[] coseKey() {
    ECPublicKey key = (ECPublicKey) keys.getPublic();
    return join(
        hex("a5" + "0102" + "0326" + "2001" + "215820"),
        coordinate(key.getW().getAffineX()),
        hex("225820"),
        coordinate(key.getW().getAffineY()));
  }

  private byte[] signed(byte[] data) {
    try {
      Signature signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(keys.getPrivate());
      signature.update(data);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] coordinate(BigInteger number) {
    return hex("%064x".formatted(number));
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}

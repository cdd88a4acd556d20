package io.bspconsole.sandbox.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How Meta writes and signs a webhook (Graph API, "Webhooks: Validating Payloads"): everything
 * beyond ASCII as an escape with lower-case digits, slashes escaped too, and the HMAC over exactly
 * these bytes.
 */
final class MetaForm {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII, JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
          .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
          .build();

  private MetaForm() {}

  static String write(JsonNode json) {
    return MAPPER.writeValueAsString(json);
  }

  /** The value of {@code X-Hub-Signature-256} for these bytes. */
  static String signature(String appSecret, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(appSecret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no HMAC-SHA256 on this machine", e);
    }
  }
}

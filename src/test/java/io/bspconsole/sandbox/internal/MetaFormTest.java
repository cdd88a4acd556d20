package io.bspconsole.sandbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class MetaFormTest {

  @Test
  void a_signature_is_the_hmac_of_the_bytes() {
    // RFC 4231, test case 2.
    assertThat(
            MetaForm.signature(
                "Jefe", "what do ya want for nothing?".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  }

  @Test
  void a_webhook_has_escapes_in_lower_case_and_nothing_beyond_ascii() {
    var json = JsonMapper.shared().createObjectNode().put("t", "äöå – 😀 https://a.example/ñ");
    assertThat(MetaForm.write(json))
        .isEqualTo(
            "{\"t\":\"\\u00e4\\u00f6\\u00e5 \\u2013 \\ud83d\\ude00"
                + " https:\\/\\/a.example\\/\\u00f1\"}");
  }
}

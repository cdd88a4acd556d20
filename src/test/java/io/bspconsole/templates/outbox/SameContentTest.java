package io.bspconsole.templates.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SameContentTest {

  private static final String OURS =
      """
      {"category": "UTILITY", "components": [
        {"type": "header", "format": "image", "example": {"header_handle": ["4::aW"]}},
        {"type": "body", "text": "Halo {{1}}, sudah kami kirim.", "example": {"body_text": [["A"]]}},
        {"type": "BUTTONS", "buttons": [{"type": "PHONE_NUMBER", "text": "Call", "phone_number": "+62 21 5550"}]}]}
      """;

  @Test
  void what_meta_rewrites_makes_no_difference() {
    assertThat(
            same(
                """
                [{"type": "BODY", "text": "Halo {{1}}, sudah kami kirim."},
                 {"type": "HEADER", "format": "IMAGE", "example": {"header_handle": ["https://x"]}},
                 {"type": "BUTTONS", "buttons": [{"type": "PHONE_NUMBER", "text": "Call", "phone_number": "+62215550"}]}]
                """))
        .isTrue();
  }

  @Test
  void another_text_another_part_and_another_target_do() {
    String header = "{\"type\": \"HEADER\", \"format\": \"IMAGE\"}";
    String body = "{\"type\": \"BODY\", \"text\": \"Halo {{1}}, sudah kami kirim.\"}";
    String buttons =
        "{\"type\": \"BUTTONS\", \"buttons\": [{\"type\": \"PHONE_NUMBER\", \"text\": \"Call\","
            + " \"phone_number\": \"%s\"}]}";
    assertThat(same("[" + header + "," + body + "," + buttons.formatted("+62215550") + "]"))
        .isTrue();
    assertThat(same("[" + header + "," + body + "," + buttons.formatted("+62215551") + "]"))
        .isFalse();
    assertThat(same("[" + header + "," + body + "]")).isFalse();
    assertThat(
            same(
                "["
                    + header
                    + ","
                    + body.replace("kirim", "antar")
                    + ","
                    + buttons.formatted("+62215550")
                    + "]"))
        .isFalse();
  }

  private static boolean same(String metas) {
    return SameContent.is(json(OURS), json(metas));
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }
}

package io.bspconsole.templates.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateContentTest {

  @Test
  void what_comes_in_goes_out() {
    String json =
        """
        {"category":"utility","components":[{"text":"Hi","type":"body","unheard_of":{"a":[1.10,null]}}],\
        "message_send_ttl_seconds":600,"name":"a"}\
        """;

    assertThat(TemplateContent.parse(json).canonical()).isEqualTo(json);
  }

  @Test
  void the_order_of_members_does_not_change_the_hash_but_that_of_lists_does() {
    TemplateContent content = TemplateContent.parse("{\"a\":[1,2],\"b\":{\"x\":1,\"y\":2}}");

    assertThat(TemplateContent.parse("{ \"b\":{\"y\":2,\"x\":1}, \"a\":[1,2] }").hash())
        .isEqualTo(content.hash());
    assertThat(TemplateContent.parse("{\"a\":[2,1],\"b\":{\"x\":1,\"y\":2}}").hash())
        .isNotEqualTo(content.hash());
  }

  @Test
  void nobody_changes_it_from_outside() {
    TemplateContent content = TemplateContent.parse("{\"name\":\"a\"}");
    content.json().put("name", "b");

    assertThat(content.canonical()).isEqualTo("{\"name\":\"a\"}");
  }

  @Test
  void types_and_categories_are_read_in_any_case() {
    TemplateContent content =
        TemplateContent.parse(
            """
            {"category":"marketing","parameter_format":"named","components":[
              {"type":"header","format":"text","text":"Hi"},
              {"type":"buttons","buttons":[{"type":"url","text":"Go","url":"https://a.example/"}]}]}
            """);

    assertThat(content.category()).isEqualTo("MARKETING");
    assertThat(content.named()).isTrue();
    assertThat(content.header()).get().matches(Header::isText);
    assertThat(content.buttons()).singleElement().returns("URL", Button::kind);
    assertThat(content.buttons().getFirst().pointer()).isEqualTo("/components/1/buttons/0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[[\"Rina\",\"12\"]]",
        "[\"Rina\",\"12\"]",
      })
  void samples_of_the_body_come_nested_or_flat(String samples) {
    TemplateContent content =
        TemplateContent.parse(
            "{\"components\":[{\"type\":\"BODY\",\"text\":\"x\",\"example\":{\"body_text\":"
                + samples
                + "}}]}");

    assertThat(content.body().orElseThrow().examples())
        .extracting(Example::value)
        .containsExactly("Rina", "12");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\":5}",
        "{\"components\":{}}",
        "{\"components\":\"BODY\"}",
        "{\"components\":[null]}",
        "{\"components\":[5,\"BODY\",[]]}",
        "{\"components\":[{\"type\":\"BODY\",\"text\":{\"a\":1}}]}",
        "{\"components\":[{\"type\":\"BODY\",\"text\":\"a\",\"example\":\"b\"}]}",
        "{\"components\":[{\"type\":\"BODY\",\"example\":{\"body_text\":[[true]]}}]}",
        "{\"components\":[{\"type\":\"BODY\",\"example\":{\"body_text_named_params\":[[]]}}]}",
        "{\"components\":[{\"type\":\"BUTTONS\",\"buttons\":{}}]}",
        "{\"components\":[{\"type\":\"BUTTONS\",\"buttons\":[null]}]}",
        "{\"components\":[{\"type\":\"BUTTONS\",\"buttons\":[{\"type\":\"URL\",\"url\":1}]}]}",
      })
  void a_wrong_type_is_noted_and_never_thrown(String json) {
    assertThat(TemplateContent.parse(json).wrongShapes()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "null",
        "5",
        "\"a\"",
        "{",
        "{}{}",
        "{'a':1}",
        "{\"a\":1e99999999999999}"
      })
  void what_is_no_object_is_malformed(String body) {
    assertThatThrownBy(() -> TemplateContent.parse(body)).isInstanceOf(MalformedContent.class);
    assertThatThrownBy(() -> TemplateContent.parse(body.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(MalformedContent.class);
  }

  @Test
  void a_body_nested_without_end_is_malformed() {
    assertThatThrownBy(() -> TemplateContent.parse("{\"a\":".repeat(100_000)))
        .isInstanceOf(MalformedContent.class);
  }
}

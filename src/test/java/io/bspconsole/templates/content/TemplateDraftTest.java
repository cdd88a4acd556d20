package io.bspconsole.templates.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateDraftTest {

  @Test
  void a_form_filled_in_gives_the_body_that_meta_documents() {
    TemplateDraft draft =
        TemplateDraft.empty()
            .withName("order_ready")
            .withLanguage("en")
            .withCategory("UTILITY")
            .withButtons(
                List.of(
                    new ButtonDraft(
                        null, "URL", "Track", "https://a.example/{{1}}", "https://a.example/7")))
            .withFooter("Toko Rasa")
            .withBody("Hi {{1}}, order {{2}} is ready.")
            .withBodyExamples(Map.of("1", "Rina", "2", "A-12"))
            .withHeaderText("Ready");

    assertThat(draft.content())
        .isEqualTo(
            TemplateContent.parse(
                """
                {"name":"order_ready","language":"en","category":"UTILITY","components":[
                  {"type":"HEADER","format":"TEXT","text":"Ready"},
                  {"type":"BODY","text":"Hi {{1}}, order {{2}} is ready.",
                   "example":{"body_text":[["Rina","A-12"]]}},
                  {"type":"FOOTER","text":"Toko Rasa"},
                  {"type":"BUTTONS","buttons":[{"type":"URL","text":"Track",
                   "url":"https://a.example/{{1}}","example":["https://a.example/7"]}]}]}
                """));
  }

  @Test
  void named_variables_get_named_samples() {
    TemplateDraft draft =
        TemplateDraft.empty()
            .withNamed(true)
            .withBody("Hi {{name}}.")
            .withBodyExamples(Map.of("name", "Rina"));

    assertThat(draft.content().canonical())
        .contains("\"body_text_named_params\":[{\"example\":\"Rina\",\"param_name\":\"name\"}]");
  }

  @Test
  void what_has_no_field_stays_as_it_was() {
    TemplateContent content =
        TemplateContent.parse(
            """
            {"message_send_ttl_seconds":60,"components":[
              {"type":"header","format":"IMAGE","example":{"header_handle":["4::a"]}},
              {"type":"body","text":"Hi","unheard_of":1},
              {"type":"buttons","buttons":[{"type":"FLOW","flow_id":"1"},
                {"type":"quick_reply","text":"Stop","unheard_of":2}]}]}
            """);
    TemplateDraft draft =
        TemplateDraft.of(content)
            .withHeaderText("")
            .withBody("Hi")
            .withFooter("")
            .withButtons(content.buttons().stream().map(ButtonDraft::of).toList());

    assertThat(draft.content()).isEqualTo(content);
  }

  @Test
  void blank_parts_are_taken_out() {
    TemplateDraft draft = TemplateDraft.empty().withHeaderText("a").withFooter("b").withBody("c");

    assertThat(draft.withHeaderText(" ").withFooter("").content().componentKinds())
        .containsExactly("BODY");
  }

  @Test
  void broken_content_can_be_edited() {
    TemplateDraft draft =
        TemplateDraft.of(TemplateContent.parse("{\"components\":{},\"name\":5}")).withBody("Hi");

    assertThat(draft.withName("a").content().wrongShapes()).isEmpty();
  }
}

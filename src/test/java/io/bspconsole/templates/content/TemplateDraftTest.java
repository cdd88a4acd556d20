package io.bspconsole.templates.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
                    ButtonDraft.fresh(
                        "URL",
                        Map.of(
                            "text", "Track",
                            "url", "https://a.example/{{1}}",
                            "example", "https://a.example/7"))))
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
            .withButtons(ButtonDraft.of(content, content.buttons()));

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

  @Test
  void every_kind_of_button_keeps_what_it_has_no_field_for() {
    TemplateContent content =
        TemplateContent.parse(
            """
            {"category":"AUTHENTICATION","components":[{"type":"BUTTONS","buttons":[
              {"type":"OTP","otp_type":"one_tap","package_name":"com.toko.app",
               "signature_hash":"K8a/AINcGX7","unheard_of":1},
              {"type":"FLOW","flow_id":77,"flow_action":"navigate","flow_json":"{}"},
              {"type":"COPY_CODE","example":"HEMAT20"},
              {"type":"URL","url":"https://a.example/x","example":["left over"]},
              {"type":"NEW_AT_META","text":5}]}]}
            """);
    List<ButtonDraft> buttons = ButtonDraft.of(content, content.buttons());

    assertThat(TemplateDraft.of(content).withButtons(buttons).content()).isEqualTo(content);
    assertThat(buttons.getFirst().value("supported_apps")).isEqualTo("com.toko.app K8a/AINcGX7");
  }

  @Test
  void apps_that_take_a_code_are_written_as_meta_wants_them_now() {
    TemplateContent content =
        TemplateContent.parse(
            """
            {"components":[{"type":"BUTTONS","buttons":[{"type":"OTP","otp_type":"ONE_TAP",
              "package_name":"com.toko.app","signature_hash":"K8a/AINcGX7"}]}]}
            """);
    ButtonDraft had = ButtonDraft.of(content, content.buttons()).getFirst();
    ButtonDraft next =
        new ButtonDraft(
            had.source(),
            "OTP",
            Map.of("otp_type", "ONE_TAP", "supported_apps", "com.b.c 12345678901"));

    assertThat(TemplateDraft.of(content).withButtons(List.of(next)).content())
        .isEqualTo(
            TemplateContent.parse(
                """
                {"components":[{"type":"BUTTONS","buttons":[{"type":"OTP","otp_type":"ONE_TAP",
                  "supported_apps":[{"package_name":"com.b.c","signature_hash":"12345678901"}]}]}]}
                """));
  }

  @Test
  void a_card_is_changed_where_it_stands_and_a_new_one_has_the_same_parts() {
    TemplateDraft draft =
        TemplateDraft.empty()
            .withCards(new CardChange.Add())
            .inCard(0)
            .withBody("First {{1}} here.")
            .withBodyExamples(Map.of("1", "Rina"))
            .withHeaderHandle("4::a")
            .inMessage()
            .withCards(new CardChange.Add())
            .withBody("The message."); // comes before the carousel and moves the cards

    TemplateContent content = draft.inCard(1).withBody("Second.").content();

    assertThat(content.cards()).hasSize(2);
    assertThat(content.cards().getFirst().components().bodies().getFirst().examples()).hasSize(1);
    assertThat(content.cards().getFirst().components().headers().getFirst().handles())
        .containsExactly("4::a");
    assertThat(content.cards().getLast().components().kinds())
        .containsExactly("HEADER", "BODY", "BUTTONS");
    assertThat(content.cards().getLast().components().bodies().getFirst().text())
        .isEqualTo("Second.");
    assertThat(
            draft
                .withCards(new CardChange.Forward(1))
                .content()
                .cards()
                .getLast()
                .components()
                .bodies())
        .singleElement()
        .returns("First {{1}} here.", Body::text);
    assertThat(draft.inCard(7).withBody("nowhere").content()).isEqualTo(draft.content());
  }

  @Test
  void variables_get_names_and_numbers_and_keep_their_samples() {
    TemplateDraft numbered =
        TemplateDraft.empty()
            .withBody("Hi {{2}}, order {{1}}.")
            .withBodyExamples(Map.of("1", "A-12", "2", "Rina"));
    TemplateContent named = numbered.withVariables(true).content();

    assertThat(named.body().orElseThrow().text())
        .isEqualTo("Hi {{variable_1}}, order {{variable_2}}.");
    assertThat(named.body().orElseThrow().examples())
        .extracting(Example::variable, Example::value)
        .containsExactly(tuple("variable_1", "Rina"), tuple("variable_2", "A-12"));
    assertThat(TemplateDraft.of(named).withVariables(false).content())
        .isEqualTo(
            TemplateDraft.empty()
                .withBody("Hi {{1}}, order {{2}}.")
                .withBodyExamples(Map.of("1", "Rina", "2", "A-12"))
                .content());
  }

  @Test
  void a_template_for_codes_has_only_what_meta_allows() {
    TemplateDraft written =
        TemplateDraft.empty().withHeaderText("Hi").withBody("My words.").withFooter("Toko");
    TemplateDraft code =
        CodeParts.expiration(CodeParts.securityAdvice(CodeParts.only(written), true), 10);

    assertThat(code.content())
        .isEqualTo(
            TemplateContent.parse(
                """
                {"components":[{"type":"BODY","add_security_recommendation":true},
                  {"type":"FOOTER","code_expiration_minutes":10}]}
                """));
    assertThat(CodeParts.none(code).content().componentKinds()).containsExactly("BODY");
  }

  @Test
  void another_format_of_header_leaves_nothing_of_the_one_before() {
    TemplateDraft draft =
        TemplateDraft.empty()
            .withHeaderText("Hi {{1}}")
            .withHeaderExamples(Map.of("1", "Rina"))
            .withHeaderFormat("IMAGE");

    assertThat(draft.content().canonical())
        .isEqualTo("{\"components\":[{\"format\":\"IMAGE\",\"type\":\"HEADER\"}]}");
    assertThat(draft.withHeaderFormat("").content().componentKinds()).isEmpty();
  }

  @Test
  void an_offer_that_ends_stands_where_meta_shows_it() {
    TemplateDraft draft = TemplateDraft.empty().withBody("b").withOffer("Ends soon", true);

    assertThat(draft.content().componentKinds()).containsExactly("LIMITED_TIME_OFFER", "BODY");
    assertThat(draft.content().offer())
        .get()
        .returns("Ends soon", LimitedTimeOffer::text)
        .returns(true, LimitedTimeOffer::expires);
    assertThat(draft.withTtl(600).content().ttlSeconds()).isEqualTo(600);
  }

  @Test
  void a_text_is_shortened_between_words_and_never_within_a_variable() {
    TemplateDraft draft = TemplateDraft.empty().withBody("Hi there, {{first name}} and all");

    assertThat(body(draft, 8)).isEqualTo("Hi");
    assertThat(body(draft, 20)).isEqualTo("Hi there,");
    assertThat(body(draft, 99)).isEqualTo("Hi there, {{first name}} and all");
    assertThat(body(TemplateDraft.empty().withBody("😀😀😀"), 2)).isEqualTo("😀😀");
    assertThat(draft.shortened("/components/7", 1).content()).isEqualTo(draft.content());
  }

  private static @Nullable String body(TemplateDraft draft, int limit) {
    return draft.shortened("/components/0/text", limit).content().body().orElseThrow().text();
  }
}

package io.bspconsole.templates.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.json.JsonMapper;

/** One body of each kind that Meta documents, in our own words. */
class WholeModelTest {

  static final List<String> BODIES =
      List.of(
          """
          {"name":"promo_kartu","language":"id","category":"MARKETING","components":[
            {"type":"BODY","text":"Pilihan minggu ini untuk {{1}}.","example":{"body_text":[["Rina"]]}},
            {"type":"CAROUSEL","cards":[
              {"components":[
                {"type":"HEADER","format":"IMAGE","example":{"header_handle":["4::a"]}},
                {"type":"BODY","text":"Kopi {{1}}, diskon.","example":{"body_text":[["Gayo"]]}},
                {"type":"BUTTONS","buttons":[{"type":"QUICK_REPLY","text":"Pesan"},
                  {"type":"URL","text":"Lihat","url":"https://toko.example/{{1}}",
                   "example":["https://toko.example/gayo"]}]}]},
              {"components":[
                {"type":"HEADER","format":"VIDEO","example":{"header_handle":["4::b"]}},
                {"type":"BODY","text":"Teh melati."},
                {"type":"BUTTONS","buttons":[{"type":"QUICK_REPLY","text":"Pesan"},
                  {"type":"PHONE_NUMBER","text":"Telepon","phone_number":"622150001234"}]}]}]}]}
          """,
          """
          {"name":"kartu_produk","language":"id","category":"marketing","components":[
            {"type":"body","text":"Cocok untuk Anda."},
            {"type":"carousel","cards":[{"components":[{"type":"header","format":"product"},
              {"type":"buttons","buttons":[{"type":"spm","text":"View"}]}]}]}]}
          """,
          """
          {"name":"akhir_pekan","language":"en_US","category":"MARKETING","components":[
            {"type":"HEADER","format":"IMAGE","example":{"header_handle":["4::a"]}},
            {"type":"limited_time_offer","limited_time_offer":{"text":"Ends soon","has_expiration":true}},
            {"type":"BODY","text":"Use {{1}} today.","example":{"body_text":[["HEMAT20"]]}},
            {"type":"BUTTONS","buttons":[{"type":"COPY_CODE","example":"HEMAT20"},
              {"type":"URL","text":"Shop","url":"https://toko.example/a?c={{1}}","example":["x"]}]}]}
          """,
          """
          {"name":"masuk","language":"id","category":"AUTHENTICATION","message_send_ttl_seconds":120,
           "components":[{"type":"BODY","add_security_recommendation":true},
            {"type":"FOOTER","code_expiration_minutes":5},
            {"type":"BUTTONS","buttons":[{"type":"OTP","otp_type":"ZERO_TAP","text":"Salin",
              "autofill_text":"Isi","zero_tap_terms_accepted":true,"supported_apps":[
              {"package_name":"com.toko.app","signature_hash":"K8a/AINcGX7"}]}]}]}
          """,
          """
          {"name":"langkah","language":"id","category":"UTILITY","parameter_format":"named",
           "sub_category":"ORDER_STATUS","components":[
            {"type":"HEADER","format":"TEXT","text":"Pesanan {{nomor}}","example":
              {"header_text_named_params":[{"param_name":"nomor","example":"A-12"}]}},
            {"type":"BODY","text":"Halo {{nama}}, pesanan siap.","example":
              {"body_text_named_params":[{"param_name":"nama","example":"Rina"}]}},
            {"type":"BUTTONS","buttons":[
              {"type":"FLOW","text":"Ubah","flow_id":"123","flow_action":"navigate","navigate_screen":"AWAL"},
              {"type":"VOICE_CALL","text":"Panggil"},{"type":"REQUEST_CONTACT_INFO"},
              {"type":"CATALOG","text":"View catalog"},{"type":"MPM","text":"View items"},
              {"type":"NEVER_HEARD_OF","anything":[1.50,{"x":null}]}]},
            {"type":"call_permission_request"}]}
          """,
          """
          {"name":"lokasi","language":"ar","category":"UTILITY","components":[
            {"type":"HEADER","format":"LOCATION"},{"type":"BODY","text":"طلبك {{1}} في الطريق.",
             "example":{"body_text":["٧"]}},{"type":"FOOTER","text":"متجر"}],"degrees_of_freedom_spec":{"a":1e3}}
          """,
          """
          {"name":"dari_pustaka","language":"id","category":"UTILITY",
           "library_template_name":"delivery_update_1","library_template_button_inputs":
            [{"type":"URL","url":{"base_url":"https://toko.example/{{1}}"}}]}
          """);

  @ParameterizedTest
  @FieldSource("BODIES")
  void nothing_is_lost_from_json_to_the_model_and_back(String json) {
    TemplateContent content = TemplateContent.parse(json);
    JsonMapper plain = JsonMapper.builder().build();

    assertThat(plain.readTree(content.canonical())).isEqualTo(plain.readTree(json));
    assertThat(TemplateContent.parse(content.pretty())).isEqualTo(content);
    assertThat(TemplateContent.parse(json.getBytes(StandardCharsets.UTF_8)).hash())
        .isEqualTo(content.hash());
    assertThat(content.wrongShapes()).isEmpty();
    assertThat(again(content)).isEqualTo(content);
  }

  /** Writes every part back as the form found it. */
  private static TemplateContent again(TemplateContent content) {
    TemplateDraft draft =
        TemplateDraft.of(content)
            .withName(content.name())
            .withButtons(ButtonDraft.of(content, content.buttons()));
    for (int card = 0; card < content.cards().size(); card++) {
      Components parts = content.cards().get(card).components();
      draft = draft.inCard(card).withButtons(ButtonDraft.of(content, parts.buttons()));
      for (Header header : parts.headers()) {
        draft = draft.withHeaderFormat(header.format());
        draft =
            draft.withHeaderHandle(header.handles().isEmpty() ? "" : header.handles().getFirst());
      }
      for (Body body : parts.bodies()) {
        draft = body.text() == null ? draft : draft.withBody(body.text());
      }
    }
    return draft.inMessage().content();
  }
}

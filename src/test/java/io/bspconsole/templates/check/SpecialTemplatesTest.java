package io.bspconsole.templates.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.templates.content.TemplateContent;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates of a form of their own: each passes as documented, and one change trips one rule. */
class SpecialTemplatesTest {

  private static final String HANDLE = "\"example\":{\"header_handle\":[\"4::aW1hZ2UvanBn:x\"]}";

  private static final String CARD =
      """
      {"components":[{"type":"header","format":"image",%s},
        {"type":"body","text":"Kopi {{1}} dari Gayo.","example":{"body_text":[["Arabika"]]}},
        {"type":"buttons","buttons":[{"type":"quick_reply","text":"Mau"},
          {"type":"url","text":"Lihat","url":"https://toko.example/{{1}}","example":["gayo"]}]}]}\
      """
          .formatted(HANDLE);

  private static final String CAROUSEL =
      """
      {"name":"kopi_baru","language":"id","category":"marketing","components":[
        {"type":"body","text":"Kopi pilihan minggu ini."},
        {"type":"carousel","cards":[%s,%s]}]}
      """
          .formatted(CARD, CARD);

  private static final String OFFER =
      """
      {"name":"akhir_pekan","language":"id","category":"MARKETING","components":[
        {"type":"HEADER","format":"IMAGE",%s},
        {"type":"limited_time_offer",
         "limited_time_offer":{"text":"Segera berakhir","has_expiration":true}},
        {"type":"BODY","text":"Hai, khusus akhir pekan ini."},
        {"type":"BUTTONS","buttons":[{"type":"COPY_CODE","example":"KOPI25"},
          {"type":"URL","text":"Belanja","url":"https://toko.example/{{1}}","example":["a"]}]}]}
      """
          .formatted(HANDLE);

  private static final String CODE =
      """
      {"name":"kode","language":"id","category":"AUTHENTICATION","message_send_ttl_seconds":600,
       "components":[{"type":"BODY","add_security_recommendation":true},
        {"type":"FOOTER","code_expiration_minutes":10},
        {"type":"BUTTONS","buttons":[{"type":"OTP","otp_type":"zero_tap","text":"Salin",
          "autofill_text":"Isi","zero_tap_terms_accepted":true,"supported_apps":[
            {"package_name":"id.toko.app_2","signature_hash":"K8a/AINcGX7"}]}]}]}
      """;

  private static final String FLOW =
      """
      {"name":"daftar","language":"id","category":"UTILITY","components":[
        {"type":"BODY","text":"Lengkapi pendaftaran Anda."},
        {"type":"BUTTONS","buttons":[{"type":"FLOW","text":"Mulai","flow_id":"123",
          "flow_action":"navigate","navigate_screen":"AWAL"}]}]}
      """;

  private static final String PRODUCT =
      """
      {"name":"produk","language":"id","category":"MARKETING","components":[
        {"type":"HEADER","format":"PRODUCT"},
        {"type":"BODY","text":"Baru di toko kami."},
        {"type":"BUTTONS","buttons":[{"type":"SPM","text":"Lihat"}]}]}
      """;

  private final TemplateCheck check = new TemplateCheck(new CheckSettings(2, 10, true));

  @ParameterizedTest
  @ValueSource(strings = {CODE, FLOW, PRODUCT})
  void what_is_written_as_documented_passes(String template) {
    assertThat(rules(template)).isEmpty();
  }

  @Test
  void carousels_and_offers_pass() {
    assertThat(rules(CAROUSEL)).isEmpty();
    assertThat(rules(OFFER)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"BUTTONS\",\"buttons\":[{\"type\":\"CATALOG\",\"text\":\"View catalog\"}]}",
        "{\"type\":\"BUTTONS\",\"buttons\":[{\"type\":\"MPM\",\"text\":\"View items\"}]}",
        "{\"type\":\"BUTTONS\",\"buttons\":[{\"type\":\"COPY_CODE\",\"example\":\"HEMAT25\"},{\"type\":\"QUICK_REPLY\",\"text\":\"Stop\"}]}",
        "{\"type\":\"BUTTONS\",\"buttons\":[{\"type\":\"VOICE_CALL\",\"text\":\"Telepon\"}]}",
        "{\"type\":\"BUTTONS\",\"buttons\":[{\"type\":\"REQUEST_CONTACT_INFO\"}]}",
        "{\"type\":\"call_permission_request\"}",
        "{\"type\":\"header\",\"format\":\"location\"}",
      })
  void other_documented_parts_pass(String component) {
    assertThat(
            rules(
                """
                {"name":"a","language":"id","category":"MARKETING","components":[
                  {"type":"BODY","text":"Halo, ada kabar."},%s]}
                """
                    .formatted(component)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"marketing\" | \"UTILITY\" | marketing-only",
        "\"format\":\"image\" | \"format\":\"text\",\"text\":\"Kopi\" | card-parts",
        "\"text\":\"Kopi {{1}} dari Gayo.\" | \"text\":\"Kopi {{1}}{{2}}.\" | variables-adjacent",
        "\"text\":\"Kopi {{1}} dari Gayo.\" | \"text\":\"{{1}} dari Gayo.\" |"
            + " card-variable-at-edge",
        "{{1}}\",\"example\":[\"gayo\"] | {{1}}\" | url-variable",
        "\"quick_reply\",\"text\":\"Mau\" | \"flow\",\"text\":\"Mau\",\"flow_id\":\"1\" |"
            + " card-buttons",
        "[\"4::aW1hZ2UvanBn:x\"] | [] | header-sample",
        "[\"4::aW1hZ2UvanBn:x\"] | [\"4::dmlkZW8vbXA0:x\"] | header-media",
      })
  void one_change_to_a_carousel_trips_one_rule(String good, String bad, String rule) {
    assertThat(CAROUSEL).contains(good);
    assertThat(rules(CAROUSEL.replace(good, bad))).contains(rule);
  }

  @Test
  void a_carousel_has_two_to_ten_cards() {
    assertThat(rules(cards(1))).contains("card-count");
    assertThat(rules(cards(2))).isEmpty();
    assertThat(rules(cards(10))).isEmpty();
    assertThat(rules(cards(11))).contains("card-count");
  }

  @Test
  void all_cards_have_the_same_parts() {
    String other = CARD.replaceFirst("\\{\"type\":\"body\".*\n", "");
    assertThat(rules(carousel(CARD + "," + other))).contains("card-shape");
    assertThat(rules(carousel(other + "," + other))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"160, false", "161, true"})
  void a_card_has_a_short_text(int length, boolean trips) {
    String card = CARD.replace("Kopi {{1}} dari Gayo.", "x {{1}} " + "y".repeat(length - 8));
    assertThat(rules(carousel(card + "," + card)).contains("card-body-length")).isEqualTo(trips);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"MARKETING\" | \"UTILITY\" | marketing-only",
        "Segera berakhir | '' | offer",
        "Segera berakhir | Segera berakhir.. | offer-length",
        "{\"type\":\"BODY\" | {\"type\":\"FOOTER\",\"text\":\"Toko\"},{\"type\":\"BODY\" | offer",
        "\"format\":\"IMAGE\" | \"format\":\"DOCUMENT\" | offer",
        "{\"type\":\"COPY_CODE\" |"
            + " {\"type\":\"URL\",\"text\":\"A\",\"url\":\"https://a.example\"},{\"type\":\"COPY_CODE\""
            + " | offer",
        "\"COPY_CODE\",\"example\":\"KOPI25\" | \"QUICK_REPLY\",\"text\":\"Mau\" | offer-buttons",
        "KOPI25 | KOPI251234567890 | copied-code",
        "KOPI25 | KOPI-25 | copied-code",
        "KOPI25 | KOPI25123456789012345 | copied-code-length",
      })
  void one_change_to_an_offer_trips_one_rule(String good, String bad, String rule) {
    assertThat(OFFER).contains(good);
    assertThat(rules(OFFER.replace(good, bad))).contains(rule);
  }

  @ParameterizedTest
  @CsvSource({"15, 0, 0", "16, 1, 0", "20, 1, 0", "21, 1, 1"})
  void a_long_code_is_one_finding_with_the_subcode_of_what_is_too_long(
      int length, int found, int blocks) {
    List<Finding> findings =
        check.check(TemplateContent.parse(OFFER.replace("KOPI25", "K".repeat(length)))).findings();

    assertThat(findings)
        .filteredOn(finding -> Integer.valueOf(2388040).equals(finding.metaSubcode()))
        .hasSize(found);
    assertThat(findings).filteredOn(Finding::blocks).hasSize(blocks);
  }

  @ParameterizedTest
  @CsvSource({"600, false", "601, true"})
  void the_body_of_an_offer_is_shorter(int length, boolean trips) {
    String template = OFFER.replace("Hai, khusus akhir pekan ini.", "x".repeat(length));
    assertThat(rules(template).contains("offer-body-length")).isEqualTo(trips);
  }

  @ParameterizedTest
  @CsvSource({"160, false", "161, true"})
  void the_body_above_a_product_is_short(int length, boolean trips) {
    String template = PRODUCT.replace("Baru di toko kami.", "x".repeat(length));
    assertThat(rules(template).contains("product-body-length")).isEqualTo(trips);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"PRODUCT\" | \"LOCATION\" | header-product",
        "\"SPM\" | \"MPM\" | header-product",
        "\"MARKETING\" | \"UTILITY\" | marketing-only",
        "{\"type\":\"SPM\" | {\"type\":\"SPM\",\"text\":\"A\"},{\"type\":\"SPM\" | one-of-a-kind",
      })
  void one_change_to_a_product_trips_one_rule(String good, String bad, String rule) {
    assertThat(PRODUCT).contains(good);
    assertThat(rules(PRODUCT.replace(good, bad))).contains(rule);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"add_security_recommendation\":true | \"text\":\"Kode Anda {{1}} ya.\" | code-form",
        "{\"type\":\"BODY\" |"
            + " {\"type\":\"HEADER\",\"format\":\"TEXT\",\"text\":\"A\"},{\"type\":\"BODY\" |"
            + " code-form",
        "\"code_expiration_minutes\":10 | \"text\":\"Toko\" | code-form",
        "\"code_expiration_minutes\":10 | \"code_expiration_minutes\":0 | code-expiry",
        "\"code_expiration_minutes\":10 | \"code_expiration_minutes\":91 | code-expiry",
        "\"code_expiration_minutes\":10 | \"code_expiration_minutes\":\"soon\" | types",
        "{\"type\":\"OTP\" | {\"type\":\"QUICK_REPLY\",\"text\":\"A\"},{\"type\":\"OTP\" |"
            + " code-form",
        "{\"type\":\"OTP\" | {\"type\":\"OTP\",\"otp_type\":\"COPY_CODE\"},{\"type\":\"OTP\" |"
            + " one-of-a-kind",
        "\"zero_tap\" | \"two_tap\" | otp-form",
        "\"supported_apps\" | \"apps\" | otp-form",
        "id.toko.app_2 | toko | otp-form",
        "id.toko.app_2 | id.2toko | otp-form",
        "K8a/AINcGX7 | K8a/AINcGX | otp-form",
        "\"zero_tap_terms_accepted\":true | \"zero_tap_terms_accepted\":false | zero-tap-terms",
        "\"text\":\"Salin\" | \"text\":\"Salin kode ini ke aplikasi.\" | label-length",
        "\"autofill_text\":\"Isi\" | \"autofill_text\":\"Isi sendiri ke dalam aplikasi\" |"
            + " label-length",
        "\"language\":\"id\" | \"languages\":[\"id\",\"xx\"] | language",
        "\"language\":\"id\" | \"languages\":[\"id\"] | several-languages",
        "600 | 29 | time-to-live",
        "600 | 901 | time-to-live",
      })
  void one_change_to_a_one_time_code_trips_one_rule(String good, String bad, String rule) {
    assertThat(CODE).contains(good);
    assertThat(rules(CODE.replace(good, bad))).contains(rule);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"code_expiration_minutes\":10 | \"code_expiration_minutes\":1",
        "\"code_expiration_minutes\":10 | \"code_expiration_minutes\":90",
        "\"code_expiration_minutes\":10 | \"text\":\"Berlaku 10"
            + " menit.\",\"code_expiration_minutes\":\"10\"",
        "\"add_security_recommendation\":true | \"text\":\"*{{1}}* adalah kode verifikasi Anda.\"",
        "K8a/AINcGX7 | K8a%2FAINcGX7",
        "600 | 30",
        "600 | 900",
        "600 | -1",
        "\"OTP\",\"otp_type\":\"zero_tap\" |"
            + " \"URL\",\"url\":\"https://www.whatsapp.com/otp/code/?code=otp{{1}}\",\"example\":[\"https://www.whatsapp.com/otp/code/?code=otp123456\"]",
      })
  void other_ways_to_write_a_one_time_code_pass(String one, String other) {
    assertThat(CODE).contains(one);
    assertThat(rules(CODE.replace(one, other))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "UTILITY, 30, false",
    "UTILITY, 43200, false",
    "UTILITY, 43201, true",
    "UTILITY, -1, false",
    "MARKETING, 43199, true",
    "MARKETING, 43200, false",
    "MARKETING, 2592000, false",
    "MARKETING, 2592001, true",
    "MARKETING, -1, true",
  })
  void each_category_has_its_own_time_to_live(String category, int seconds, boolean trips) {
    String template =
        FLOW.replace("\"UTILITY\"", "\"" + category + "\",\"message_send_ttl_seconds\":" + seconds);
    assertThat(rules(template).contains("time-to-live")).isEqualTo(trips);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"flow_id\":\"123\" | \"flow_id\":\"\" | flow",
        "\"flow_id\":\"123\" | \"flow_id\":\"123\",\"flow_name\":\"a\" | flow",
        "\"navigate\" | \"jump\" | flow-action",
        "{\"type\":\"FLOW\" |"
            + " {\"type\":\"FLOW\",\"text\":\"A\",\"flow_id\":\"1\"},{\"type\":\"FLOW\" |"
            + " one-of-a-kind-reported",
        "\"FLOW\" | \"DANCE\" | button-types",
        "{\"type\":\"BODY\" | {\"type\":\"STICKER\"},{\"type\":\"BODY\" | component-types",
        "\"UTILITY\" | \"UTILITY\",\"parameter_format\":\"LETTERS\" | parameter-format",
        "\"UTILITY\" | \"UTILITY\",\"sub_category\":\"OTHER\" | known-values",
        "\"UTILITY\" | \"UTILITY\",\"allow_category_change\":true | category-change",
        "\"UTILITY\" | \"UTILITY\",\"message_send_ttl_seconds\":\"soon\" | types",
        "\"BUTTONS\" | \"BUTTONS\",\"x\":[],\"type2\":1},{\"text\":\"x\" | types",
      })
  void one_change_to_a_flow_trips_one_rule(String good, String bad, String rule) {
    assertThat(FLOW).contains(good);
    assertThat(rules(FLOW.replace(good, bad))).contains(rule);
  }

  private static String cards(int count) {
    return carousel(String.join(",", Collections.nCopies(count, CARD)));
  }

  private static String carousel(String cards) {
    return CAROUSEL.replace(CARD + "," + CARD, cards);
  }

  private List<String> rules(String json) {
    return check.check(TemplateContent.parse(json)).findings().stream()
        .map(Finding::rule)
        .distinct()
        .toList();
  }
}

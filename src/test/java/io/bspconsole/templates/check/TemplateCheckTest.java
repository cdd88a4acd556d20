package io.bspconsole.templates.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.templates.content.TemplateContent;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;

class TemplateCheckTest {

  private static final String GOOD =
      """
      {"name":"order_ready","language":"id","category":"UTILITY","components":[
        {"type":"HEADER","format":"TEXT","text":"Pesanan {{1}}","example":{"header_text":["A-12"]}},
        {"type":"BODY","text":"Halo {{1}}, pesanan Anda nomor {{2}} sudah siap diambil di toko kami.",
         "example":{"body_text":[["Rina","A-12"]]}},
        {"type":"FOOTER","text":"Toko Rasa"},
        {"type":"BUTTONS","buttons":[
          {"type":"QUICK_REPLY","text":"Terima kasih"},
          {"type":"URL","text":"Lacak","url":"https://toko.example/{{1}}",
           "example":["https://toko.example/a12"]},
          {"type":"PHONE_NUMBER","text":"Telepon","phone_number":"+622155501234"}]}]}
      """;

  private final TemplateCheck check = new TemplateCheck(new CheckSettings(2, 10, true));

  @Test
  void a_good_template_has_no_findings() {
    CheckReport report = check.check(TemplateContent.parse(GOOD));

    assertThat(report.findings()).isEmpty();
    assertThat(report.accepted()).isTrue();
  }

  @Test
  void what_blocks_comes_first_and_counts() {
    CheckReport report =
        findings(GOOD.replace("sudah siap", "diskon").replace("order_ready", "Order ready"));

    assertThat(report.findings())
        .extracting(Finding::rule)
        .containsExactly("name", "promotional-utility");
    assertThat(report.accepted()).isFalse();
    assertThat(report.blocking()).isEqualTo(1);
    assertThat(report.warnings()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"components\":null}",
        "{\"components\":[{\"type\":\"BODY\"},{\"type\":\"HEADER\"},{\"type\":\"FOOTER\"}]}",
        "{\"components\":[{\"type\":\"BUTTONS\",\"buttons\":[{},null,5]}]}",
        "{\"name\":null,\"language\":[],\"category\":{}}",
      })
  void broken_content_gets_findings_and_an_answer(String json) {
    assertThat(findings(json).accepted()).isFalse();
  }

  @Test
  void a_long_hostile_text_is_answered_with_few_findings() {
    String json = GOOD.replace("Halo", "{{1}}{{x ".repeat(20_000) + "4 ".repeat(50_000));

    assertThat(findings(json).findings()).hasSizeLessThan(200);
  }

  @ParameterizedTest
  @CsvSource({
    "name, a, 512",
    "body-length, b, 1024",
    "header-length, h, 60",
    "footer-length, f, 60",
    "label-length, l, 25",
    "url-length, u, 2000",
    "phone-length, 1, 20",
  })
  void a_text_may_have_as_many_characters_as_meta_allows_and_not_one_more(
      String rule, String letter, int limit) {
    assertThat(rules(TextsToTest.of(rule, letter.repeat(limit)))).doesNotContain(rule);
    assertThat(rules(TextsToTest.of(rule, letter.repeat(limit + 1)))).contains(rule);
  }

  @Test
  void a_character_outside_the_basic_plane_counts_once() {
    assertThat(rules(TextsToTest.of("footer-length", "🌸".repeat(60))))
        .doesNotContain("footer-length");
    assertThat(rules(TextsToTest.of("footer-length", "🌸".repeat(61)))).contains("footer-length");
  }

  @ParameterizedTest
  @CsvSource({"button-count, QUICK_REPLY, 10", "url-count, URL, 2", "phone-count, PHONE_NUMBER, 1"})
  void there_may_be_so_many_buttons(String rule, String kind, int limit) {
    assertThat(rules(TextsToTest.buttons(kind, limit))).doesNotContain(rule);
    assertThat(rules(TextsToTest.buttons(kind, limit + 1))).contains(rule);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "order_ready | Order-Ready | name",
        "order_ready | <TEMPLATE_NAME> | name",
        "\"id\" | \"jv\" | language",
        "\"id\" | \"en-US\" | language",
        "\"UTILITY\" | \"TRANSACTIONAL\" | category",
        "\"BODY\" | \"X\" | body",
        "\"FOOTER\" | \"BODY\" | components",
        "\"format\":\"TEXT\" | \"format\":\"AUDIO\" | header-format",
        "\"format\":\"TEXT\" | \"format\":\"IMAGE\" | header-sample",
        "Pesanan {{1}} | {{1}} dan {{1}} | header-variables",
        "Pesanan {{1}} | *Pesanan* {{1}} | header-plain",
        "Halo {{1}} | Halo {{1} | braces",
        "Halo {{1}} | Halo {1} | braces",
        "Halo {{1}} | Halo {nama} | single-braces",
        "Halo {{1}} | Halo {{nama}} | variable-names",
        "Halo {{1}} | Halo {{ 1 }} | variable-names",
        "nomor {{2}} | nomor {{3}} | variable-sequence",
        "[\"Rina\",\"A-12\"] | [\"Rina\"] | variable-samples",
        "Halo {{1}} | {{1}} | variable-at-edge",
        "Halo {{1}} | \u200b\u2060{{1}} | variable-at-edge",
        "\"Toko Rasa\" | \"\u2060\" | footer",
        "\"text\":\"Lacak\" | \"text\":\"\u3164\u00ad\" | button-parts",
        "[\"Rina\",\"A-12\"] | [\"Rina\",\"\u200b\"] | variable-samples",
        "di toko kami. | {{3}} | variable-at-edge",
        "Halo {{1}} | Halo {{1}}{{2}} | variables-adjacent",
        "pesanan Anda nomor {{2}} sudah siap diambil di toko kami. | no {{2}}. |"
            + " words-per-variable",
        "Toko Rasa | Toko {{1}} | footer",
        "\"Toko Rasa\" | \"\" | footer",
        "\"text\":\"Lacak\" | \"text\":\"\" | button-parts",
        "https://toko.example/{{1}}\" | toko.example/{{1}}\" | url-form",
        "https://toko.example/{{1}}\" | https://toko.example/{{1}}/x\" | url-variable",
        "\"example\":[\"https://toko.example/a12\"] | \"example\":[] | url-variable",
        "https://toko.example/{{1}}\" | https://www.Bit.ly/{{1}}\" | short-link",
        "Toko Rasa | s.id/toko | short-link",
        "+622155501234 | call us | phone-form",
        "\"QUICK_REPLY\" | \"OTP\" | otp-category",
      })
  void one_change_to_a_good_template_trips_one_rule(String good, String bad, String rule) {
    assertThat(GOOD).contains(good);
    assertThat(rules(GOOD.replace(good, bad))).contains(rule);
  }

  @Test
  void a_word_in_single_braces_does_not_block() {
    assertThat(rules(GOOD.replace("Halo {{1}}", "Halo {nama} {{1}}"))).doesNotContain("braces");
    assertThat(rules(GOOD.replace("Halo {{1}}", "Halo {{nama} {{1}}"))).contains("braces");
  }

  @Test
  void quick_replies_and_others_form_two_groups_at_most() {
    assertThat(rules(TextsToTest.buttons("QUICK_REPLY", "QUICK_REPLY", "URL", "PHONE_NUMBER")))
        .doesNotContain("button-groups");
    assertThat(rules(TextsToTest.buttons("URL", "PHONE_NUMBER", "QUICK_REPLY")))
        .doesNotContain("button-groups");
    assertThat(rules(TextsToTest.buttons("QUICK_REPLY", "URL", "QUICK_REPLY")))
        .contains("button-groups");
    assertThat(rules(TextsToTest.buttons("URL", "QUICK_REPLY", "URL"))).contains("button-groups");
  }

  @Test
  void named_variables_are_unique_and_need_the_named_format() {
    String named =
        """
        {"name":"a","language":"en","category":"UTILITY","parameter_format":"named","components":[
          {"type":"body","text":"Hello dear {{first_name}}, order {{order_2}} is on its way.",
           "example":{"body_text_named_params":[{"param_name":"first_name","example":"Rina"},
             {"param_name":"order_2","example":"A-12"}]}}]}
        """;

    assertThat(rules(named)).isEmpty();
    assertThat(rules(named.replace("order_2", "first_name"))).contains("variable-names");
    assertThat(rules(named.replace("\"named\"", "\"positional\""))).contains("variable-names");
    assertThat(rules(named.replace("{{order_2}}", "{{1}}"))).contains("variable-names");
  }

  @Test
  void the_fixed_form_of_one_time_codes_needs_no_texts() {
    assertThat(
            rules(
                """
                {"name":"code","language":"id","category":"AUTHENTICATION","components":[
                  {"type":"BODY","add_security_recommendation":true},
                  {"type":"FOOTER","code_expiration_minutes":10},
                  {"type":"BUTTONS","buttons":[{"type":"OTP","otp_type":"COPY_CODE"}]}]}
                """))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "您好 {{1}}，您的订单 {{2}} 已发货，预计 {{3}} 送达，感谢您的购买。",
        "สวัสดีคุณ {{1}} คำสั่งซื้อ {{2}} ของคุณถูกจัดส่งแล้ว",
        "いつもお世話になっております、{{1}}様。ご予約を{{2}}に承りました。"
      })
  void words_are_counted_where_nobody_writes_spaces_between_them(String body) {
    assertThat(
            new TemplateCheck(new CheckSettings(2, 10, false))
                .check(TemplateContent.parse(TextsToTest.body(body)))
                .findings())
        .extracting(Finding::rule)
        .doesNotContain("words-per-variable");
  }

  @Test
  void the_threshold_of_words_per_variable_is_a_setting() {
    String tight = TextsToTest.body("Hi {{1}} there, all good.").replace("\"x\"", "\"Rina\"");

    assertThat(
            new TemplateCheck(new CheckSettings(3, 10, true))
                .check(TemplateContent.parse(tight))
                .findings())
        .extracting(Finding::rule)
        .doesNotContain("words-per-variable");
    assertThat(
            new TemplateCheck(new CheckSettings(4, 10, true))
                .check(TemplateContent.parse(tight))
                .findings())
        .extracting(Finding::rule)
        .contains("words-per-variable");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "id"})
  void each_finding_has_words_in_both_languages(String language) {
    ReloadableResourceBundleMessageSource messages = new ReloadableResourceBundleMessageSource();
    messages.setBasename("classpath:i18n/check");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    FindingWords words = new FindingWords(messages);
    List<Object> figures = List.of(0, 1, 2);

    Rules rules = Rules.with(new CheckSettings(2, 10, true), Lexicons.with(OwnTerms.NONE));
    for (Rule rule : Stream.concat(rules.keeping().stream(), rules.all().stream()).toList()) {
      Citation c = rule.citation();
      Finding finding =
          new Finding(c.id(), c.severity(), c.source(), c.clause(), c.metaSubcode(), "", figures);
      Locale locale = Locale.of(language);
      assertThat(words.title(finding, locale)).isNotBlank();
      assertThat(words.message(finding, locale)).isNotBlank().doesNotContain("choice", "'");
      assertThat(words.fix(finding, locale)).get().asString().doesNotContain("choice", "'");
    }
    assertThat(ResourceBundle.getBundle("i18n/check", Locale.of("id")).keySet())
        .isEqualTo(ResourceBundle.getBundle("i18n/check", Locale.ROOT).keySet());
  }

  private CheckReport findings(String json) {
    return check.check(TemplateContent.parse(json));
  }

  private List<String> rules(String json) {
    return findings(json).findings().stream().map(Finding::rule).distinct().toList();
  }
}

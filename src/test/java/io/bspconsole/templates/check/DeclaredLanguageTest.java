package io.bspconsole.templates.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.templates.content.TemplateContent;
import io.bspconsole.templates.content.TemplateDraft;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeclaredLanguageTest {

  /** Not told apart, or only when there is no doubt; see {@link LanguageGuess}. */
  private static final List<Set<String>> ALIKE =
      List.of(
          Set.of("id", "ms"),
          Set.of("es", "pt_BR", "pt_PT"),
          Set.of("nb", "sv"),
          Set.of("ru", "uk"));

  private static final double LEAST_FOUND = 0.97;

  private final TemplateCheck check = new TemplateCheck(new CheckSettings(2, 10, true));

  private record Body(String language, String text) {}

  @Test
  void what_is_declared_rightly_is_left_alone() throws IOException {
    assertThat(bodies())
        .hasSizeGreaterThan(30)
        .allSatisfy(body -> assertThat(found(body.language(), body.text())).isEmpty());
  }

  @Test
  void what_is_declared_wrongly_is_found_and_named_rightly() throws IOException {
    List<Body> all = bodies();
    int asked = 0;
    List<String> missed = new ArrayList<>();
    for (Body body : all) {
      for (String declared : all.stream().map(Body::language).distinct().toList()) {
        if (!isAlike(body.language(), declared)) {
          asked++;
          Optional<Finding> finding = found(declared, body.text());
          if (finding.isEmpty()) {
            missed.add(body.language() + " as " + declared);
          }
          finding.ifPresent(it ->
              assertThat(it.arguments().getFirst())
                  .as(body.text())
                  .isEqualTo(LanguageModels.base(body.language())));
        }
      }
    }
    assertThat(missed.size()).as("%s", missed).isLessThan((int) (asked * (1 - LEAST_FOUND)));
  }

  @Test
  void a_text_in_one_of_two_near_languages_is_never_called_the_third() throws IOException {
    for (Body body : bodies()) {
      for (Set<String> alike : ALIKE) {
        if (alike.contains(body.language())) {
          for (String declared : alike) {
            found(declared, body.text())
                .ifPresent(it ->
                    assertThat(it.arguments().getFirst())
                        .as(body.text())
                        .isEqualTo(LanguageModels.base(body.language())));
          }
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "OK {{1}}",
        "{{1}} is your verification code.",
        "{{1}} adalah kode verifikasi Anda.",
        "Tokopedia x Gojek x Shopee: Flash Sale 11.11!",
        "Netflix Premium • Spotify Family • YouTube Music",
        "Samsung Galaxy S24 Ultra 512GB Titanium Black, iPhone 15 Pro Max 256GB Natural",
        "INV-20417 / PO-99812 / SKU-AB-1209 / TRX-2291-XX",
        "https://toko.example/orders/{{1}}?utm_source=whatsapp&utm_medium=template&utm_campaign=may",
        "😀 🎉 🎉 🎉 {{1}} 🎉 🎉 🎉",
        "Hi kak {{1}}, flash sale weekend special price buy one get one free khusus member loyalty.",
        "WELCOME10 NEWUSER20 FREESHIP PAYDAY SUPERDEAL GAJIAN MEGASALE",
        "Cappuccino, caffe latte, croissant, pain au chocolat, tiramisu, gelato, espresso macchiato",
        "John, Maria, Ahmad, Siti, Wang Wei, Nguyen Van An, Olga Ivanova, Jean-Pierre Dupont"
      })
  void brands_codes_and_mixed_words_are_left_alone_whatever_is_declared(String text) {
    for (String declared : List.of("id", "en_US", "es", "de", "fr", "hi", "ar", "vi", "fil")) {
      assertThat(found(declared, text)).as(declared).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Halo {{1}}, pesanan Anda sudah kami kirim. Hello {{1}}, your order has been shipped by us.",
        "Your order has been shipped and will be with you soon. Pesanan Anda sudah kami kirim dan akan segera tiba."
      })
  void two_languages_in_one_text_are_left_alone_when_one_of_them_is_declared(String text) {
    assertThat(found("id", text)).isEmpty();
    assertThat(found("en", text)).isEmpty();
  }

  @Test
  void hindi_in_latin_letters_is_left_alone() {
    assertThat(
            found(
                "hi",
                "Namaste {{1}}, aapka order {{2}} bhej diya gaya hai aur kal tak aapke paas pahunch"
                    + " jayega. Dhanyavaad."))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"en_US, id, id", "id, en, en", "de, be, be_BY", "en, pt_BR, ''", "en, zh_CN, ''"})
  void the_fix_is_the_code_on_the_list_where_there_is_one(
      String declared, String language, String code) throws IOException {
    String text =
        language.equals("be")
            ? "Вітаем, {{1}}! Ваш заказ ужо адпраўлены і будзе ў вас не пазней за {{2}}. Вы можаце сачыць за ім на нашым сайце, калі гэта патрэбна."
            : bodies().stream()
                .filter(body -> body.language().equals(language))
                .findFirst()
                .orElseThrow()
                .text();
    Finding finding = found(declared, text).orElseThrow();
    assertThat(finding.pointer()).isEqualTo("/language");
    assertThat(finding.severity()).isEqualTo(Severity.WARN);
    assertThat(finding.arguments()).element(1).isEqualTo(declared);
    assertThat(finding.arguments()).element(2).isEqualTo(code);
  }

  @Test
  void honest_bodies_and_those_of_the_other_tests_are_left_alone() {
    assertThat(Corpus.harmless())
        .isNotEmpty()
        .allSatisfy(entry -> assertThat(found(entry.language(), entry.body())).isEmpty());
    assertThat(Corpus.bad())
        .allSatisfy(entry -> assertThat(found(entry.language(), entry.body())).isEmpty());
  }

  @Test
  void a_console_can_do_without() throws IOException {
    TemplateCheck without = new TemplateCheck(new CheckSettings(2, 10, false));
    assertThat(without.check(template("de", bodies().getFirst().text())).findings())
        .extracting(Finding::rule)
        .doesNotContain("declared-language");
    assertThat(without.rules()).extracting(RuleInForce::id).doesNotContain("declared-language");
    assertThat(without.edition()).isNotEqualTo(check.edition());
  }

  private Optional<Finding> found(String declared, String text) {
    return check.check(template(declared, text)).findings().stream()
        .filter(finding -> finding.rule().equals("declared-language"))
        .findFirst();
  }

  private static TemplateContent template(String language, String text) {
    return TemplateDraft.empty()
        .withName("a")
        .withLanguage(language)
        .withCategory("MARKETING")
        .withBody(text)
        .withBodyExamples(Map.of("1", "x", "2", "y", "3", "z"))
        .content();
  }

  private static boolean isAlike(String one, String other) {
    return one.equals(other)
        || LanguageModels.base(one).equals(LanguageModels.base(other))
        || ALIKE.stream().anyMatch(set -> set.contains(one) && set.contains(other));
  }

  private static List<Body> bodies() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(
            DeclaredLanguageTest.class.getResourceAsStream("bodies-by-language.txt"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\\|", 2))
          .map(parts -> new Body(parts[0], parts[1]))
          .toList();
    }
  }
}

package io.bspconsole.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Toko Café & Batik № 7 – 20%",
        "متجر \u200Fالورد",
        "ญี่ปุ่น",
        "नमस्ते क\u094D\u200Dष",
        "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 family"
      })
  void what_scripts_and_signs_need_is_fine(String text) {
    assertThat(PlainText.isLine(text)).isTrue();
    assertThat(PlainText.isProse(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\u0000b",
        "a\u0007b",
        "a\u001Bb",
        "a\u007Fb",
        "a\u0085b",
        "moc\u202Eexample",
        "\u202Aa\u202C",
        "\u2067a\u2069",
        "a\u2028b",
        "a\uD83Db"
      })
  void what_nobody_sees_is_not(String text) {
    assertThat(PlainText.isLine(text)).isFalse();
    assertThat(PlainText.isProse(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"two\nlines", "two\r\nlines", "a\ttab"})
  void lines_break_in_prose_only(String text) {
    assertThat(PlainText.isLine(text)).isFalse();
    assertThat(PlainText.isProse(text)).isTrue();
  }
}

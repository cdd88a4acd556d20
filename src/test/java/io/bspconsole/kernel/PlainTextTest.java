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
        "عربي\u061C \u200Eabc",
        "نوید\u200Cرضا",
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
        "Toko\u200B",
        "To\u2060ko",
        "\uFEFFToko",
        "To\u00ADko",
        "Toko\u2061",
        "\u3164",
        "\u115F\u1160",
        "\uFFA0",
        "Toko\uDB40\uDC41",
        "a\uD83Db"
      })
  void what_nobody_sees_is_not(String text) {
    assertThat(PlainText.isLine(text)).isFalse();
    assertThat(PlainText.isProse(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "7", "李", "№", "\u200Fم", "\uD83C\uDF3A", "e\u0301"})
  void one_character_that_shows_is_enough_to_be_seen(String text) {
    assertThat(PlainText.isSeen(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "\u00A0", "\u3000", "\u200D", "\u200F", "\u2800", "\u0301", "\u3164"})
  void blanks_and_marks_alone_are_not_seen(String text) {
    assertThat(PlainText.isSeen(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"two\nlines", "two\r\nlines", "a\ttab"})
  void lines_break_in_prose_only(String text) {
    assertThat(PlainText.isLine(text)).isFalse();
    assertThat(PlainText.isProse(text)).isTrue();
  }
}

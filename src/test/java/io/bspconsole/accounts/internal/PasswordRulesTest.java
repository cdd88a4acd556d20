package io.bspconsole.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.accounts.PasswordProblem;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

  private static final String LEAKED = "kuda lumping pasar malam";

  private final PasswordRules rules = new PasswordRules("Nusa Pesan", LEAKED::equals);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kereta malam lewat sawah",
        "correct pony battery lamp",
        "ÄÖÜ äöü ß ÿ ñ ç ø å",
        "日本語のパスワードは長いのがよい",
        "whatsapp itu hijau, sawah juga"
      })
  void long_ones_that_nobody_tries_are_taken_whatever_they_are_made_of(String password) {
    assertThat(problem(password)).isEmpty();
  }

  @Test
  void one_that_is_known_from_a_breach_is_refused_however_good_it_looks() {
    assertThat(problem(LEAKED)).contains(PasswordProblem.LEAKED);
  }

  @Test
  void fifteen_characters_are_enough_and_eight_beside_a_second_factor() {
    assertThat(problem("vkqzjxwbtrpmhd")).contains(PasswordProblem.TOO_SHORT);
    assertThat(problem("vkqzjxwbtrpmhdy")).isEmpty();
    assertThat(besideSecondFactor("vkqzjxw")).contains(PasswordProblem.TOO_SHORT);
    assertThat(besideSecondFactor("vkqzjxwb")).isEmpty();
  }

  @Test
  void up_to_256_characters_are_taken() {
    String half = "vkqzjxwbtrpmhdyc kereta malam lewat sawah di pagi hari, lalu pulang. ";
    String text = half.repeat(4);
    assertThat(problem(text.substring(0, 256))).isEmpty();
    assertThat(problem(text.substring(0, 257))).contains(PasswordProblem.TOO_LONG);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password1234567890",
        "PASSWORD!!!!!!!!!!!",
        "passwordpassword",
        "123456789012345",
        "aaaaaaaaaaaaaaaaaa",
        "abcabcabcabcabcabc",
        "bismillahirrahmanirrahim",
        "qwertyuiop2026!!"
      })
  void what_is_tried_first_is_not_taken(String password) {
    assertThat(problem(password)).contains(PasswordProblem.COMMON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"iloveyou", "sayangku123", "Rahasia123", "sunshine1"})
  void a_second_factor_does_not_make_a_common_one_good(String password) {
    assertThat(besideSecondFactor(password)).contains(PasswordProblem.COMMON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Dewi.Lestari@nusapesan", "nusa-pesan-dewi-2026", "bsp console whatsapp 1"})
  void ones_own_name_and_the_products_are_not_taken(String password) {
    assertThat(problem(password)).contains(PasswordProblem.PERSONAL);
  }

  private Optional<PasswordProblem> problem(String password) {
    return rules.problem(password, "dewi@nusapesan.example", "Dewi Lestari", false);
  }

  private Optional<PasswordProblem> besideSecondFactor(String password) {
    return rules.problem(password, "dewi@nusapesan.example", "Dewi Lestari", true);
  }
}

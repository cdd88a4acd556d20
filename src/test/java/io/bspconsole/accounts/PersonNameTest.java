package io.bspconsole.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bspconsole.accounts.PersonName.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"Dewi Lestari", "O’Neill-Çelik", "Muthu a/l Raman", "李小龍", "نوید\u200Cرضا", "R2"})
  void names_of_all_scripts_are_taken(String name) {
    assertThat(PersonName.problem(name)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "...", "\u200D", "\u3000"})
  void what_nobody_could_call_out_is_missing(String name) {
    assertThat(PersonName.problem(name)).contains(Problem.MISSING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Dewi\nBcc: x",
        "Dewi\u0000",
        "Dewi\u2028Lestari",
        "\u202Eiwed",
        "De\u2066wi",
        "De\u200Bwi",
        "De\u200Ewi",
        "De\uD800wi",
        "De\uE000wi"
      })
  void what_cannot_be_seen_or_turns_the_line_around_is_refused(String name) {
    assertThat(PersonName.problem(name)).contains(Problem.UNREADABLE);
  }

  @Test
  void characters_are_counted_and_not_their_halves() {
    assertThat(PersonName.problem("\uD842\uDFB7".repeat(120))).isEmpty();
    assertThat(PersonName.problem("a".repeat(121))).contains(Problem.TOO_LONG);
  }

  @Test
  void blanks_around_it_are_no_part_of_a_name() {
    assertThat(PersonName.of("  Dewi ").value()).isEqualTo("Dewi");
    assertThatIllegalArgumentException().isThrownBy(() -> new PersonName(" Dewi"));
  }
}

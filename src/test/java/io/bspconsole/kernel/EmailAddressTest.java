package io.bspconsole.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  @Test
  void an_address_is_read_in_lower_case_and_without_white_space_around_it() {
    assertThat(EmailAddress.parse(" Galih@Arunika.Example ").orElseThrow().value())
        .isEqualTo("galih@arunika.example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "galih",
        "@arunika.example",
        "galih@arunika",
        "galih@@arunika.example",
        "ga lih@arunika.example",
        "galih@arunika.example\nBcc: all@arunika.example",
        "\"galih\"@arunika.example",
        "galih@arunika.example, rangga@arunika.example",
        "ga\u200Blih@arunika.example",
        "galih\u202Ealih@arunika.example",
        "galih\u0085x@arunika.example"
      })
  void what_is_no_single_address_is_none(String text) {
    assertThat(EmailAddress.parse(text)).isEmpty();
  }

  @Test
  void an_address_is_one_however_its_accents_were_typed() {
    assertThat(EmailAddress.parse("rene\u0301@arunika.example"))
        .isEqualTo(EmailAddress.parse("ren\u00E9@arunika.example"))
        .isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Galih@arunika.example",
        " galih@arunika.example",
        "rene\u0301@arunika.example",
        "ga\u200Blih@arunika.example",
        "galih"
      })
  void what_was_not_read_is_none(String value) {
    assertThatThrownBy(() -> new EmailAddress(value)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void an_address_beyond_the_limit_is_none() {
    String domain = "@" + "a".repeat(240) + ".example";

    assertThat(EmailAddress.parse("galih" + domain)).isPresent();
    assertThat(EmailAddress.parse("galihhh" + domain)).isEmpty();
  }
}

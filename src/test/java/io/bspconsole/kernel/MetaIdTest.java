package io.bspconsole.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetaIdTest {

  @Test
  void digits_are_read_with_blanks_between_them_too() {
    assertThat(MetaId.parse(" 1022 9012 9340398 ")).contains(new MetaId("102290129340398"));
    assertThat(MetaId.parse("1".repeat(MetaId.LONGEST_TYPED))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "12a", "-12", "1.5", "١٢٣", "1\u00002"})
  void anything_else_is_none(String typed) {
    assertThat(MetaId.parse(typed)).isEmpty();
  }

  @Test
  void more_digits_than_an_id_can_have_are_none() {
    assertThat(MetaId.parse("1".repeat(MetaId.LONGEST_TYPED + 1))).isEmpty();
  }
}

package io.bspconsole.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeptTextTest {

  @Test
  void what_fits_stays_as_it_is() {
    assertThat(KeptText.cut("APPROVED", 8)).isEqualTo("APPROVED");
  }

  @Test
  void what_does_not_fit_ends_with_an_ellipsis() {
    assertThat(KeptText.cut("APPROVED", 7)).isEqualTo("APPROV…");
  }

  @Test
  void signs_count_as_people_count_them_and_are_never_cut_in_two() {
    assertThat(KeptText.cut("😀".repeat(4), 4)).isEqualTo("😀😀😀😀");
    assertThat(KeptText.cut("😀".repeat(5), 4)).isEqualTo("😀😀😀…");
  }

  @Test
  void what_no_database_keeps_is_replaced() {
    assertThat(KeptText.clean("a\u0000b\uD83Dc\uDE00")).isEqualTo("a\uFFFDb\uFFFDc\uFFFD");
    assertThat(KeptText.isClean("line\nbreak 😀")).isTrue();
  }
}

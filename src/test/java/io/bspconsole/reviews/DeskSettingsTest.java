package io.bspconsole.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class DeskSettingsTest {

  private final DeskSettings initial = DeskSettings.initial(ZoneOffset.UTC);

  @Test
  void two_clear_the_first_template_of_a_client_and_one_those_after_it() {
    assertThat(initial.needed(false, 0, 2)).isEqualTo(2);
    assertThat(initial.needed(false, 1, 2)).isEqualTo(1);
  }

  @Test
  void where_there_is_one_reviewer_the_first_template_waits_for_no_second() {
    assertThat(initial.needed(false, 0, 1)).isEqualTo(1);
  }

  @Test
  void a_restricted_trade_needs_two_whoever_there_is() {
    assertThat(initial.needed(true, 7, 1)).isEqualTo(2);
  }
}

package io.bspconsole.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class SliceTest {

  @Test
  void the_first_of_several_has_only_something_after_it() {
    Slice<Integer> slice = Slice.of(List.of(1, 2, 3), 2, false, false);

    assertThat(slice).isEqualTo(new Slice<>(List.of(1, 2), false, true));
    assertThat(slice.before(Function.identity())).isNull();
    assertThat(slice.after(Function.identity())).isEqualTo(2);
  }

  @Test
  void the_last_has_only_something_before_it() {
    Slice<Integer> slice = Slice.of(List.of(5, 6), 2, true, false);

    assertThat(slice).isEqualTo(new Slice<>(List.of(5, 6), true, false));
    assertThat(slice.before(Function.identity())).isEqualTo(5);
    assertThat(slice.after(Function.identity())).isNull();
  }

  @Test
  void what_was_sought_backwards_is_given_in_the_order_of_the_list() {
    assertThat(Slice.of(List.of(4, 3, 2), 2, true, true))
        .isEqualTo(new Slice<>(List.of(3, 4), true, true));
    assertThat(Slice.of(List.of(2, 1), 2, true, true))
        .isEqualTo(new Slice<>(List.of(1, 2), false, true));
  }

  @Test
  void nothing_leads_nowhere() {
    assertThat(Slice.of(List.of(), 2, true, true)).isEqualTo(new Slice<>(List.of(), false, false));
    assertThat(Slice.of(List.of(), 2, true, false)).isEqualTo(new Slice<>(List.of(), false, false));
  }
}

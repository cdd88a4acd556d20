package io.bspconsole.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.kernel.WabaId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RungTest {

  private static final Instant BEGAN = Instant.parse("2026-10-06T03:00:00Z");
  private static final Instant END = Instant.parse("2026-10-09T03:00:00Z");
  private static final WabaId WABA = WabaId.next();

  @Test
  void no_templates_is_the_second_step() {
    assertThat(
            Rung.mostLikely(
                running(
                    END,
                    "RESTRICTED_BIZ_INITIATED_MESSAGING",
                    "RESTRICTED_ADD_PHONE_NUMBER_ACTION")))
        .hasValueSatisfying(rung -> assertThat(rung.step()).isEqualTo(2));
  }

  @Test
  void no_messages_is_the_third_step() {
    assertThat(
            Rung.mostLikely(
                running(
                    END,
                    "RESTRICTED_BIZ_INITIATED_MESSAGING",
                    "RESTRICTED_ADD_PHONE_NUMBER_ACTION",
                    "RESTRICTED_CUSTOMER_INITIATED_MESSAGING")))
        .contains(Rung.NO_MESSAGES);
  }

  @Test
  void no_messages_without_an_end_is_a_lock() {
    assertThat(Rung.mostLikely(running(null, "RESTRICTED_CUSTOMER_INITIATED_MESSAGING")))
        .contains(Rung.LOCKED);
  }

  @Test
  void a_disabled_account_is_closed_whatever_else_runs() {
    assertThat(Rung.mostLikely(running(null, "RESTRICTED_BIZ_INITIATED_MESSAGING", "DISABLE")))
        .contains(Rung.CLOSED);
  }

  @Test
  void an_announced_closing_is_a_lock() {
    assertThat(Rung.mostLikely(running(null, "SCHEDULE_FOR_DISABLE"))).contains(Rung.LOCKED);
  }

  @Test
  void what_stands_beside_the_ladder_has_no_step() {
    assertThat(Rung.mostLikely(running(END, "RESTRICTED_UTILITY_TEMPLATES"))).isEmpty();
    assertThat(Rung.mostLikely(running(END, "RESTRICTED_SOMETHING_NEW"))).isEmpty();
    assertThat(Rung.mostLikely(List.of())).isEmpty();
  }

  private static List<Restriction> running(@Nullable Instant end, String... kinds) {
    return Arrays.stream(kinds)
        .map(kind -> new Restriction(WABA, kind, null, BEGAN, end, null))
        .toList();
  }
}

package io.bspconsole.templates.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RatesTest {

  private static final Instant NOON = Instant.parse("2026-11-27T05:00:00Z");

  @Test
  void in_no_hour_are_more_than_a_hundred_templates_created() {
    List<Instant> created = new ArrayList<>();
    Instant full = NOON;
    for (Instant now = NOON;
        now.isBefore(NOON.plus(Duration.ofHours(5)));
        now = now.plusSeconds(7)) {
      // as eager as can be, but for an hour and a half in the middle
      boolean idle = now.isAfter(NOON.plusSeconds(5_000)) && now.isBefore(NOON.plusSeconds(10_400));
      while (!idle && CreationRate.notBefore(full, now).isEmpty()) {
        full = CreationRate.taken(full, now);
        created.add(now);
      }
    }
    for (int i = 0; i + 100 < created.size(); i++) {
      assertThat(Duration.between(created.get(i), created.get(i + 100)))
          .isGreaterThanOrEqualTo(Duration.ofHours(1));
    }
    assertThat(created).hasSizeGreaterThan(250); // and it does not dawdle
  }

  @Test
  void who_has_to_wait_is_told_until_when() {
    Instant full = NOON;
    for (int i = 0; i < CreationRate.AT_ONCE; i++) {
      assertThat(CreationRate.notBefore(full, NOON)).isEmpty();
      full = CreationRate.taken(full, NOON);
    }
    assertThat(CreationRate.notBefore(full, NOON)).contains(NOON.plusSeconds(60));
  }

  @Test
  void an_approved_template_is_edited_once_a_day() {
    assertThat(EditQuota.notBefore(List.of(), NOON)).isEmpty();
    assertThat(EditQuota.notBefore(List.of(NOON.minus(Duration.ofHours(23))), NOON))
        .contains(NOON.plus(Duration.ofHours(1)));
    assertThat(EditQuota.notBefore(List.of(NOON.minus(Duration.ofHours(24))), NOON)).isEmpty();
  }

  @Test
  void and_ten_times_in_thirty_days() {
    List<Instant> nine = edits(9);
    List<Instant> ten = edits(10);
    assertThat(EditQuota.notBefore(nine, NOON)).isEmpty();
    assertThat(EditQuota.notBefore(ten, NOON)).contains(ten.getLast().plus(Duration.ofDays(30)));
  }

  private static List<Instant> edits(int count) {
    List<Instant> edits =
        new ArrayList<>(
            IntStream.rangeClosed(1, count)
                .mapToObj(day -> NOON.minus(Duration.ofDays(2L * day)))
                .toList());
    Collections.sort(edits, Collections.reverseOrder());
    return edits;
  }
}

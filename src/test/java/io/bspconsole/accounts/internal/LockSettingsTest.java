package io.bspconsole.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LockSettingsTest {

  private final LockSettings settings =
      new LockSettings(
          5, 50, 100, Duration.ofMinutes(1), Duration.ofMinutes(15), Duration.ofHours(12));

  @Test
  void pauses_double_from_one_minute_and_stay_at_fifteen() {
    assertThat(
            IntStream.rangeClosed(4, 11).mapToObj(failed -> settings.pause(failed, 5).toMinutes()))
        .containsExactly(0L, 1L, 2L, 4L, 8L, 15L, 15L, 15L);
  }

  @Test
  void a_million_failures_bring_no_longer_pause() {
    assertThat(settings.pause(1_000_000, 5)).isEqualTo(Duration.ofMinutes(15));
  }
}

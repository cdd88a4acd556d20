package io.bspconsole.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.support.Reader;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {

  private static final Instant TIME = Instant.parse("2026-11-25T03:02:00Z");
  private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

  @Test
  void a_time_is_written_in_the_readers_zone_and_language() {
    Times english = new Times(JAKARTA, Locale.ENGLISH);
    assertThat(english.absolute(TIME)).isEqualTo("Wed 25 Nov, 10:02");
    assertThat(english.withYear(TIME)).isEqualTo("Wed 25 Nov 2026, 10:02");
    assertThat(new Times(ZoneId.of("Asia/Makassar"), Locale.ENGLISH).time(TIME)).isEqualTo("11:02");
    assertThat(new Times(JAKARTA, Locale.of("id")).absolute(TIME)).isEqualTo("Rab 25 Nov, 10.02");
  }

  @ParameterizedTest
  @CsvSource({"20, 20 min", "130, 2 h 10 min", "540, 9 h", "2880, 2 days", "4400, 3 days"})
  void a_span_is_told_in_its_largest_units(long minutes, String words) {
    try (Reader _ = Reader.of("en")) {
      assertThat(new Times(JAKARTA, Locale.ENGLISH).span(Duration.ofMinutes(minutes)))
          .isEqualTo(words);
    }
  }
}

package io.bspconsole.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BusinessHoursTest {

  private static final Duration FOUR = Duration.ofHours(4);

  /** In Jakarta, which is seven hours ahead; 2 December 2026 is a Wednesday and free. */
  private final BusinessHours hours =
      new BusinessHours(
          ZoneId.of("Asia/Jakarta"),
          EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
          LocalTime.of(9, 0),
          LocalTime.of(17, 0),
          Set.of(LocalDate.of(2026, 12, 2)));

  @Test
  void the_clock_runs_within_a_day() {
    assertThat(hours.plus(jakarta("2026-11-30T10:00"), FOUR))
        .isEqualTo(jakarta("2026-11-30T14:00"));
  }

  @Test
  void what_does_not_fit_into_a_day_goes_on_the_next_morning() {
    assertThat(hours.plus(jakarta("2026-11-30T15:00"), FOUR))
        .isEqualTo(jakarta("2026-12-01T11:00"));
    assertThat(hours.plus(jakarta("2026-11-30T13:00"), FOUR))
        .isEqualTo(jakarta("2026-11-30T17:00"));
  }

  @Test
  void nights_weekends_and_holidays_do_not_count() {
    assertThat(hours.plus(jakarta("2026-11-27T20:00"), FOUR))
        .isEqualTo(jakarta("2026-11-30T13:00"));
    assertThat(hours.plus(jakarta("2026-12-01T16:00"), FOUR))
        .isEqualTo(jakarta("2026-12-03T12:00"));
    assertThat(hours.between(jakarta("2026-12-01T16:00"), jakarta("2026-12-03T12:00")))
        .isEqualTo(FOUR);
    assertThat(hours.between(jakarta("2026-11-28T10:00"), jakarta("2026-11-29T10:00"))).isZero();
  }

  @Test
  void without_days_of_work_every_hour_counts() {
    BusinessHours always =
        new BusinessHours(
            ZoneId.of("UTC"), Set.of(), LocalTime.of(9, 0), LocalTime.of(17, 0), Set.of());
    Instant night = Instant.parse("2026-11-28T23:00:00Z");
    assertThat(always.plus(night, FOUR)).isEqualTo(night.plus(FOUR));
    assertThat(always.between(night, night.plus(FOUR))).isEqualTo(FOUR);
  }

  private Instant jakarta(String local) {
    return LocalDateTime.parse(local).atZone(hours.zone()).toInstant();
  }
}

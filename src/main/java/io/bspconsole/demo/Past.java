package io.bspconsole.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** When things happened in the demo: in working hours, and not all at the minute of its start. */
final class Past {

  private static final ZoneId THERE = ZoneId.of("Asia/Jakarta");
  private static final LocalTime OPEN = LocalTime.of(8, 40);
  private static final int SECONDS_OPEN = 8 * 3_600;

  /** Spreads the days over the hours: one day is always at the same. */
  private static final int STRIDE = 10_007;

  private Past() {}

  /** A moment of that day; the present one for today. */
  static Instant daysAgo(int days, Instant now) {
    if (days == 0) {
      return now;
    }
    LocalDate day = now.atZone(THERE).toLocalDate().minusDays(days);
    return day.atTime(OPEN)
        .plusSeconds(Math.floorMod((long) days * STRIDE, SECONDS_OPEN))
        .atZone(THERE)
        .toInstant();
  }
}

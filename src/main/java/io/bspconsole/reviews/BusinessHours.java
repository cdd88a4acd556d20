package io.bspconsole.reviews;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/**
 * When the provider is at work. Our clock runs only then; Meta's always does.
 *
 * @param days on which there is work; none means never, and then every hour counts
 * @param opens of a day of work
 * @param closes of the same day, after {@code opens}; otherwise every hour counts
 * @param holidays on which there is none
 */
public record BusinessHours(
    ZoneId zone, Set<DayOfWeek> days, LocalTime opens, LocalTime closes, Set<LocalDate> holidays) {

  /**
   * Nobody promises anything for a time after so many days; it ends the search for working days.
   */
  private static final int MOST_DAYS = 1_000;

  public BusinessHours {
    days = Set.copyOf(days);
    holidays = Set.copyOf(holidays);
  }

  /** When that much working time will have passed; begins to count at the next hour of work. */
  public Instant plus(Instant from, Duration work) {
    if (isAlways()) {
      return from.plus(work);
    }
    Duration left = work;
    LocalDate day = from.atZone(zone).toLocalDate();
    for (int i = 0; i < MOST_DAYS; i++, day = day.plusDays(1)) {
      Instant begin = later(begin(day), from);
      Duration there = isWorked(day) ? positive(Duration.between(begin, end(day))) : Duration.ZERO;
      if (there.compareTo(left) >= 0 && there.isPositive()) {
        return begin.plus(left);
      }
      left = left.minus(there);
    }
    return from.plus(work);
  }

  /** How much working time lies between; zero when the second is not the later. */
  public Duration between(Instant from, Instant to) {
    if (isAlways()) {
      return positive(Duration.between(from, to));
    }
    Duration sum = Duration.ZERO;
    LocalDate last = to.atZone(zone).toLocalDate();
    LocalDate day = from.atZone(zone).toLocalDate();
    for (int i = 0; i < MOST_DAYS && !day.isAfter(last); i++, day = day.plusDays(1)) {
      if (isWorked(day)) {
        Instant end = end(day).isBefore(to) ? end(day) : to;
        sum = sum.plus(positive(Duration.between(later(begin(day), from), end)));
      }
    }
    return sum;
  }

  private boolean isAlways() {
    return days.isEmpty() || !opens.isBefore(closes);
  }

  private boolean isWorked(LocalDate day) {
    return days.contains(day.getDayOfWeek()) && !holidays.contains(day);
  }

  private Instant begin(LocalDate day) {
    return day.atTime(opens).atZone(zone).toInstant();
  }

  private Instant end(LocalDate day) {
    return day.atTime(closes).atZone(zone).toInstant();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Duration positive(Duration duration) {
    return duration.isNegative() ? Duration.ZERO : duration;
  }
}

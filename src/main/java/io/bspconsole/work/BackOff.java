package io.bspconsole.work;

import java.time.Duration;

/**
 * How long a failed try waits for the next: twice as long each time.
 *
 * @param first the wait after the first failure
 * @param longest never more than this, unless the other side asks for more
 */
public record BackOff(Duration first, Duration longest) {

  /**
   * The wait after so many failures in a row.
   *
   * @param asked what the other side asked for at least; zero where it asked for nothing
   */
  public Duration after(int failures, Duration asked) {
    Duration wait = first.multipliedBy(1L << Math.clamp(failures - 1, 0, 20));
    return longer(wait.compareTo(longest) > 0 ? longest : wait, asked);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}

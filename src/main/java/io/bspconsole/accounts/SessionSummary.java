package io.bspconsole.accounts;

import java.time.Instant;

/**
 * A session that runs, as its person sees it.
 *
 * @param address where it was opened from
 * @param userAgent what the browser called itself, cut to 255 characters
 * @param activeAt when the person last did something in it, to the minute
 */
public record SessionSummary(
    SessionKey key, String address, String userAgent, Instant startedAt, Instant activeAt) {

  /** So many sessions of a person are listed; more may run. */
  public static final int LISTED = 50;
}

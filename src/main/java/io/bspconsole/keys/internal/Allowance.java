package io.bspconsole.keys.internal;

import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;

/**
 * What is left to a caller after this call.
 *
 * @param granted false where this call was one too many
 * @param quota how many calls are possible at once
 * @param window in how many seconds that many come back
 * @param remaining how many calls are possible now
 * @param nextIn seconds until the next is possible, where none is; else 0
 * @param allIn seconds until all are possible again
 */
record Allowance(
    boolean granted, long quota, long window, long remaining, long nextIn, long allIn) {

  static Allowance of(ConsumptionProbe probe, long quota, long window) {
    return new Allowance(
        probe.isConsumed(),
        quota,
        window,
        probe.getRemainingTokens(),
        seconds(probe.getNanosToWaitForRefill()),
        seconds(probe.getNanosToWaitForReset()));
  }

  /**
   * Tells the caller, in the fields of draft-ietf-httpapi-ratelimit-headers-09, and where he is
   * refused when to come again (RFC 9110, section 10.2.3).
   */
  void tell(HttpServletResponse response) {
    response.setHeader("RateLimit-Policy", "\"key\";q=%d;w=%d".formatted(quota, window));
    response.setHeader("RateLimit", "\"key\";r=%d;t=%d".formatted(remaining, allIn));
    if (!granted) {
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, nextIn)));
    }
  }

  private static long seconds(long nanos) {
    return Duration.ofNanos(nanos + 999_999_999L).toSeconds();
  }
}

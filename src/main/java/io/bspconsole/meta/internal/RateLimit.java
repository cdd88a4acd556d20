package io.bspconsole.meta.internal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How long Meta asks us to keep away. */
final class RateLimit {

  private static final Duration LONGEST = Duration.ofDays(1);

  private RateLimit() {}

  /**
   * The longest {@code estimated_time_to_regain_access} (minutes) of {@code
   * X-Business-Use-Case-Usage}, else {@code Retry-After} (seconds); empty when neither says more
   * than zero. Never over a day.
   */
  static Optional<Duration> wait(HttpHeaders headers) {
    return usage(headers.getOrDefault("X-Business-Use-Case-Usage", List.of()))
        .or(() -> retryAfter(headers))
        .filter(Duration::isPositive)
        .map(wait -> wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
  }

  private static Optional<Duration> usage(List<String> lines) {
    return lines.stream()
        .map(RateLimit::tree)
        .flatMap(tree -> tree.values().stream())
        .flatMap(uses -> uses.values().stream())
        .map(use -> Fields.number(use, "estimated_time_to_regain_access"))
        .flatMap(minutes -> Optional.ofNullable(minutes).stream())
        .max(Integer::compare)
        .map(Duration::ofMinutes)
        .filter(Duration::isPositive);
  }

  private static JsonNode tree(String line) {
    try {
      return JsonMapper.shared().readTree(line);
    } catch (JacksonException | NumberFormatException _) {
      return JsonMapper.shared().createObjectNode();
    }
  }

  private static Optional<Duration> retryAfter(HttpHeaders headers) {
    String seconds = headers.getFirst(HttpHeaders.RETRY_AFTER);
    return seconds != null && seconds.matches("\\d{1,6}")
        ? Optional.of(Duration.ofSeconds(Long.parseLong(seconds)))
        : Optional.empty();
  }
}

package io.bspconsole.meta.internal;

import io.bspconsole.kernel.MetaId;
import io.bspconsole.meta.UsageReported;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads {@code X-Business-Use-Case-Usage}: for each account what was used of its limits, in
 * percent, and the minutes until calls are taken again. What cannot be read counts for nothing.
 */
final class UsageHeader {

  private static final String NAME = "X-Business-Use-Case-Usage";
  private static final int LONGEST_ID = 64;
  private static final long LONGEST_MINUTES = 24 * 60L;

  private UsageHeader() {}

  static List<UsageReported> read(HttpHeaders headers) {
    return headers.getOrDefault(NAME, List.of()).stream()
        .map(UsageHeader::tree)
        .flatMap(tree -> tree.propertyStream())
        .filter(account -> account.getKey().matches("\\d{1," + LONGEST_ID + "}"))
        .map(account ->
            new UsageReported(
                new MetaId(account.getKey()),
                highest(account.getValue(), "call_count", "total_cputime", "total_time"),
                Duration.ofMinutes(
                    Math.clamp(
                        highest(account.getValue(), "estimated_time_to_regain_access"),
                        0,
                        LONGEST_MINUTES))))
        .toList();
  }

  private static int highest(JsonNode uses, String... members) {
    return uses.values().stream()
        .flatMap(use -> Stream.of(members).map(member -> Fields.number(use, member)))
        .flatMap(number -> Optional.ofNullable(number).stream())
        .mapToInt(Integer::intValue)
        .max()
        .orElse(0);
  }

  private static JsonNode tree(String line) {
    try {
      return JsonMapper.shared().readTree(line);
    } catch (JacksonException | NumberFormatException _) {
      return JsonMapper.shared().createObjectNode();
    }
  }
}

package io.bspconsole.webhooks.internal;

import io.bspconsole.kernel.KeptText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Reads single values as Meta really sends them: numbers quoted or not, dates as seconds or as
 * words, and blanks for nothing.
 */
final class Lenient {

  private static final Pattern EPOCH = Pattern.compile("[0-9]{1,13}");
  private static final DateTimeFormatter WORDS =
      DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH);

  /** Larger ones are milliseconds: as seconds this is the year 5138. */
  private static final long LAST_SECOND = 99_999_999_999L;

  private Lenient() {}

  /** A string or a number as text, stripped and clean; empty for blanks and everything else. */
  static Optional<String> text(JsonNode value) {
    return value.isString() || value.isNumber()
        ? Optional.of(KeptText.clean(value.asString().strip())).filter(text -> !text.isEmpty())
        : Optional.empty();
  }

  /** Seconds or milliseconds since 1970, an ISO instant or date, or {@code January 31, 2021}. */
  static Optional<Instant> instant(JsonNode value) {
    return text(value).flatMap(Lenient::instant);
  }

  private static Optional<Instant> instant(String text) {
    if (EPOCH.matcher(text).matches()) {
      long number = Long.parseLong(text);
      return Optional.of(
              number > LAST_SECOND ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number))
          .filter(Lenient::storable);
    }
    return parsed(() -> Instant.parse(text))
        .or(() -> parsed(() -> day(LocalDate.parse(text))))
        .or(() -> parsed(() -> day(LocalDate.parse(text, WORDS))));
  }

  /** The table of Meta's documentation says TIER_2K where its example has 2000; -1 is no limit. */
  static String tier(String limit) {
    return switch (limit) {
      case "-1", "UNLIMITED" -> "TIER_UNLIMITED";
      case "250" -> "TIER_250";
      case "1000" -> "TIER_1K";
      case "2000" -> "TIER_2K";
      case "10000" -> "TIER_10K";
      case "100000" -> "TIER_100K";
      default -> KeptText.cut(limit.toUpperCase(Locale.ROOT), KeptText.WORD);
    };
  }

  /** A language as Meta's list writes it: {@code en_US}, though events say {@code en-US}. */
  static Optional<String> language(JsonNode value) {
    return text(value).map(code -> code.replace('-', '_'));
  }

  private static Instant day(LocalDate date) {
    return date.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static Optional<Instant> parsed(java.util.function.Supplier<Instant> reading) {
    try {
      return Optional.of(reading.get()).filter(Lenient::storable);
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  private static boolean storable(Instant instant) {
    return instant.isAfter(Instant.EPOCH) && instant.getEpochSecond() <= LAST_SECOND;
  }
}

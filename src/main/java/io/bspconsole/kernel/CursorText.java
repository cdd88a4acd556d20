package io.bspconsole.kernel;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * How a place in a list is written in addresses and in REST: its parts with {@code _} between them,
 * moments as microseconds since 1970, which is as fine as the database keeps them.
 */
public record CursorText(List<String> parts) {

  /** The database compares with no moment beyond. */
  private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

  public CursorText {
    parts = List.copyOf(parts);
  }

  /** Writes the parts; none may have a {@code _} in it. */
  public static String write(Object... parts) {
    return Arrays.stream(parts)
        .map(part ->
            part instanceof Instant at
                ? Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at))
                : part.toString())
        .collect(Collectors.joining("_"));
  }

  /** Reads what {@link #write} wrote; empty for a text with another number of parts. */
  public static Optional<CursorText> read(String text, int parts) {
    CursorText cursor = new CursorText(List.of(text.split("_", -1)));
    return cursor.parts.size() == parts ? Optional.of(cursor) : Optional.empty();
  }

  /** A moment after 1970 that the database can compare with. */
  public Optional<Instant> instant(int part) {
    return number(part)
        .map(micros -> Instant.EPOCH.plus(micros, ChronoUnit.MICROS))
        .filter(at -> at.isAfter(Instant.EPOCH) && at.isBefore(END));
  }

  /** A number of up to 18 digits, not negative. */
  public Optional<Long> number(int part) {
    return parts.get(part).matches("[0-9]{1,18}")
        ? Optional.of(Long.valueOf(parts.get(part)))
        : Optional.empty();
  }

  public Optional<UUID> id(int part) {
    return Uuids.parse(parts.get(part));
  }
}

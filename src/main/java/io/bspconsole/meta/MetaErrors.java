package io.bspconsole.meta;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What Meta's errors mean for us, by their codes: the table {@code meta/errors.csv}. A code that is
 * not in it is treated by its HTTP status, and is a refusal where that says nothing either.
 */
public final class MetaErrors {

  /** The subcode for a template of that name and language that is there already. */
  public static final int NAME_TAKEN = 2388024;

  private static final List<Entry> TABLE = read();

  private MetaErrors() {}

  /** What to do after an error. */
  public enum Treatment {
    /** It passes by itself. */
    RETRY,
    /** A limit, or something that an operator has to mend. */
    WAIT,
    /** It would come again. */
    NEVER
  }

  /**
   * One line of the table.
   *
   * @param to the last code of a range; the same as {@code from} for one code
   * @param subcode absent for all subcodes that have no line of their own
   * @param least to wait; zero where nothing is tried again
   * @param advice which words people read: {@code templates.advice.…}
   */
  public record Entry(
      int from,
      int to,
      @Nullable Integer subcode,
      Treatment treatment,
      Duration least,
      String advice) {}

  /** The line for that error, the one of its subcode before the one of its code. */
  public static Optional<Entry> find(int code, @Nullable Integer subcode) {
    return TABLE.stream()
        .filter(entry -> entry.from() <= code && code <= entry.to())
        .filter(entry -> entry.subcode() == null || entry.subcode().equals(subcode))
        .min((one, other) -> Boolean.compare(one.subcode() == null, other.subcode() == null));
  }

  /** The whole table, in its order. */
  public static List<Entry> all() {
    return TABLE;
  }

  private static List<Entry> read() {
    try (InputStream file =
        Objects.requireNonNull(MetaErrors.class.getResourceAsStream("/meta/errors.csv"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(MetaErrors::entry)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Entry entry(String line) {
    String[] cells = line.split(",", -1);
    String[] codes = cells[0].split("-", -1);
    return new Entry(
        Integer.parseInt(codes[0]),
        Integer.parseInt(codes[codes.length - 1]),
        cells[1].isEmpty() ? null : Integer.valueOf(cells[1]),
        Treatment.valueOf(cells[2]),
        Duration.ofSeconds(Long.parseLong(cells[3])),
        cells[4]);
  }
}

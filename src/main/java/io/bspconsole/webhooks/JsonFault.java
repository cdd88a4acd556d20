package io.bspconsole.webhooks;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.DatabindException;

/**
 * Why bytes are no JSON, so that pages can say it in any language.
 *
 * @param line counted from 1; 0 where the place is not known
 * @param column counted from 1
 */
public record JsonFault(Kind kind, int line, int column) {

  /** What the parser stumbled over. */
  public enum Kind {
    /** It ends before it is complete. */
    ENDS_EARLY,
    /** It is nested more deeply, or a part of it is longer, than is read. */
    TOO_LARGE,
    /** Something follows what was complete. */
    GOES_ON,
    /** A number that no computer holds. */
    NUMBER,
    /** Something stands where it must not. */
    SYNTAX
  }

  /** What the parser says. */
  public static JsonFault of(JacksonException said) {
    Kind kind =
        switch (said) {
          case UnexpectedEndOfInputException _ -> Kind.ENDS_EARLY;
          case StreamConstraintsException _ -> Kind.TOO_LARGE;
          case DatabindException _ -> Kind.GOES_ON;
          default -> Kind.SYNTAX;
        };
    return at(kind, said.getLocation());
  }

  /** A number out of all bounds; the parser does not say where. */
  public static JsonFault number() {
    return new JsonFault(Kind.NUMBER, 0, 0);
  }

  private static JsonFault at(Kind kind, @Nullable TokenStreamLocation place) {
    return place == null || place.getLineNr() < 1 || place.getColumnNr() < 1
        ? new JsonFault(kind, 0, 0)
        : new JsonFault(kind, place.getLineNr(), place.getColumnNr());
  }

  /** The form in which a {@link Problem} keeps it as its detail. */
  public String detail() {
    return kind + " " + line + " " + column;
  }

  /** Reads what {@link #detail} wrote; empty for the words of the parser that were kept before. */
  public static Optional<JsonFault> parse(String detail) {
    String[] parts = detail.split(" ", -1);
    return parts.length == 3 && isNumber(parts[1]) && isNumber(parts[2])
        ? Arrays.stream(Kind.values())
            .filter(kind -> kind.name().equals(parts[0]))
            .findFirst()
            .map(
                kind -> new JsonFault(kind, Integer.parseInt(parts[1]), Integer.parseInt(parts[2])))
        : Optional.empty();
  }

  private static boolean isNumber(String text) {
    return text.matches("[0-9]{1,9}");
  }
}

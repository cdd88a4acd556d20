package io.bspconsole.webhooks;

import io.bspconsole.kernel.KeptText;
import java.util.Arrays;
import java.util.Optional;

/**
 * Why a delivery or an event did not go through: a kind that pages put into words, and what it is
 * about.
 *
 * @param detail a JSON pointer, the name of a member, a {@link JsonFault}, or the words of an
 *     exception; may be empty
 */
public record Problem(Kind kind, String detail) {

  private static final int LONGEST = 2000;

  public Problem {
    detail = KeptText.cut(detail, LONGEST);
  }

  /** What went wrong. */
  public enum Kind {
    /** The bytes are no JSON, or JSON nested too deeply; the detail is a {@link JsonFault}. */
    NOT_JSON,
    /** It is JSON without a single change in it. */
    NO_CHANGES,
    /** A part has not the shape that Meta documents; the detail points to it. */
    SHAPE,
    /** A member without which the event means nothing is absent; the detail names it. */
    MISSING,
    /** The object that the event speaks of is not known here. */
    NO_OBJECT,
    /** Something broke on our side; the detail has the technical words. */
    FAILED
  }

  /** An exception as a problem: its kind and its words. */
  public static Problem of(Throwable thrown) {
    return new Problem(Kind.FAILED, thrown.getClass().getSimpleName() + ": " + thrown.getMessage());
  }

  /** Bytes that are no JSON. */
  public static Problem of(JsonFault fault) {
    return new Problem(Kind.NOT_JSON, fault.detail());
  }

  /** The form in which the database keeps it: the kind, a blank, the detail. */
  public String stored() {
    return kind + " " + detail;
  }

  /** Reads what {@link #stored} wrote; empty for anything else. */
  public static Optional<Problem> parse(String stored) {
    String[] parts = stored.split(" ", 2);
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.name().equals(parts[0]))
        .findFirst()
        .map(kind -> new Problem(kind, parts.length > 1 ? parts[1] : ""));
  }
}

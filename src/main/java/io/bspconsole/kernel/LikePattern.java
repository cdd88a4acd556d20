package io.bspconsole.kernel;

/** Patterns for {@code LIKE … ESCAPE '!'}, out of what people type. */
public final class LikePattern {

  /** Stands before a character that means itself. */
  public static final char ESCAPE = '!';

  private LikePattern() {}

  /** Matches what has the text in it, where {@code %} and {@code _} mean themselves. */
  public static String containing(String text) {
    return "%" + text.strip().replaceAll("[!%_]", "!$0") + "%";
  }
}

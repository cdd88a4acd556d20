package io.bspconsole.templates.content;

/**
 * A member of another type than Meta documents, such as a number where a text belongs. It is kept
 * as it came, and read as if it were missing.
 */
public record WrongShape(String pointer, Expected expected) {

  /** What belongs there. The order is that of the words in the bundle. */
  public enum Expected {
    TEXT,
    LIST,
    OBJECT,
    NUMBER,
    TRUTH
  }
}

package io.bspconsole.templates;

import org.jspecify.annotations.Nullable;

/**
 * What a reviewer says of one part of a version.
 *
 * @param suggestion the wording that would do; the author takes it over with one click. Absent
 *     where none was suggested, and always for buttons
 */
public record Remark(Part part, String comment, @Nullable String suggestion) {

  /** In characters. */
  public static final int LONGEST_COMMENT = 1_000;

  /** In characters; the longest part, the body, holds as many (Meta, template components). */
  public static final int LONGEST_SUGGESTION = 1_024;

  /** The parts that can be spoken of. */
  public enum Part {
    HEADER,
    BODY,
    FOOTER,
    BUTTONS
  }
}

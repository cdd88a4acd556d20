package io.bspconsole.templates.content;

import java.util.List;

/** Cuts a text that is too long where it hurts least. */
final class Shortening {

  private Shortening() {}

  /**
   * At most so many code points: up to the last blank that leaves no variable torn, else to the
   * limit itself, before a variable that would be torn.
   */
  static String of(String text, int limit) {
    if (text.codePointCount(0, text.length()) <= limit) {
      return text;
    }
    int end = text.offsetByCodePoints(0, Math.max(limit, 0));
    int blank = end;
    while (blank > 0 && !Character.isWhitespace(text.charAt(blank))) {
      blank--;
    }
    int cut = whole(text, blank > 0 ? blank : end);
    return text.substring(0, cut).stripTrailing();
  }

  /** Before the variable in which the place lies. */
  private static int whole(String text, int place) {
    List<Variables.Variable> all = Variables.in(text).all();
    return all.stream()
        .map(Variables.Variable::span)
        .filter(span -> span.start() < place && place < span.end())
        .mapToInt(Variables.Span::start)
        .findFirst()
        .orElse(place);
  }
}

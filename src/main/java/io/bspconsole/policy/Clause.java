package io.bspconsole.policy;

import io.bspconsole.kernel.ClauseCode;
import java.util.Locale;

/**
 * One clause of an edition, in our words: Meta's own text decides.
 *
 * @param console what the console does about it, in one line
 */
public record Clause(
    ClauseCode code, Wording title, Wording text, Wording console, Coverage coverage) {

  public String title(Locale locale) {
    return title.in(locale);
  }

  public String text(Locale locale) {
    return text.in(locale);
  }

  /** What the console does about this clause. */
  public String console(Locale locale) {
    return console.in(locale);
  }

  /**
   * Does the reader's search find it? Every word must occur in the code, the title, the text or
   * what the console does; case does not matter, and an empty search finds everything.
   */
  public boolean matches(String search, Locale locale) {
    String all =
        String.join(" ", code.value(), title(locale), text(locale), console(locale))
            .toLowerCase(locale);
    for (String word : search.toLowerCase(locale).replace("§", "").strip().split("\\s+", -1)) {
      if (!all.contains(word)) {
        return false;
      }
    }
    return true;
  }
}

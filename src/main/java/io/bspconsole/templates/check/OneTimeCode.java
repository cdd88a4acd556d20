package io.bspconsole.templates.check;

import java.util.List;

/**
 * A text that sends a one-time code belongs to AUTHENTICATION, whose fixed form Meta demands: as
 * UTILITY or MARKETING it is rejected, or the template is on the first of the next month. {0} are
 * the words that made us think so.
 *
 * <p>Source: clause P2.4 (designated purpose); Meta, Template categorization. The words are in the
 * group {@code one-time-code}.
 */
record OneTimeCode(Citation citation, long words, long warnings) implements Rule {

  @Override
  public void look(Reading reading, Notes notes) {
    if (reading.isAuthentication() || !reading.has(words)) {
      return;
    }
    for (ScannedText text : reading.texts()) {
      if (text.has(words) && text.raw().contains("{{")) {
        List<String> found = text.named(words, warnings);
        if (!found.isEmpty()) {
          notes.add(text.pointer(), String.join(", ", found));
        }
      }
    }
  }
}

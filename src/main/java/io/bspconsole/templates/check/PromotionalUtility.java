package io.bspconsole.templates.check;

import java.util.List;

/**
 * A UTILITY template with words of promotion is made MARKETING by Meta, which costs more and needs
 * another opt-in. {0} are the words that were found.
 *
 * <p>Source: clause P2.4 (designated purpose); Meta, Template categorization. The words are in the
 * group {@code promotional}.
 */
record PromotionalUtility(Citation citation, long words) implements Rule {

  @Override
  public void look(Reading reading, Notes notes) {
    if (!reading.isCategory("UTILITY") || !reading.has(words)) {
      return;
    }
    for (ScannedText text : reading.texts()) {
      if (text.has(words) && !text.isAddress()) {
        List<String> found = text.named(words, 0);
        notes.add(text.pointer(), String.join(", ", found));
      }
    }
  }
}

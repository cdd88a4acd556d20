package io.bspconsole.templates.check;

import java.util.List;

/**
 * No text has words of a group, except in a sentence that warns people of such things. {0} are the
 * words that were found.
 *
 * @param words the groups of the lexicon, as bits
 * @param warnings those that excuse a sentence
 */
record Wording(Citation citation, long words, long warnings) implements Rule {

  static Wording of(Citation citation, Lexicon lexicon, String group) {
    return new Wording(citation, lexicon.mask(group), lexicon.mask("warnings"));
  }

  @Override
  public void look(Reading reading, Notes notes) {
    if (!reading.has(words)) {
      return;
    }
    for (ScannedText text : reading.texts()) {
      if (text.has(words) && !text.isAddress()) {
        List<String> found = text.named(words, warnings);
        if (!found.isEmpty()) {
          notes.add(text.pointer(), String.join(", ", found));
        }
      }
    }
  }
}

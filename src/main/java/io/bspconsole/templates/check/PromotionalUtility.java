package io.bspconsole.templates.check;

import io.bspconsole.templates.content.TemplateContent;
import java.util.ArrayList;
import java.util.List;

/**
 * A UTILITY template with words of promotion is made MARKETING by Meta, which costs more and needs
 * another opt-in. {0} are the words that were found.
 *
 * <p>Source: clause P2.4 (designated purpose); Meta, Template categorization. The words are in
 * {@code promotional-terms.txt}.
 */
record PromotionalUtility(Citation citation, Terms terms) implements Rule {

  private static final int SHOWN = 3;

  @Override
  public void look(TemplateContent content, Notes notes) {
    if (!content.category().equals("UTILITY")) {
      return;
    }
    content
        .shownTexts()
        .forEach((pointer, text) -> {
          List<String> found = in(Words.plain(text));
          if (!found.isEmpty() && !pointer.endsWith("/url")) {
            notes.add(pointer, String.join(", ", found));
          }
        });
  }

  private List<String> in(String plain) {
    List<String> found = new ArrayList<>();
    for (String word : terms.of("promotional")) {
      if (found.size() < SHOWN && plain.contains(" " + word + " ")) {
        found.add(word);
      }
    }
    return found;
  }
}

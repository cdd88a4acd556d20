package io.bspconsole.templates.check;

import io.bspconsole.templates.content.Variables.Span;

/**
 * Braces come in pairs of two: {@code {{1}}}. Pairs that do not match, and single ones around a
 * number, are what Meta rejects; a word in single braces may be meant as it stands, and warns. {0}
 * is what was found, {1} how it is written.
 *
 * <p>Source: Meta, Template review, common rejection reasons: missing or mismatched braces.
 *
 * @param words true to look for words in single braces, false for everything else
 */
record Braces(Citation citation, boolean words) implements Rule {

  @Override
  public void look(Reading reading, Notes notes) {
    for (TextPart part : reading.parts()) {
      for (Span span : part.variables().malformed()) {
        if (notes.isFull()) {
          return;
        }
        String found = span.of(part.text());
        if (isWord(found) == words) {
          notes.add(part, Words.shortened(found), Words.variable(words ? name(found) : "1"));
        }
      }
    }
  }

  /** One brace on either side, and no number between them. */
  private static boolean isWord(String found) {
    return found.startsWith("{")
        && !found.startsWith("{{")
        && found.endsWith("}")
        && !found.endsWith("}}")
        && !name(found).chars().allMatch(Character::isDigit);
  }

  private static String name(String found) {
    return found.substring(1, found.length() - 1);
  }
}

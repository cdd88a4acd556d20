package io.bspconsole.templates.check;

import io.bspconsole.templates.content.Variables.Span;

/**
 * Braces come in pairs of two: {@code {{1}}}. {0} is what was found, {1} how it is written.
 *
 * <p>Source: Meta, Template review, common rejection reasons: missing or mismatched braces.
 */
record Braces(Citation citation) implements Rule {

  @Override
  public void look(Reading reading, Notes notes) {
    for (TextPart part : reading.parts()) {
      for (Span span : part.variables().malformed()) {
        if (notes.isFull()) {
          return;
        }
        notes.add(part, Words.shortened(span.of(part.text())), Words.variable("1"));
      }
    }
  }
}

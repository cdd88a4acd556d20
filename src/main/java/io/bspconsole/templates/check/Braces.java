package io.bspconsole.templates.check;

import io.bspconsole.templates.content.TemplateContent;

/**
 * Braces come in pairs of two: {@code {{1}}}. {0} is what was found, {1} how it is written.
 *
 * <p>Source: Meta, Template review, common rejection reasons: missing or mismatched braces.
 */
record Braces(Citation citation) implements Rule {

  @Override
  public void look(TemplateContent content, Notes notes) {
    for (TextPart part : TextPart.of(content)) {
      part.variables().malformed().stream()
          .limit(Notes.PER_RULE)
          .forEach(
              span -> notes.add(part, Words.shortened(span.of(part.text())), Words.variable("1")));
    }
  }
}

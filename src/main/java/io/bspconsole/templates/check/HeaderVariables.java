package io.bspconsole.templates.check;

import io.bspconsole.templates.content.TemplateContent;

/**
 * The text of a header has one variable at most. {0} is how many it has.
 *
 * <p>Source: Meta, Template components, text header.
 */
record HeaderVariables(Citation citation) implements Rule {

  @Override
  public void look(TemplateContent content, Notes notes) {
    for (TextPart part : TextPart.of(content)) {
      int count = part.variables().all().size();
      if (part.kind() == TextPart.Kind.HEADER && count > 1) {
        notes.add(part.pointer(), count);
      }
    }
  }
}

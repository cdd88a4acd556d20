package io.bspconsole.templates.check;

import io.bspconsole.templates.content.TemplateContent;

/**
 * Members have the types that Meta documents. {0}: 0 a text, 1 a list, 2 an object.
 *
 * <p>Source: Meta, Message templates API, parameters of {@code POST message_templates}.
 */
record DocumentedTypes(Citation citation) implements Rule {

  @Override
  public void look(TemplateContent content, Notes notes) {
    content.wrongShapes().forEach(w -> notes.add(w.pointer(), w.expected().ordinal()));
  }
}

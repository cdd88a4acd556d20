package io.bspconsole.templates.check;

import io.bspconsole.templates.content.TemplateContent;

/**
 * A header is one plain line: no bold, italics or line breaks.
 *
 * <p>Source: Meta, Template components, text header: no markdown.
 */
record HeaderPlain(Citation citation) implements Rule {

  @Override
  public void look(TemplateContent content, Notes notes) {
    Texts.headers(content)
        .forEach((pointer, text) -> {
          if (text.contains("*") || text.contains("~") || text.lines().limit(2).count() > 1) {
            notes.add(pointer);
          }
        });
  }
}

package io.bspconsole.templates.check;

import io.bspconsole.templates.content.Header;
import io.bspconsole.templates.content.TemplateContent;
import java.util.Set;

/**
 * A header has a format that Meta knows, and a text header has a text. {0}: 0 for a missing or
 * unknown format, 1 for a missing text; {1} is the format.
 *
 * <p>Source: Meta, Template components, header.
 */
record HeaderFormat(Citation citation) implements Rule {

  private static final Set<String> KNOWN =
      Set.of("TEXT", "IMAGE", "VIDEO", "GIF", "DOCUMENT", "LOCATION", "PRODUCT");

  @Override
  public void look(TemplateContent content, Notes notes) {
    for (Header header : content.headers()) {
      if (!KNOWN.contains(header.format())) {
        notes.add(header.pointer() + "/format", 0, Words.shortened(header.format()));
      } else if (header.isText() && (header.text() == null || header.text().isBlank())) {
        notes.add(header.pointer() + "/text", 1, header.format());
      }
    }
  }
}

package io.bspconsole.templates.check;

import io.bspconsole.kernel.PlainText;
import io.bspconsole.templates.content.Components;
import io.bspconsole.templates.content.Header;

/**
 * A header has a format that Meta knows, and a text header has a text. {0}: 0 for a missing or
 * unknown format, 1 for a missing text; {1} is the format.
 *
 * <p>Source: Meta, Template components, header.
 */
record HeaderFormat(Citation citation) implements Rule {

  @Override
  public void look(Reading reading, Notes notes) {
    for (Components group : reading.groups()) {
      for (Header header : group.headers()) {
        switch (header.format()) {
          case "TEXT" -> {
            if (header.text() == null || !PlainText.isSeen(header.text())) {
              notes.add(header.pointer() + "/text", 1, header.format());
            }
          }
          case "IMAGE", "VIDEO", "GIF", "DOCUMENT", "LOCATION", "PRODUCT" -> {}
          default -> notes.add(header.pointer() + "/format", 0, Words.shortened(header.format()));
        }
      }
    }
  }
}

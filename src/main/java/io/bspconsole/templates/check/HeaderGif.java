package io.bspconsole.templates.check;

import io.bspconsole.templates.content.Components;
import io.bspconsole.templates.content.Header;

/**
 * A GIF in the header works with the Marketing Messages API only.
 *
 * <p>Source: Meta, Template components, media headers.
 */
record HeaderGif(Citation citation) implements Rule {

  @Override
  public void look(Reading reading, Notes notes) {
    for (Components group : reading.groups()) {
      for (Header header : group.headers()) {
        if (header.format().equals("GIF")) {
          notes.add(header.pointer() + "/format");
        }
      }
    }
  }
}

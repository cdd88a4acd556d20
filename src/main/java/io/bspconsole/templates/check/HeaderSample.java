package io.bspconsole.templates.check;

import io.bspconsole.templates.content.Components;
import io.bspconsole.templates.content.Header;
import java.util.Set;

/**
 * A header with media brings a sample: the handle of an upload. {0} is the format.
 *
 * <p>Source: Meta, Template components, media headers: {@code example.header_handle} is required.
 */
record HeaderSample(Citation citation) implements Rule {

  static final Set<String> MEDIA = Set.of("IMAGE", "VIDEO", "GIF", "DOCUMENT");

  @Override
  public void look(Reading reading, Notes notes) {
    for (Components group : reading.groups()) {
      for (Header header : group.headers()) {
        if (MEDIA.contains(header.format()) && !isGiven(header)) {
          notes.add(header.pointer() + "/example", header.format());
        }
      }
    }
  }

  private static boolean isGiven(Header header) {
    for (String handle : header.handles()) {
      if (!handle.isBlank()) {
        return true;
      }
    }
    return false;
  }
}

package io.bspconsole.templates.check;

import io.bspconsole.templates.content.Header;
import io.bspconsole.templates.content.TemplateContent;
import java.util.Set;

/**
 * A header with media brings a sample: the handle of an upload. {0} is the format.
 *
 * <p>Source: Meta, Template components, media headers: {@code example.header_handle} is required.
 */
record HeaderSample(Citation citation) implements Rule {

  private static final Set<String> MEDIA = Set.of("IMAGE", "VIDEO", "GIF", "DOCUMENT");

  @Override
  public void look(TemplateContent content, Notes notes) {
    for (Header header : content.headers()) {
      if (MEDIA.contains(header.format()) && header.samples() == 0) {
        notes.add(header.pointer() + "/example", header.format());
      }
    }
  }
}

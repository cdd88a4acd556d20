package io.bspconsole.templates.check;

import io.bspconsole.templates.content.Body;
import io.bspconsole.templates.content.TemplateContent;

/**
 * There is exactly one body, and it has a text. Meta writes that of one-time codes itself, and
 * templates of its library bring theirs.
 *
 * <p>Source: Meta, Template components: body is the only required component.
 */
record OneBody(Citation citation) implements Rule {

  @Override
  public void look(TemplateContent content, Notes notes) {
    if (content.bodies().isEmpty() && !content.fromLibrary()) {
      notes.add("/components");
    }
    boolean written = content.category().equals("AUTHENTICATION");
    for (Body body : content.bodies()) {
      if (!written && (body.text() == null || body.text().isBlank())) {
        notes.add(body.pointer() + "/text");
      }
    }
  }
}

package io.bspconsole.templates.check;

import io.bspconsole.kernel.PlainText;
import io.bspconsole.templates.content.Body;
import io.bspconsole.templates.content.Components;

/**
 * There is exactly one body, and it has a text. Meta writes that of one-time codes itself, and
 * templates of its library bring theirs. A card of a carousel may do without.
 *
 * <p>Source: Meta, Template components: body is the only required component.
 */
record OneBody(Citation citation) implements Rule {

  @Override
  public void look(Reading reading, Notes notes) {
    if (reading.message().bodies().isEmpty() && !reading.content().fromLibrary()) {
      notes.add("/components");
    }
    if (reading.isAuthentication()) {
      return;
    }
    for (Components group : reading.groups()) {
      for (Body body : group.bodies()) {
        if (body.text() == null || !PlainText.isSeen(body.text())) {
          notes.add(body.pointer() + "/text");
        }
      }
    }
  }
}

package io.bspconsole.templates.check;

import io.bspconsole.templates.content.Footer;
import io.bspconsole.templates.content.TemplateContent;
import io.bspconsole.templates.content.Variables;

/**
 * A footer has a text without variables. That of one-time codes tells when they expire instead.
 * {0}: 0 for a missing text, 1 for a variable.
 *
 * <p>Source: Meta, Template components, footer.
 */
record FooterForm(Citation citation) implements Rule {

  @Override
  public void look(TemplateContent content, Notes notes) {
    for (Footer footer : content.footers()) {
      String text = footer.text();
      if (text == null || text.isBlank()) {
        if (!footer.expires()) {
          notes.add(footer.pointer() + "/text", 0);
        }
      } else if (!Variables.in(text).isEmpty() || !Variables.in(text).malformed().isEmpty()) {
        notes.add(footer.pointer() + "/text", 1);
      }
    }
  }
}

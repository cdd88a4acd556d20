package io.bspconsole.templates.check;

import io.bspconsole.kernel.PlainText;
import io.bspconsole.templates.content.Components;
import io.bspconsole.templates.content.Footer;
import io.bspconsole.templates.content.Variables;

/**
 * A footer has a text without variables. That of one-time codes tells when they expire instead.
 * {0}: 0 for a missing text, 1 for a variable.
 *
 * <p>Source: Meta, Template components, footer.
 */
record FooterForm(Citation citation) implements Rule {

  @Override
  public void look(Reading reading, Notes notes) {
    for (Components group : reading.groups()) {
      for (Footer footer : group.footers()) {
        look(footer, reading.isAuthentication(), notes);
      }
    }
  }

  private static void look(Footer footer, boolean code, Notes notes) {
    String text = footer.text();
    if (text == null || !PlainText.isSeen(text)) {
      if (!(code && footer.expires())) {
        notes.add(footer.pointer() + "/text", 0);
      }
      return;
    }
    Variables variables = Variables.in(text);
    if (!variables.isEmpty() || !variables.malformed().isEmpty()) {
      notes.add(footer.pointer() + "/text", 1);
    }
  }
}

package io.bspconsole.templates.check;

import io.bspconsole.templates.content.Button;

/**
 * Several languages at once are for one-time codes, whose labels Meta translates. {0}: 0 for
 * another category, 1 for a label.
 *
 * <p>Source: Meta, Authentication templates, bulk management.
 */
record SeveralLanguages(Citation citation) implements Rule {

  @Override
  public void look(Reading reading, Notes notes) {
    if (!reading.content().members().has("languages")) {
      return;
    }
    if (!reading.isAuthentication()) {
      notes.add("/languages", 0);
    }
    for (Button button : reading.message().buttons()) {
      if (button.kind().equals("OTP")) {
        for (String label : new String[] {"text", "autofill_text"}) {
          if (button.members().has(label)) {
            notes.add(button.pointer() + "/" + label, 1);
          }
        }
      }
    }
  }
}

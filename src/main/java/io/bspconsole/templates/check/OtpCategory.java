package io.bspconsole.templates.check;

import io.bspconsole.templates.content.Button;
import io.bspconsole.templates.content.TemplateContent;

/**
 * Buttons for one-time codes belong into AUTHENTICATION templates only.
 *
 * <p>Source: Meta, Template components, OTP button.
 */
record OtpCategory(Citation citation) implements Rule {

  @Override
  public void look(TemplateContent content, Notes notes) {
    if (content.category().equals("AUTHENTICATION")) {
      return;
    }
    for (Button button : content.buttons()) {
      if (button.kind().equals("OTP")) {
        notes.add(button.pointer() + "/type");
      }
    }
  }
}

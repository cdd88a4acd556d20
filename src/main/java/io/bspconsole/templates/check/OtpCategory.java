package io.bspconsole.templates.check;

import io.bspconsole.templates.content.Button;
import io.bspconsole.templates.content.Components;

/**
 * Buttons for one-time codes belong into AUTHENTICATION templates only.
 *
 * <p>Source: Meta, Template components, OTP button.
 */
record OtpCategory(Citation citation) implements Rule {

  @Override
  public void look(Reading reading, Notes notes) {
    if (reading.isAuthentication()) {
      return;
    }
    for (Components group : reading.groups()) {
      for (Button button : group.buttons()) {
        if (button.kind().equals("OTP")) {
          notes.add(button.pointer() + "/type");
        }
      }
    }
  }
}

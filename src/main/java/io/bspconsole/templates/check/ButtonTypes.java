package io.bspconsole.templates.check;

import io.bspconsole.templates.content.Button;
import io.bspconsole.templates.content.Components;

/**
 * The type of a button is one that Meta documents or reports. Others may have come since, so they
 * are a warning. {0} is the type.
 *
 * <p>Source: Meta, Template components, buttons; Template components update webhook.
 */
record ButtonTypes(Citation citation) implements Rule {

  @Override
  public void look(Reading reading, Notes notes) {
    for (Components group : reading.groups()) {
      for (Button button : group.buttons()) {
        switch (button.kind()) {
          case "",
              "QUICK_REPLY",
              "URL",
              "PHONE_NUMBER",
              "COPY_CODE",
              "OTP",
              "FLOW",
              "CATALOG",
              "MPM",
              "SPM",
              "VOICE_CALL",
              "REQUEST_CONTACT_INFO",
              "EXTENSION",
              "ORDER_DETAILS",
              "POSTBACK",
              "REMINDER",
              "SEND_LOCATION",
              "APP" -> {}
          default -> notes.add(button.pointer() + "/type", Words.shortened(button.kind()));
        }
      }
    }
  }
}

package io.bspconsole.templates.check;

import io.bspconsole.kernel.PlainText;
import io.bspconsole.templates.content.Button;
import io.bspconsole.templates.content.Components;
import org.jspecify.annotations.Nullable;

/**
 * A button has what its kind needs. {0}: 0 a type, 1 a label, 2 an address, 3 a phone number.
 *
 * <p>Source: Meta, Template components, buttons. Labels of other kinds may be written by Meta.
 */
record ButtonParts(Citation citation) implements Rule {

  @Override
  public void look(Reading reading, Notes notes) {
    for (Components group : reading.groups()) {
      for (Button button : group.buttons()) {
        look(button, notes);
      }
    }
  }

  private static void look(Button button, Notes notes) {
    boolean labelled =
        switch (button.kind()) {
          case "QUICK_REPLY", "URL", "PHONE_NUMBER", "FLOW" -> isThere(button.text());
          default -> true;
        };
    if (button.kind().isEmpty()) {
      notes.add(button.pointer() + "/type", 0);
    } else if (!labelled) {
      notes.add(button.pointer() + "/text", 1);
    }
    if (button.kind().equals("URL") && !isThere(button.url())) {
      notes.add(button.pointer() + "/url", 2);
    } else if (button.kind().equals("PHONE_NUMBER") && !isThere(button.phoneNumber())) {
      notes.add(button.pointer() + "/phone_number", 3);
    }
  }

  private static boolean isThere(@Nullable String text) {
    return text != null && PlainText.isSeen(text);
  }
}

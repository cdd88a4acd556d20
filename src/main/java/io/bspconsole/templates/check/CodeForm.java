package io.bspconsole.templates.check;

import io.bspconsole.templates.content.Body;
import io.bspconsole.templates.content.Button;
import io.bspconsole.templates.content.Component;
import io.bspconsole.templates.content.Components;
import io.bspconsole.templates.content.Footer;
import io.bspconsole.templates.content.Variables;
import java.util.Set;

/**
 * A template for one-time codes has Meta's fixed form: no header, no words of one's own in body or
 * footer, one button for the code, and nothing else. What Meta itself answers for such a template
 * (the fixed words, the button as a link) passes. {0}: 0 for another component, 1 for words in the
 * body, 2 for words in the footer, 3 for another button.
 *
 * <p>Source: Meta, Authentication templates.
 */
record CodeForm(Citation citation) implements Rule {

  private static final Set<String> PARTS = Set.of("BODY", "FOOTER", "BUTTONS");
  private static final int LONGEST = 300;

  @Override
  public void look(Reading reading, Notes notes) {
    if (!reading.isAuthentication()) {
      return;
    }
    Components message = reading.message();
    for (Component component : message.all()) {
      if (!component.kind().isEmpty() && !PARTS.contains(component.kind())) {
        notes.add(component.members().pointer("type"), 0);
      }
    }
    for (Body body : message.bodies()) {
      String text = body.text();
      if (text != null && !text.isBlank() && !isFixed(text)) {
        notes.add(body.pointer() + "/text", 1);
      }
    }
    for (Footer footer : message.footers()) {
      if (footer.text() != null && !footer.text().isBlank() && !footer.expires()) {
        notes.add(footer.pointer() + "/text", 2);
      }
    }
    for (Button button : message.buttons()) {
      if (!button.kind().isEmpty() && !isForCode(button)) {
        notes.add(button.pointer() + "/type", 3);
      }
    }
  }

  /** {@code *{{1}}* is your verification code.} in some language, with Meta's advice behind it. */
  private static boolean isFixed(String text) {
    return text.contains("*{{1}}*")
        && Variables.in(text).all().size() == 1
        && !text.contains("://")
        && Length.of(text) <= LONGEST
        && Emoji.count(text) == 0;
  }

  private static boolean isForCode(Button button) {
    return button.kind().equals("OTP")
        || button.kind().equals("URL") && button.url() != null && button.url().contains("/otp/");
  }
}

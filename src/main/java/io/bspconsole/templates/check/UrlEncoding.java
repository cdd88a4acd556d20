package io.bspconsole.templates.check;

import io.bspconsole.templates.content.Button;
import io.bspconsole.templates.content.Components;
import io.bspconsole.templates.content.Example;

/**
 * What is put into an address is percent-encoded, and so is its sample. {0} is the first character
 * that is not.
 *
 * <p>Source: Meta, Template components, URL button; RFC 3986, section 2.
 */
record UrlEncoding(Citation citation) implements Rule {

  @Override
  public void look(Reading reading, Notes notes) {
    for (Components group : reading.groups()) {
      for (Button button : group.buttons()) {
        if (button.kind().equals("URL")) {
          look(button, notes);
        }
      }
    }
  }

  private static void look(Button button, Notes notes) {
    for (Example example : button.examples()) {
      String value = example.value().strip();
      for (int i = 0; i < value.length(); i++) {
        char c = value.charAt(i);
        if (c <= ' ' || c == '"' || c == '<' || c == '>' || c == '\\' || c == '^' || c == '`') {
          notes.add(example.pointer(), c == ' ' ? "␠" : String.valueOf(c));
          return;
        }
      }
    }
  }
}

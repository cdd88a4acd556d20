package io.bspconsole.templates.check;

import io.bspconsole.templates.content.Button;
import io.bspconsole.templates.content.TemplateContent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds texts of one kind, by the JSON pointers to them. */
final class Texts {

  private Texts() {}

  static Map<String, String> headers(TemplateContent content) {
    Map<String, String> found = new LinkedHashMap<>();
    content.headers().forEach(header -> put(found, header.pointer() + "/text", header.text()));
    return found;
  }

  static Map<String, String> bodies(TemplateContent content) {
    Map<String, String> found = new LinkedHashMap<>();
    content.bodies().forEach(body -> put(found, body.pointer() + "/text", body.text()));
    return found;
  }

  static Map<String, String> footers(TemplateContent content) {
    Map<String, String> found = new LinkedHashMap<>();
    content.footers().forEach(footer -> put(found, footer.pointer() + "/text", footer.text()));
    return found;
  }

  static Map<String, String> labels(TemplateContent content) {
    return buttons(content, "/text", Button::text);
  }

  static Map<String, String> urls(TemplateContent content) {
    return buttons(content, "/url", Button::url);
  }

  static Map<String, String> phoneNumbers(TemplateContent content) {
    return buttons(content, "/phone_number", Button::phoneNumber);
  }

  private static Map<String, String> buttons(
      TemplateContent content, String member, Function<Button, @Nullable String> text) {
    Map<String, String> found = new LinkedHashMap<>();
    content.buttons().forEach(button -> put(found, button.pointer() + member, text.apply(button)));
    return found;
  }

  private static void put(Map<String, String> found, String pointer, @Nullable String text) {
    if (text != null) {
      found.put(pointer, text);
    }
  }
}

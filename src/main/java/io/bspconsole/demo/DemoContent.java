package io.bspconsole.demo;

import io.bspconsole.templates.content.TemplateContent;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a template of the demo as Meta's create-template body. */
final class DemoContent {

  private static final JsonMapper JSON = new JsonMapper();

  private DemoContent() {}

  static TemplateContent of(DemoFile.Template template) {
    ObjectNode body = JSON.createObjectNode();
    body.put("name", template.name());
    body.put("language", template.language());
    body.put("category", template.category());
    ArrayNode components = body.putArray("components");
    if (template.header() != null) {
      components
          .addObject()
          .put("type", "HEADER")
          .put("format", "TEXT")
          .put("text", template.header());
    }
    ObjectNode text = components.addObject().put("type", "BODY").put("text", template.body());
    if (!template.values().isEmpty()) {
      ArrayNode samples = text.putObject("example").putArray("body_text").addArray();
      template.values().forEach(samples::add);
    }
    if (template.footer() != null) {
      components.addObject().put("type", "FOOTER").put("text", template.footer());
    }
    List<DemoFile.Button> buttons = template.buttons();
    if (buttons != null) {
      ArrayNode row = components.addObject().put("type", "BUTTONS").putArray("buttons");
      buttons.forEach(button -> add(row, button));
    }
    return TemplateContent.of(body);
  }

  private static void add(ArrayNode row, DemoFile.Button button) {
    ObjectNode node = row.addObject().put("type", button.type()).put("text", button.text());
    if (button.url() != null) {
      node.put("url", button.url());
    }
    if (button.phone() != null) {
      node.put("phone_number", button.phone());
    }
    if (button.sample() != null) {
      node.putArray("example").add(button.sample());
    }
  }
}

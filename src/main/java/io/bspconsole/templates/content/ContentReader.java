package io.bspconsole.templates.content;

import io.bspconsole.templates.content.WrongShape.Expected;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the parts of a create-template body without ever failing: what has another type than
 * documented is noted and passed over. A JSON null counts as a missing member, but not as an entry
 * of a list.
 */
final class ContentReader {

  private final Shapes shapes;
  private final boolean card;
  private final List<Component> all = new ArrayList<>();
  private final List<Header> headers = new ArrayList<>();
  private final List<Body> bodies = new ArrayList<>();
  private final List<Footer> footers = new ArrayList<>();
  private final List<Button> buttons = new ArrayList<>();
  private final List<Card> cards = new ArrayList<>();

  private ContentReader(Shapes shapes, boolean card) {
    this.shapes = shapes;
    this.card = card;
  }

  /** The components of the object that has a list of that name. */
  static Components read(Members owner, boolean card, Shapes shapes) {
    ContentReader reader = new ContentReader(shapes, card);
    for (Members component : shapes.objects(owner, "components")) {
      reader.component(component);
    }
    return new Components(
        owner.pointer("components"),
        card,
        reader.all,
        reader.headers,
        reader.bodies,
        reader.footers,
        reader.buttons,
        reader.cards);
  }

  private void component(Members component) {
    String kind = upper(shapes.text(component, "type"));
    all.add(new Component(kind, component));
    switch (kind) {
      case "HEADER" -> headers.add(header(component));
      case "BODY" -> bodies.add(body(component));
      case "FOOTER" -> footers.add(footer(component));
      case "BUTTONS" -> {
        for (Members button : shapes.objects(component, "buttons")) {
          buttons.add(button(button));
        }
      }
      case "CAROUSEL" -> {
        for (Members entry : card ? List.<Members>of() : shapes.objects(component, "cards")) {
          cards.add(new Card(entry.pointer(), read(entry, true, shapes)));
        }
      }
      default -> {} // kept, and read by those who know the kind
    }
  }

  private Body body(Members body) {
    shapes.scalar(body, "add_security_recommendation", Expected.TRUTH);
    return new Body(body.pointer(), shapes.text(body, "text"), examples(body, "body"), body);
  }

  private Footer footer(Members footer) {
    shapes.scalar(footer, "code_expiration_minutes", Expected.NUMBER);
    return new Footer(
        footer.pointer(),
        shapes.text(footer, "text"),
        footer.node().has("code_expiration_minutes"),
        footer);
  }

  private Header header(Members header) {
    Members example = header.object("example");
    return new Header(
        header.pointer(),
        upper(shapes.text(header, "format")),
        shapes.text(header, "text"),
        examples(header, "header"),
        example == null ? List.of() : handles(example));
  }

  private static List<String> handles(Members example) {
    JsonNode handles = example.node().get("header_handle");
    if (handles == null || !handles.isArray()) {
      return example.texts("header_handle");
    }
    List<String> found = new ArrayList<>();
    for (int i = 0; i < handles.size(); i++) {
      found.add(handles.get(i).isString() ? handles.get(i).stringValue() : "");
    }
    return found;
  }

  private Button button(Members button) {
    JsonNode example = button.node().get("example");
    List<Example> examples = new ArrayList<>();
    String pointer = button.pointer("example");
    if (example != null && example.isString()) {
      examples.add(new Example(pointer, null, example.stringValue()));
    } else {
      shapes.plain(example, pointer, examples);
    }
    return new Button(
        button.pointer(),
        upper(shapes.text(button, "type")),
        shapes.text(button, "text"),
        shapes.text(button, "url"),
        shapes.text(button, "phone_number"),
        List.copyOf(examples),
        button);
  }

  private List<Example> examples(Members component, String prefix) {
    JsonNode given = component.node().get("example");
    if (given == null || given.isNull()) {
      return List.of();
    }
    Members example = component.object("example");
    if (example == null) {
      shapes.wrong(component.pointer("example"), Expected.OBJECT);
      return List.of();
    }
    List<Example> found = new ArrayList<>();
    for (Members entry : shapes.objects(example, prefix + "_text_named_params")) {
      String name = shapes.text(entry, "param_name");
      String value = shapes.text(entry, "example");
      if (name != null && value != null) {
        found.add(new Example(entry.pointer("example"), name, value));
      }
    }
    String member = prefix + "_text";
    positional(example.node().get(member), example.pointer(member), found);
    return List.copyOf(found);
  }

  /** Meta documents a list of lists for the body, and shows a flat one in one place. */
  private void positional(@Nullable JsonNode list, String pointer, List<Example> found) {
    if (list != null && list.isArray() && !list.isEmpty() && list.get(0).isArray()) {
      shapes.plain(list.get(0), pointer + "/0", found);
    } else {
      shapes.plain(list, pointer, found);
    }
  }

  static String upper(@Nullable String text) {
    return text == null ? "" : text.toUpperCase(Locale.ROOT);
  }
}

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

  final List<Header> headers = new ArrayList<>();
  final List<Body> bodies = new ArrayList<>();
  final List<Footer> footers = new ArrayList<>();
  final List<Button> buttons = new ArrayList<>();
  final List<String> kinds = new ArrayList<>();
  final List<WrongShape> wrong = new ArrayList<>();

  void read(JsonNode root) {
    JsonNode components = root.get("components");
    for (Place component : objects(components, "/components")) {
      component(component);
    }
  }

  private void component(Place component) {
    String kind = upper(text(component, "type"));
    kinds.add(kind);
    switch (kind) {
      case "HEADER" -> headers.add(header(component));
      case "BODY" ->
          bodies.add(
              new Body(component.pointer, text(component, "text"), examples(component, "body")));
      case "FOOTER" ->
          footers.add(
              new Footer(
                  component.pointer,
                  text(component, "text"),
                  component.node.has("code_expiration_minutes")));
      case "BUTTONS" -> {
        JsonNode list = component.node.get("buttons");
        for (Place button : objects(list, component.pointer + "/buttons")) {
          buttons.add(button(button));
        }
      }
      default -> {} // carousels and whatever Meta adds: kept, not read
    }
  }

  private Header header(Place header) {
    JsonNode handles = header.node.path("example").path("header_handle");
    return new Header(
        header.pointer,
        upper(text(header, "format")),
        text(header, "text"),
        examples(header, "header"),
        handles.isArray() ? handles.size() : handles.isString() ? 1 : 0);
  }

  private Button button(Place button) {
    JsonNode example = button.node.get("example");
    List<Example> examples = new ArrayList<>();
    String pointer = button.pointer + "/example";
    if (example != null && example.isString()) {
      examples.add(new Example(pointer, null, example.stringValue()));
    } else {
      plain(example, pointer, examples);
    }
    return new Button(
        button.pointer,
        upper(text(button, "type")),
        text(button, "text"),
        text(button, "url"),
        text(button, "phone_number"),
        List.copyOf(examples));
  }

  private List<Example> examples(Place component, String prefix) {
    JsonNode example = component.node.get("example");
    if (example == null || example.isNull()) {
      return List.of();
    }
    String pointer = component.pointer + "/example";
    if (!example.isObject()) {
      wrong.add(new WrongShape(pointer, Expected.OBJECT));
      return List.of();
    }
    List<Example> found = new ArrayList<>();
    String named = "/" + prefix + "_text_named_params";
    for (Place entry : objects(example.get(named.substring(1)), pointer + named)) {
      String name = text(entry, "param_name");
      String value = text(entry, "example");
      if (name != null && value != null) {
        found.add(new Example(entry.pointer + "/example", name, value));
      }
    }
    positional(example.get(prefix + "_text"), pointer + "/" + prefix + "_text", found);
    return List.copyOf(found);
  }

  /** Meta documents a list of lists for the body, and shows a flat one in one place. */
  private void positional(@Nullable JsonNode list, String pointer, List<Example> found) {
    if (list != null && list.isArray() && !list.isEmpty() && list.get(0).isArray()) {
      plain(list.get(0), pointer + "/0", found);
    } else {
      plain(list, pointer, found);
    }
  }

  private void plain(@Nullable JsonNode list, String pointer, List<Example> found) {
    if (list == null || list.isNull()) {
      return;
    }
    if (!list.isArray()) {
      wrong.add(new WrongShape(pointer, Expected.LIST));
      return;
    }
    for (int i = 0; i < list.size(); i++) {
      String place = pointer + "/" + i;
      JsonNode entry = list.get(i);
      if (entry.isString()) {
        found.add(new Example(place, null, entry.stringValue()));
      } else {
        wrong.add(new WrongShape(place, Expected.TEXT));
        found.add(new Example(place, null, "")); // keeps the others in their places
      }
    }
  }

  @Nullable String text(Place place, String member) {
    JsonNode node = place.node.get(member);
    if (node == null || node.isNull()) {
      return null;
    }
    if (!node.isString()) {
      wrong.add(new WrongShape(place.pointer + "/" + member, Expected.TEXT));
      return null;
    }
    return node.stringValue();
  }

  private List<Place> objects(@Nullable JsonNode list, String pointer) {
    List<Place> found = new ArrayList<>();
    if (list == null || list.isNull()) {
      return found;
    }
    if (!list.isArray()) {
      wrong.add(new WrongShape(pointer, Expected.LIST));
      return found;
    }
    for (int i = 0; i < list.size(); i++) {
      String place = pointer + "/" + i;
      if (list.get(i).isObject()) {
        found.add(new Place(list.get(i), place));
      } else {
        wrong.add(new WrongShape(place, Expected.OBJECT));
      }
    }
    return found;
  }

  static String upper(@Nullable String text) {
    return text == null ? "" : text.toUpperCase(Locale.ROOT);
  }

  /** An object and where it stands. */
  record Place(JsonNode node, String pointer) {}
}

package io.bspconsole.templates.content;

import io.bspconsole.templates.content.JsonReading.Place;
import io.bspconsole.templates.content.WrongShape.Expected;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the components of a message, or of one of its cards. */
final class ContentReader {

  private final JsonReading reading;
  private final List<Header> headers = new ArrayList<>();
  private final List<Body> bodies = new ArrayList<>();
  private final List<Footer> footers = new ArrayList<>();
  private final List<Button> buttons = new ArrayList<>();
  private final List<LimitedTimeOffer> offers = new ArrayList<>();
  private final List<Carousel> carousels = new ArrayList<>();
  private final List<String> kinds = new ArrayList<>();

  private ContentReader(JsonReading reading) {
    this.reading = reading;
  }

  /** Recursion is safe: the parser refuses what is nested deeper than 500 levels. */
  static Parts read(JsonReading reading, Place owner) {
    ContentReader reader = new ContentReader(reading);
    JsonNode components = owner.node().get("components");
    for (Place component : reading.objects(components, owner.pointer() + "/components")) {
      reader.component(component);
    }
    return new Parts(
        owner.pointer(),
        reader.headers,
        reader.bodies,
        reader.footers,
        reader.buttons,
        reader.offers,
        reader.carousels,
        reader.kinds);
  }

  private void component(Place component) {
    String kind = JsonReading.upper(reading.text(component, "type"));
    kinds.add(kind);
    switch (kind) {
      case "HEADER" -> headers.add(header(component));
      case "BODY" ->
          bodies.add(
              new Body(
                  component.pointer(),
                  reading.text(component, "text"),
                  examples(component, "body"),
                  JsonReading.flag(component, "add_security_recommendation")));
      case "FOOTER" ->
          footers.add(
              new Footer(
                  component.pointer(),
                  reading.text(component, "text"),
                  component.node().has("code_expiration_minutes"),
                  JsonReading.whole(component, "code_expiration_minutes")));
      case "BUTTONS" -> {
        JsonNode list = component.node().get("buttons");
        for (Place button : reading.objects(list, component.pointer() + "/buttons")) {
          buttons.add(new ButtonReader(reading).read(button));
        }
      }
      case "LIMITED_TIME_OFFER" -> offers.add(offer(component));
      case "CAROUSEL" -> {
        JsonNode cards = component.node().get("cards");
        carousels.add(
            new Carousel(
                component.pointer(),
                reading.objects(cards, component.pointer() + "/cards").stream()
                    .map(card -> read(reading, card))
                    .toList()));
      }
      default -> {} // whatever Meta adds: kept, not read
    }
  }

  private Header header(Place header) {
    JsonNode given = header.node().path("example").path("header_handle");
    List<String> handles = new ArrayList<>();
    if (given.isArray()) {
      given.forEach(handle -> handles.add(handle.isString() ? handle.stringValue() : ""));
    } else if (given.isString()) {
      handles.add(given.stringValue());
    }
    return new Header(
        header.pointer(),
        JsonReading.upper(reading.text(header, "format")),
        reading.text(header, "text"),
        examples(header, "header"),
        List.copyOf(handles));
  }

  private LimitedTimeOffer offer(Place component) {
    JsonNode inner = component.node().path("limited_time_offer");
    Place offer = new Place(inner, component.pointer() + "/limited_time_offer");
    if (!inner.isObject()) {
      reading.wrong.add(new WrongShape(offer.pointer(), Expected.OBJECT));
      return new LimitedTimeOffer(component.pointer(), null, null);
    }
    return new LimitedTimeOffer(
        component.pointer(),
        reading.text(offer, "text"),
        JsonReading.flag(offer, "has_expiration"));
  }

  private List<Example> examples(Place component, String prefix) {
    JsonNode example = component.node().get("example");
    if (example == null || example.isNull()) {
      return List.of();
    }
    String pointer = component.pointer() + "/example";
    if (!example.isObject()) {
      reading.wrong.add(new WrongShape(pointer, Expected.OBJECT));
      return List.of();
    }
    List<Example> found = new ArrayList<>();
    String named = "/" + prefix + "_text_named_params";
    for (Place entry : reading.objects(example.get(named.substring(1)), pointer + named)) {
      String name = reading.text(entry, "param_name");
      String value = reading.text(entry, "example");
      if (name != null && value != null) {
        found.add(new Example(entry.pointer() + "/example", name, value));
      }
    }
    positional(example.get(prefix + "_text"), pointer + "/" + prefix + "_text", found);
    return List.copyOf(found);
  }

  /** Meta documents a list of lists for the body, and shows a flat one in one place. */
  private void positional(@Nullable JsonNode list, String pointer, List<Example> found) {
    ButtonReader samples = new ButtonReader(reading);
    if (list != null && list.isArray() && !list.isEmpty() && list.get(0).isArray()) {
      samples.plain(list.get(0), pointer + "/0", found);
    } else {
      samples.plain(list, pointer, found);
    }
  }
}

package io.bspconsole.templates.content;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Adds, removes and moves the cards of a carousel. */
final class CardEdits {

  private CardEdits() {}

  /** The list of cards, made where there is none. */
  static ArrayNode cards(ObjectNode root) {
    ArrayNode components =
        root.get("components") instanceof ArrayNode list ? list : root.putArray("components");
    ObjectNode carousel = ComponentList.get(components, "CAROUSEL");
    return carousel.get("cards") instanceof ArrayNode list ? list : carousel.putArray("cards");
  }

  /**
   * A card more. All cards have the same parts (Meta, Carousel templates), so it is made like the
   * last one, without its texts.
   */
  static void add(ArrayNode cards) {
    JsonNode last = cards.isEmpty() ? null : cards.get(cards.size() - 1);
    cards.add(last instanceof ObjectNode like ? blank(like.deepCopy()) : first());
  }

  private static ObjectNode first() {
    ObjectNode card = JsonNodeFactory.instance.objectNode();
    ArrayNode components = card.putArray("components");
    components.addObject().put("type", "HEADER").put("format", "IMAGE");
    components.addObject().put("type", "BODY").put("text", "");
    ArrayNode buttons = components.addObject().put("type", "BUTTONS").putArray("buttons");
    buttons.addObject().put("type", "QUICK_REPLY");
    return card;
  }

  private static ObjectNode blank(ObjectNode card) {
    if (card.get("components") instanceof ArrayNode components) {
      for (JsonNode component : components) {
        if (component instanceof ObjectNode object) {
          object.remove("example");
          if (ComponentList.kindOf(object).equals("BODY")) {
            object.put("text", "");
          }
        }
      }
    }
    return card;
  }
}

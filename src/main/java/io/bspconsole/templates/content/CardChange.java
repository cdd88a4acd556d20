package io.bspconsole.templates.content;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** What is done to the cards of a carousel. A place that is not there changes nothing. */
public sealed interface CardChange {

  /** One more, with the parts of the last one and without its texts. */
  record Add() implements CardChange {}

  /** One less. */
  record Remove(int place) implements CardChange {}

  /** It changes places with the one before it. */
  record Forward(int place) implements CardChange {}

  /** Changes the list. */
  default void apply(ArrayNode cards) {
    switch (this) {
      case Add _ -> CardEdits.add(cards);
      case Remove(int place) -> {
        if (place >= 0 && place < cards.size()) {
          cards.remove(place);
        }
      }
      case Forward(int place) -> {
        if (place > 0 && place < cards.size()) {
          JsonNode moved = cards.remove(place);
          cards.insert(place - 1, moved);
        }
      }
    }
  }
}

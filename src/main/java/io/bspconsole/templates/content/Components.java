package io.bspconsole.templates.content;

import java.util.List;
import java.util.Optional;

/**
 * A list of components, of the whole message or of one card of a carousel, with typed views of the
 * parts in it. More than one part of a kind is an error that the check reports.
 *
 * @param pointer to the list
 * @param card true for the components of a card
 * @param all every component in its order
 * @param cards those of all carousels in the list; a card has none
 */
public record Components(
    String pointer,
    boolean card,
    List<Component> all,
    List<Header> headers,
    List<Body> bodies,
    List<Footer> footers,
    List<Button> buttons,
    List<Card> cards) {

  public Components {
    all = List.copyOf(all);
    headers = List.copyOf(headers);
    bodies = List.copyOf(bodies);
    footers = List.copyOf(footers);
    buttons = List.copyOf(buttons);
    cards = List.copyOf(cards);
  }

  /** The types in upper case, in their order. */
  public List<String> kinds() {
    return all.stream().map(Component::kind).toList();
  }

  /** The first component of that kind. */
  public Optional<Members> first(String kind) {
    for (Component component : all) {
      if (component.kind().equals(kind)) {
        return Optional.of(component.members());
      }
    }
    return Optional.empty();
  }

  public boolean has(String kind) {
    return first(kind).isPresent();
  }

  /** True when a button of that kind is among them. */
  public boolean hasButton(String kind) {
    for (Button button : buttons) {
      if (button.kind().equals(kind)) {
        return true;
      }
    }
    return false;
  }
}

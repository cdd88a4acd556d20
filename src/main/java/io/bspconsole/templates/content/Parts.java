package io.bspconsole.templates.content;

import java.util.List;

/**
 * What one list of components holds: the message's own, or a card's. Of each kind there may be
 * several or none, whatever Meta allows.
 *
 * @param pointer of the object that has the list as its member {@code components}
 * @param kinds the types of the components in upper case, in their order
 */
public record Parts(
    String pointer,
    List<Header> headers,
    List<Body> bodies,
    List<Footer> footers,
    List<Button> buttons,
    List<LimitedTimeOffer> offers,
    List<Carousel> carousels,
    List<String> kinds) {

  public Parts {
    headers = List.copyOf(headers);
    bodies = List.copyOf(bodies);
    footers = List.copyOf(footers);
    buttons = List.copyOf(buttons);
    offers = List.copyOf(offers);
    carousels = List.copyOf(carousels);
    kinds = List.copyOf(kinds);
  }
}

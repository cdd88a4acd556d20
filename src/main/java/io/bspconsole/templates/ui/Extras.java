package io.bspconsole.templates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import io.bspconsole.templates.content.CardChange;
import io.bspconsole.templates.content.TemplateContent;
import io.bspconsole.templates.content.TemplateDraft;
import io.bspconsole.uikit.Icon;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Components that few templates have: an offer that ends, a carousel, the question for calls. */
final class Extras extends Div {

  private static final String CALLS = "CALL_PERMISSION_REQUEST";

  private final transient Consumer<UnaryOperator<TemplateDraft>> change;
  private final OfferField offer;
  private final CardsField cards;
  private final Div calls = new Div();
  private final Button addOffer;
  private final Button addCards;
  private final Button addCalls;

  /**
   * The parts that may be added.
   *
   * @param change asked for what changes which parts there are; shows all anew then
   */
  Extras(MediaUploads uploads, Runnable onChange, Consumer<UnaryOperator<TemplateDraft>> change) {
    this.change = change;
    addClassName("templates-parts");
    offer = new OfferField(remove("LIMITED_TIME_OFFER"), onChange);
    cards =
        new CardsField(
            remove("CAROUSEL"), uploads, onChange, how -> change.accept(it -> it.withCards(how)));
    calls.addClassName("templates-section");
    Sections.head(calls, getTranslation("templates.editor.calls"), remove(CALLS));
    addOffer = adder("offer", it -> it.withOffer("", true));
    addCards =
        adder("carousel", it -> it.withCards(new CardChange.Add()).withCards(new CardChange.Add()));
    addCalls = adder("calls", it -> it.withPart("call_permission_request"));
    Div adding = new Div(addOffer, addCards, addCalls);
    adding.addClassName("templates-buttons-add");
    add(offer, cards, calls, adding);
  }

  void show(TemplateContent content) {
    offer.show(content.offer());
    cards.show(content);
    calls.setVisible(content.componentKinds().contains(CALLS));
    addOffer.setVisible(!offer.isVisible());
    addCards.setVisible(!cards.isVisible());
    addCalls.setVisible(!calls.isVisible());
  }

  TemplateDraft apply(TemplateDraft draft) {
    return offer.apply(cards.apply(draft));
  }

  Optional<Component> place(String pointer, TemplateContent content) {
    return offer.place(pointer).or(() -> cards.place(pointer, content));
  }

  private Button adder(String name, UnaryOperator<TemplateDraft> how) {
    String words = getTranslation("templates.editor." + name + ".add");
    Button button = new Button(words, Icon.PLUS.create(), _ -> change.accept(how));
    button.addThemeName("small");
    return button;
  }

  private Button remove(String kind) {
    Button button =
        new Button(
            getTranslation("templates.editor.part.remove"),
            _ -> change.accept(it -> it.without(kind)));
    button.addThemeNames("small", "tertiary");
    return button;
  }
}

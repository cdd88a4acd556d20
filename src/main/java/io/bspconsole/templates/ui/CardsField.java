package io.bspconsole.templates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.bspconsole.templates.content.Card;
import io.bspconsole.templates.content.CardChange;
import io.bspconsole.templates.content.TemplateContent;
import io.bspconsole.templates.content.TemplateDraft;
import io.bspconsole.uikit.Icon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The cards of a carousel, each with fields of its own. Hidden where the template has none. */
final class CardsField extends Div {

  /** Cards (Meta, Carousel templates). */
  private static final int MOST = 10;

  private final MediaUploads uploads;
  private final Runnable onChange;
  private final transient Consumer<CardChange> onCards;
  private final Div list = new Div();
  private final Button adding;
  private final List<PartsForm> forms = new ArrayList<>();

  /**
   * A carousel.
   *
   * @param onCards asked to add, remove or move a card; shows the cards anew then
   */
  CardsField(
      Component remove, MediaUploads uploads, Runnable onChange, Consumer<CardChange> onCards) {
    this.uploads = uploads;
    this.onChange = onChange;
    this.onCards = onCards;
    addClassName("templates-section");
    Sections.head(this, getTranslation("templates.editor.carousel"), remove);
    Paragraph note = new Paragraph(getTranslation("templates.editor.carousel.note"));
    note.addClassName("templates-quiet");
    list.addClassName("templates-cards");
    adding = new Button(getTranslation("templates.editor.card.add"), Icon.PLUS.create());
    adding.addThemeName("small");
    adding.addClickListener(_ -> onCards.accept(new CardChange.Add()));
    add(note, list, adding);
    setVisible(false);
  }

  void show(TemplateContent content) {
    List<Card> cards = content.cards();
    setVisible(content.components().has("CAROUSEL"));
    adding.setVisible(cards.size() < MOST);
    forms.clear();
    list.removeAll();
    for (int i = 0; i < cards.size(); i++) {
      PartsForm form = new PartsForm(PartsForm.Place.CARD, uploads, onChange);
      form.show(content, cards.get(i).components());
      forms.add(form);
      list.add(card(i, form));
    }
  }

  TemplateDraft apply(TemplateDraft draft) {
    TemplateDraft next = draft;
    for (int i = 0; i < forms.size(); i++) {
      next = forms.get(i).apply(next.inCard(i));
    }
    return next.inMessage();
  }

  Optional<Component> place(String pointer, TemplateContent content) {
    List<Card> cards = content.cards();
    for (int i = 0; i < Math.min(cards.size(), forms.size()); i++) {
      if (PartsForm.isIn(pointer, cards.get(i).pointer())) {
        PartsForm form = forms.get(i);
        return form.place(pointer, cards.get(i).components())
            .or(() -> Optional.of(form.body.text()));
      }
    }
    return Optional.empty();
  }

  private Div card(int place, PartsForm form) {
    Div card = new Div(form);
    card.addClassName("templates-card");
    Button forward = tool(Icon.UP, "templates.editor.card.forward", new CardChange.Forward(place));
    forward.setEnabled(place > 0);
    Sections.head(
        card,
        getTranslation("templates.editor.card", place + 1),
        forward,
        tool(Icon.CLOSE, "templates.editor.card.remove", new CardChange.Remove(place)));
    return card;
  }

  private Button tool(Icon icon, String key, CardChange change) {
    Button button = new Button(icon.create(), _ -> onCards.accept(change));
    button.addThemeNames("tertiary", "icon");
    button.setAriaLabel(getTranslation(key));
    button.setTooltipText(getTranslation(key));
    return button;
  }
}

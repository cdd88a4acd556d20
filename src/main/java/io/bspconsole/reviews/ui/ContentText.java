package io.bspconsole.reviews.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import io.bspconsole.templates.content.Card;
import io.bspconsole.templates.content.Components;
import io.bspconsole.templates.content.LimitedTimeOffer;
import io.bspconsole.templates.content.TemplateContent;
import io.bspconsole.templates.content.Variables;
import io.bspconsole.templates.ui.FormatWords;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** All that a template says, part by part, with its variables set off. */
class ContentText extends Div {

  ContentText(TemplateContent content) {
    addClassName("bsp-review-text");
    getElement().setAttribute("lang", content.language().replace('_', '-'));
    Components message = content.components();
    text(message, UnaryOperator.identity());
    content.offer().ifPresent(offer -> part(getTranslation("reviews.part.offer"), words(offer)));
    end(message, UnaryOperator.identity());
    int number = 0;
    for (Card card : content.cards()) {
      number++;
      String place = getTranslation("reviews.part.card", number);
      UnaryOperator<String> placed = title -> place + ", " + title;
      text(card.components(), placed);
      end(card.components(), placed);
    }
  }

  private void text(Components parts, UnaryOperator<String> placed) {
    parts.headers().stream()
        .findFirst()
        .ifPresent(header ->
            part(
                placed.apply(getTranslation("reviews.part.header")),
                header.isText() ? header.text() : FormatWords.of(header)));
    parts
        .bodies()
        .forEach(body -> part(placed.apply(getTranslation("reviews.part.body")), body.text()));
  }

  private void end(Components parts, UnaryOperator<String> placed) {
    parts
        .footers()
        .forEach(
            footer -> part(placed.apply(getTranslation("reviews.part.footer")), footer.text()));
    parts
        .buttons()
        .forEach(button ->
            part(placed.apply(getTranslation("reviews.part.button")), FormatWords.of(button)));
  }

  private String words(LimitedTimeOffer offer) {
    String text = Objects.requireNonNullElse(offer.text(), "");
    return Boolean.TRUE.equals(offer.expires())
        ? text + "\n" + getTranslation("reviews.part.offer.expires")
        : text;
  }

  private void part(String title, @Nullable String words) {
    Div value = new Div();
    value.addClassName("bsp-review-part");
    value.getElement().setAttribute("dir", "auto");
    if (words == null) {
      value.setText(getTranslation("reviews.fixed"));
    } else {
      marked(value, words);
    }
    add(new H3(title), value);
  }

  /** The text with its variables set off from it. */
  private static void marked(Div value, String words) {
    int at = 0;
    for (Variables.Variable variable : Variables.in(words).all()) {
      Span mark = new Span(variable.span().of(words));
      mark.addClassName("bsp-variable");
      value.add(new Span(words.substring(at, variable.span().start())), mark);
      at = variable.span().end();
    }
    value.add(new Span(words.substring(at)));
  }
}

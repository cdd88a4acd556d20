package io.bspconsole.reviews.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import io.bspconsole.access.Actor;
import io.bspconsole.reviews.Review;
import io.bspconsole.reviews.ReviewMaterial;
import io.bspconsole.templates.check.Languages;
import io.bspconsole.templates.content.Button;
import io.bspconsole.templates.content.TemplateContent;
import io.bspconsole.templates.content.Variables;
import io.bspconsole.templates.ui.ContentPreviews;
import io.bspconsole.uikit.Card;
import io.bspconsole.uikit.Facts;
import io.bspconsole.uikit.PageHead;
import io.bspconsole.uikit.StateBadges;
import io.bspconsole.uikit.TemplatePreview;
import io.bspconsole.uikit.Times;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the reviewer judges: the text in full, the message as it arrives, and whose it is. */
class MaterialPanel extends Div {

  MaterialPanel(ReviewMaterial material, Actor reader, Clock clock) {
    addClassName("bsp-workbench-material");
    Review review = material.review();
    add(
        new PageHead(review.templateName())
            .badges(StateBadges.ours(stateWord(review)))
            .meta(
                getTranslation("reviews.version", review.number(), review.content().brief()),
                getTranslation("reviews.author", review.submittedByName()),
                getTranslation(
                    "reviews.waits",
                    Times.of(this).span(Duration.between(review.submittedAt(), clock.instant())))));
    TemplatePreview preview = new TemplatePreview();
    preview.setContent(ContentPreviews.of(material.version().content()));
    Div columns =
        new Div(
            new Card(getTranslation("reviews.text"), text(material.version().content())),
            new Div(
                new Card(getTranslation("reviews.preview"), preview).flush(),
                new Card(getTranslation("reviews.know"), facts(material, reader))));
    columns.addClassName("bsp-workbench-columns");
    add(columns);
  }

  /** Rounds and versions share their words but for the round that is open. */
  private static String stateWord(Review review) {
    return switch (review.state()) {
      case OPEN -> "IN_REVIEW";
      case CLEARED, CHANGES_REQUESTED, DECLINED -> review.state().name();
    };
  }

  private Component text(TemplateContent content) {
    Div text = new Div();
    text.addClassName("bsp-review-text");
    text.getElement().setAttribute("lang", content.language().replace('_', '-'));
    content
        .header()
        .ifPresent(header ->
            part(text, "reviews.part.header", header.isText() ? header.text() : header.format()));
    content.body().ifPresent(body -> part(text, "reviews.part.body", body.text()));
    content.footer().ifPresent(footer -> part(text, "reviews.part.footer", footer));
    for (Button button : content.buttons()) {
      String target = button.url() != null ? button.url() : button.phoneNumber();
      String label = Objects.requireNonNullElse(button.text(), button.kind());
      part(text, "reviews.part.button", target == null ? label : label + " → " + target);
    }
    return text;
  }

  private void part(Div text, String title, @Nullable String words) {
    Div value = new Div();
    value.addClassName("bsp-review-part");
    value.getElement().setAttribute("dir", "auto");
    if (words == null) {
      value.setText(getTranslation("reviews.fixed"));
    } else {
      marked(value, words);
    }
    text.add(new H3(getTranslation(title)), value);
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

  private Component facts(ReviewMaterial material, Actor reader) {
    Review review = material.review();
    Facts facts =
        new Facts()
            .fact(getTranslation("reviews.client"), material.client().name())
            .fact(
                getTranslation("reviews.standing"),
                StateBadges.standing(material.client().standing().name()))
            .fact(
                getTranslation("reviews.category"),
                getTranslation("reviews.category." + review.category()))
            .fact(
                getTranslation("reviews.language"), Languages.name(review.language(), getLocale()))
            .fact(getTranslation("reviews.rounds"), Integer.toString(material.rounds().size()));
    if (material.version().authors().contains(reader.id())) {
      facts.fact(getTranslation("reviews.authorship"), getTranslation("reviews.own"));
    }
    return facts;
  }
}

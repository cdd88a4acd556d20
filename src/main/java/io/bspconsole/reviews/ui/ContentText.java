package io.bspconsole.reviews.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import io.bspconsole.templates.content.Button;
import io.bspconsole.templates.content.TemplateContent;
import io.bspconsole.templates.content.Variables;
import io.bspconsole.templates.ui.FormatWords;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All that a template says, part by part, with its variables set off. */
class ContentText extends Div {

  ContentText(TemplateContent content) {
    addClassName("bsp-review-text");
    getElement().setAttribute("lang", content.language().replace('_', '-'));
    content
        .header()
        .ifPresent(header ->
            part("reviews.part.header", header.isText() ? header.text() : FormatWords.of(header)));
    content.body().ifPresent(body -> part("reviews.part.body", body.text()));
    content.footer().ifPresent(footer -> part("reviews.part.footer", footer));
    for (Button button : content.buttons()) {
      String target = button.url() != null ? button.url() : button.phoneNumber();
      String label = Objects.requireNonNullElse(button.text(), button.kind());
      part("reviews.part.button", target == null ? label : label + " → " + target);
    }
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
    add(new H3(getTranslation(title)), value);
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

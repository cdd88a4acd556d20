package io.bspconsole.templates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.bspconsole.templates.TemplateDetails;
import io.bspconsole.templates.VersionSummary;
import io.bspconsole.templates.content.TemplateContent;
import io.bspconsole.uikit.Card;
import io.bspconsole.uikit.TextDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What each version of a template changed in the one before it. */
final class VersionDiffs {

  private final Component page;
  private final TemplateDetails details;

  VersionDiffs(Component page, TemplateDetails details) {
    this.page = page;
    this.details = details;
  }

  /** The open draft against the version submitted last; empty without either. */
  Optional<Card> ofDraft() {
    return details.draft() == null || details.versions().isEmpty()
        ? Optional.empty()
        : Optional.of(
            card(
                page.getTranslation("templates.diff.draft"),
                details.versions().getFirst().number() + 1,
                details.versions().getFirst(),
                details.draft().content()));
  }

  /** All of them, newest first. */
  List<Card> all() {
    List<Card> cards = new ArrayList<>();
    ofDraft().ifPresent(cards::add);
    List<VersionSummary> versions = details.versions();
    for (int i = 0; i + 1 < versions.size(); i++) {
      VersionSummary version = versions.get(i);
      String title = page.getTranslation("templates.version", version.number());
      cards.add(card(title, version.number(), versions.get(i + 1), version.content()));
    }
    return cards;
  }

  private Card card(String title, int number, VersionSummary before, TemplateContent after) {
    TextDiff diff = new TextDiff(FormatWords.lines(before.content()), FormatWords.lines(after));
    diff.getElement().setAttribute("lang", after.language().replace('_', '-'));
    Span against = new Span(page.getTranslation("templates.diff.against", number, before.number()));
    Optional<Component> sample = SampleList.change(before.content(), after);
    if (diff.isEmpty() || sample.isPresent()) {
      Card card = new Card(title).headerEnd(against);
      Div lines =
          new Div(
              diff.isEmpty() ? new Paragraph(page.getTranslation("templates.diff.same")) : diff);
      sample.ifPresent(lines::add);
      return card.content(lines);
    }
    return new Card(title, diff).headerEnd(against).flush();
  }
}

package io.bspconsole.reviews.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.bspconsole.access.Actor;
import io.bspconsole.reviews.Elsewhere;
import io.bspconsole.reviews.Review;
import io.bspconsole.reviews.ReviewMaterial;
import io.bspconsole.reviews.ReviewState;
import io.bspconsole.templates.TemplateSamples;
import io.bspconsole.templates.VersionContent;
import io.bspconsole.templates.check.Languages;
import io.bspconsole.templates.content.TemplateContent;
import io.bspconsole.templates.ui.FormatWords;
import io.bspconsole.templates.ui.SampleList;
import io.bspconsole.templates.ui.SampledPreview;
import io.bspconsole.uikit.Card;
import io.bspconsole.uikit.Facts;
import io.bspconsole.uikit.Note;
import io.bspconsole.uikit.PageHead;
import io.bspconsole.uikit.StateBadges;
import io.bspconsole.uikit.TextDiff;
import io.bspconsole.uikit.Times;
import io.bspconsole.uikit.Tone;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** What the reviewer judges: the text in full, the message as it arrives, and whose it is. */
class MaterialPanel extends Div {

  MaterialPanel(
      ReviewMaterial material, TemplateSamples samples, Actor reader, Clock clock, HandLine hand) {
    addClassName("bsp-workbench-material");
    Review review = material.review();
    add(
        new PageHead(review.templateName())
            .badges(StateBadges.ours(stateWord(review)))
            .meta(
                getTranslation("reviews.version", review.number(), review.content().brief()),
                getTranslation("reviews.author", review.submittedByName()),
                time(review, clock)),
        hand);
    TemplateContent content = material.version().content();
    SampledPreview preview = new SampledPreview(samples, review.client(), content);
    Div seen = new Div(new Card(getTranslation("reviews.preview"), preview).flush());
    SampleList.card(samples, review.client(), content).ifPresent(seen::add);
    seen.add(new Card(getTranslation("reviews.know"), facts(material, reader)));
    Div columns =
        new Div(
            new Div(text(material), new Card(getTranslation("reviews.history"), rounds(material))),
            seen);
    columns.addClassName("bsp-workbench-columns");
    elsewhere(material.elsewhere()).ifPresent(this::add);
    add(columns);
  }

  /** How long it waits, or since when it waits no more. */
  private String time(Review review, Clock clock) {
    Review.Decision decision = review.decision();
    Times times = Times.of(this);
    return decision == null
        ? getTranslation(
            "reviews.waits", times.span(Duration.between(review.submittedAt(), clock.instant())))
        : getTranslation("reviews.decided", times.absolute(decision.at()));
  }

  /** That such wording was rejected before, in templates of whoever. */
  private Optional<Note> elsewhere(Elsewhere found) {
    if (found.times() == 0) {
      return Optional.empty();
    }
    String reasons = String.join(", ", found.reasons());
    return Optional.of(
        new Note(Tone.WARN, getTranslation("reviews.elsewhere", found.times(), reasons)));
  }

  /** What differs from the last version that Meta approved, and the whole text: one of the two. */
  private Component text(ReviewMaterial material) {
    Component whole = new ContentText(material.version().content());
    VersionContent.Previous previous = material.version().previous();
    if (previous == null) {
      return new Card(getTranslation("reviews.text"), whole);
    }
    TemplateContent before = previous.content();
    TextDiff changes =
        new TextDiff(FormatWords.lines(before), FormatWords.lines(material.version().content()));
    changes.getElement().setAttribute("lang", before.language().replace('_', '-'));
    String against =
        switch (previous.kind()) {
          case APPROVED -> "reviews.against.approved";
          case SENT -> "reviews.against.sent";
          case RETURNED -> "reviews.against.returned";
        };
    Div diff =
        new Div(
            new Paragraph(getTranslation(against, previous.number())),
            changes.isEmpty() ? new Paragraph(getTranslation("reviews.same")) : changes);
    SampleList.change(before, material.version().content()).ifPresent(diff::add);
    whole.setVisible(false);
    Button toggle = new Button(getTranslation("reviews.text.whole"));
    toggle.addClickListener(_ -> {
      whole.setVisible(!whole.isVisible());
      diff.setVisible(!whole.isVisible());
      toggle.setText(
          getTranslation(whole.isVisible() ? "reviews.text.changes" : "reviews.text.whole"));
    });
    return new Card(getTranslation("reviews.changed"), diff, whole).headerEnd(Keys.on("D", toggle));
  }

  private Component rounds(ReviewMaterial material) {
    UnorderedList rounds = new UnorderedList();
    rounds.addClassName("bsp-rounds");
    for (Review round : material.rounds()) {
      Span version = new Span(getTranslation("reviews.round.version", round.number()));
      version.addClassName("bsp-strong");
      rounds.add(
          new ListItem(
              version,
              PastDecision.words(this, round),
              PastDecision.remarks(this, material.remarks(round))));
    }
    return rounds;
  }

  /** Rounds and versions share their words but for the round that is open. */
  private static String stateWord(Review review) {
    return switch (review.state()) {
      case OPEN -> "IN_REVIEW";
      case CLEARED, CHANGES_REQUESTED, DECLINED -> review.state().name();
    };
  }

  private Component facts(ReviewMaterial material, Actor reader) {
    Review review = material.review();
    Facts facts =
        new Facts()
            .fact(getTranslation("reviews.client"), material.client().name())
            .fact(
                getTranslation("reviews.standing"),
                StateBadges.standing(material.client().standing().name()))
            .fact(getTranslation("reviews.rating"), StateBadges.quality(material.rating()))
            .fact(
                getTranslation("reviews.category"),
                getTranslation("reviews.category." + review.category()))
            .fact(
                getTranslation("reviews.language"), Languages.name(review.language(), getLocale()))
            .fact(getTranslation("reviews.rounds"), Integer.toString(material.rounds().size()));
    Review.Desk desk = review.desk();
    if (desk.dueAt() != null && review.state() == ReviewState.OPEN) {
      facts.fact(getTranslation("reviews.due.by"), Times.of(this).absolute(desk.dueAt()));
    }
    if (desk.assigned() != null) {
      facts.fact(getTranslation("reviews.assigned.to"), desk.assigned().name());
    }
    if (desk.needed() > 1) {
      facts.fact(
          getTranslation("reviews.eyes"),
          desk.first() == null
              ? getTranslation("reviews.eyes.two")
              : getTranslation("reviews.first.by", desk.first().name()));
    }
    if (material.version().authors().contains(reader.id())) {
      facts.fact(getTranslation("reviews.authorship"), getTranslation("reviews.own"));
    }
    return facts;
  }
}

package io.bspconsole.reviews.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.bspconsole.kernel.ClauseCode;
import io.bspconsole.policy.Clause;
import io.bspconsole.policy.Clauses;
import io.bspconsole.reviews.DecisionOutcome;
import io.bspconsole.reviews.DecisionOutcome.Decided;
import io.bspconsole.reviews.DecisionOutcome.Reason;
import io.bspconsole.reviews.DecisionOutcome.Refused;
import io.bspconsole.reviews.DecisionOutcome.TooLate;
import io.bspconsole.reviews.Review;
import io.bspconsole.reviews.ReviewMaterial;
import io.bspconsole.reviews.ReviewState;
import io.bspconsole.reviews.Reviews;
import io.bspconsole.templates.ui.FindingItems;
import io.bspconsole.uikit.Card;
import io.bspconsole.uikit.ClauseMark;
import io.bspconsole.uikit.FindingItem;
import io.bspconsole.uikit.FindingLevel;
import io.bspconsole.uikit.FindingList;
import io.bspconsole.uikit.Note;
import io.bspconsole.uikit.PasteLimit;
import io.bspconsole.uikit.Times;
import io.bspconsole.uikit.Toasts;
import io.bspconsole.uikit.Tone;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The findings, the words to the author, and the three decisions in one fixed place. */
class DecisionPanel extends Div {

  private final ReviewMaterial material;
  private final transient Reviews reviews;
  private final Runnable next;
  private final Div news = new Div();
  private final TextArea comment = new TextArea();
  private final ComboBox<Clause> clause = new ComboBox<>();
  private final Div buttons = new Div();

  DecisionPanel(
      ReviewMaterial material,
      Reviews reviews,
      Clauses clauses,
      FindingItems findings,
      Runnable next) {
    this.material = material;
    this.reviews = reviews;
    this.next = next;
    addClassName("bsp-workbench-decision");
    add(new Card(getTranslation("reviews.findings"), findingList(findings)).flush(), news);
    Review review = material.review();
    if (review.state() != ReviewState.OPEN) {
      news.add(past(review));
    } else if (material.mayDecide()) {
      add(form(clauses));
    } else {
      news.add(new Note(Tone.NEUTRAL, getTranslation("reviews.maynot")));
    }
  }

  /** Somebody else was faster: says who, and keeps what was typed here. */
  void decidedElsewhere(Review review) {
    news.removeAll();
    news.add(past(review));
    buttons.setEnabled(false);
    if (!comment.isEmpty()) {
      news.add(new Note(Tone.NEUTRAL, getTranslation("reviews.kept")));
    }
  }

  private Component findingList(FindingItems items) {
    List<FindingItem> found = items.of(material.findings(), getLocale());
    return new FindingList(
        found.isEmpty()
            ? List.of(new FindingItem(FindingLevel.PASS, getTranslation("reviews.nofindings")))
            : found);
  }

  private Component form(Clauses clauses) {
    comment.setLabel(getTranslation("reviews.note"));
    comment.setHelperText(getTranslation("reviews.note.help"));
    PasteLimit.on(comment, Reviews.LONGEST_COMMENT);
    comment.setValueChangeMode(ValueChangeMode.EAGER);
    comment.setManualValidation(true);
    comment.addValueChangeListener(typed -> judgeLength(typed.getValue()));
    comment.setWidthFull();
    clause.setLabel(getTranslation("reviews.clause"));
    clause.setItems(clauses.all());
    clause.setItemLabelGenerator(c -> "§" + c.code() + " " + c.title(getLocale()));
    clause.addValueChangeListener(_ -> clause.setInvalid(false));
    clause.setWidthFull();

    Button clear = once("reviews.clear", this::clear);
    clear.addThemeVariants(ButtonVariant.AURA_PRIMARY);
    Button changes = once("reviews.changes", this::requestChanges);
    Button decline = once("reviews.decline", this::decline);
    decline.addClassName("bsp-danger");
    buttons.add(clear, changes, decline);
    buttons.addClassName("bsp-decisions");
    Paragraph bound =
        new Paragraph(getTranslation("reviews.bound", material.review().content().brief()));
    bound.addClassName("bsp-secondary");
    Div form = new Div(comment, clause, buttons, bound);
    form.addClassName("bsp-decision-form");
    return form;
  }

  /** One whose end was cut off by the paste limit is told at once, too. */
  private void judgeLength(String words) {
    boolean tooLong = words.strip().length() > Reviews.LONGEST_COMMENT;
    comment.setErrorMessage(
        tooLong ? getTranslation("reviews.refused." + Reason.COMMENT_TOO_LONG) : "");
    comment.setInvalid(tooLong);
  }

  /**
   * A button that takes no notice of the second half of a double click: after the first half the
   * next round stands in the same place, which nobody has read.
   */
  private Button once(String key, Runnable decide) {
    return new Button(
        getTranslation(key),
        click -> {
          if (click.getClickCount() < 2) {
            decide.run();
          }
        });
  }

  private void clear() {
    Review review = material.review();
    decide(
        "reviews.done.cleared",
        () -> reviews.clear(review.client(), review.id(), review.content()));
  }

  private void requestChanges() {
    Review review = material.review();
    decide(
        "reviews.done.changes",
        () -> reviews.requestChanges(review.client(), review.id(), comment.getValue(), chosen()));
  }

  private void decline() {
    Review review = material.review();
    decide(
        "reviews.done.declined",
        () -> reviews.decline(review.client(), review.id(), comment.getValue(), chosen()));
  }

  private void decide(String done, Supplier<DecisionOutcome> decision) {
    switch (decision.get()) {
      case Decided(Review decided) -> {
        Toasts.did(getTranslation(done, decided.templateName()));
        next.run();
      }
      case TooLate(Review now) -> decidedElsewhere(now);
      case Refused(Reason reason) -> refuse(reason);
    }
  }

  private void refuse(Reason reason) {
    String words = getTranslation("reviews.refused." + reason);
    switch (reason) {
      case COMMENT_MISSING, COMMENT_TOO_LONG, COMMENT_UNSEEN -> {
        comment.setErrorMessage(words);
        comment.setInvalid(true);
        comment.focus();
      }
      case CLAUSE_MISSING -> {
        clause.setErrorMessage(words);
        clause.setInvalid(true);
        clause.focus();
      }
      case OWN_WORK, OTHER_CONTENT, CLIENT_MAY_NOT_SUBMIT -> {
        news.removeAll();
        news.add(new Note(Tone.WARN, words));
      }
    }
  }

  private @Nullable ClauseCode chosen() {
    return clause.getOptionalValue().map(Clause::code).orElse(null);
  }

  private Component past(Review review) {
    Review.Decision decision = Objects.requireNonNull(review.decision());
    Paragraph what =
        new Paragraph(
            getTranslation(
                "reviews.past." + review.state(),
                decision.byName(),
                Times.of(this).absolute(decision.at())));
    Note note = new Note(review.state() == ReviewState.CLEARED ? Tone.GOOD : Tone.WARN, what);
    if (decision.comment() != null) {
      what.add(" “" + decision.comment() + "” ");
    }
    if (decision.clause() != null) {
      what.add(new ClauseMark(decision.clause()));
    }
    return note;
  }
}

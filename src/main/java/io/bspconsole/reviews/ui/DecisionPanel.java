package io.bspconsole.reviews.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.bspconsole.reviews.DecisionOutcome;
import io.bspconsole.reviews.DecisionOutcome.Decided;
import io.bspconsole.reviews.DecisionOutcome.FirstOfTwo;
import io.bspconsole.reviews.DecisionOutcome.Reason;
import io.bspconsole.reviews.DecisionOutcome.Refused;
import io.bspconsole.reviews.DecisionOutcome.TooLate;
import io.bspconsole.reviews.Review;
import io.bspconsole.reviews.ReviewMaterial;
import io.bspconsole.reviews.ReviewState;
import io.bspconsole.reviews.Reviews;
import io.bspconsole.templates.ui.FindingItems;
import io.bspconsole.uikit.Card;
import io.bspconsole.uikit.ConfirmDialogs;
import io.bspconsole.uikit.FindingItem;
import io.bspconsole.uikit.FindingLevel;
import io.bspconsole.uikit.FindingList;
import io.bspconsole.uikit.Note;
import io.bspconsole.uikit.Toasts;
import io.bspconsole.uikit.Tone;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The findings, the words to the author, and the decisions in one fixed place. */
class DecisionPanel extends Div {

  private final ReviewMaterial material;
  private final transient Reviews reviews;
  private final transient Workbench bench;
  private final Div news = new Div();
  private final Div buttons = new Div();
  private final Paragraph armed = new Paragraph();
  private final @Nullable DecisionForm form;

  /** Which of the two decisions with words one was at last, for Ctrl and Enter. */
  private Runnable last = this::requestChanges;

  DecisionPanel(
      ReviewMaterial material,
      Reviews reviews,
      FindingItems findings,
      Workbench bench,
      Supplier<DecisionForm> words) {
    this.material = material;
    this.reviews = reviews;
    this.bench = bench;
    addClassName("bsp-workbench-decision");
    add(new Card(getTranslation("reviews.findings"), findingList(findings)).flush(), news);
    Review review = material.review();
    boolean open = review.state() == ReviewState.OPEN;
    form = open && material.mayDecide() ? words.get() : null;
    if (!open) {
      news.add(PastDecision.of(this, review, material.remarks(review)));
    } else if (form == null) {
      boolean first = review.desk().first() != null && bench.isReader(review.desk().first());
      news.add(
          new Note(Tone.NEUTRAL, getTranslation(first ? "reviews.waitssecond" : "reviews.maynot")));
    } else {
      if (!material.client().standing().maySubmit()) {
        news.add(new Note(Tone.WARN, getTranslation("reviews.cannotclear")));
      }
      add(form, decisions());
      Shortcuts.addShortcutListener(this, () -> last.run(), Key.ENTER, KeyModifier.CONTROL)
          .listenOn(form);
      Shortcuts.addShortcutListener(this, () -> arm(false), Key.ESCAPE)
          .listenOn(form)
          .allowBrowserDefault()
          .allowEventPropagation();
    }
  }

  /** Somebody else was faster: says who, and keeps what was typed here. */
  void decidedElsewhere(Review review) {
    news.removeAll();
    news.add(PastDecision.of(this, review, List.of()));
    buttons.setEnabled(false);
    if (form != null && form.isBegun()) {
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

  private Component decisions() {
    Button clear = once("A", "reviews.clear", this::clear);
    clear.addThemeVariants(ButtonVariant.AURA_PRIMARY);
    Button changes = once("C", "reviews.changes", this::requestChanges);
    Button decline = once("R", "reviews.decline", this::decline);
    decline.addThemeVariants(ButtonVariant.ERROR);
    Button later = once("S", "reviews.later", () -> bench.later(material.review()));
    buttons.add(clear, changes, decline, later);
    buttons.addClassName("bsp-decisions");
    Paragraph bound =
        new Paragraph(getTranslation("reviews.bound", material.review().content().brief()));
    bound.addClassName("bsp-secondary");
    armed.addClassName("bsp-secondary");
    arm(false);
    Div foot = new Div(buttons, armed, bound);
    foot.addClassName("bsp-decision-foot");
    return foot;
  }

  /**
   * A button that takes no notice of the second half of a double click: after the first half the
   * next round stands in the same place, which nobody has read.
   */
  private Button once(String key, String text, Runnable decide) {
    Button button =
        new Button(
            getTranslation(text),
            click -> {
              if (click.getClickCount() < 2) {
                decide.run();
              }
            });
    return Keys.on(key, button);
  }

  /** Says which of the two Ctrl and Enter are now. */
  private void arm(boolean declining) {
    last = declining ? this::decline : this::requestChanges;
    armed.setText(getTranslation(declining ? "reviews.armed.decline" : "reviews.armed.changes"));
  }

  /** What was written is for the author, and a clearance sends him nothing. */
  private void clear() {
    if (form != null && form.isBegun()) {
      ConfirmDialogs.danger(
          getTranslation("reviews.clear.written"),
          getTranslation("reviews.clear.written.text"),
          getTranslation("reviews.clear"),
          this::clearNow);
    } else {
      clearNow();
    }
  }

  private void clearNow() {
    Review review = material.review();
    decide(
        "reviews.done.cleared",
        () -> reviews.clear(review.client(), review.id(), review.content()));
  }

  private void requestChanges() {
    arm(false);
    if (form != null) {
      requestChanges(form);
    }
  }

  private void requestChanges(DecisionForm words) {
    Review review = material.review();
    decide(
        "reviews.done.changes",
        () -> reviews.requestChanges(review.client(), review.id(), words.objection()));
  }

  private void decline() {
    arm(true);
    if (form != null) {
      decline(form);
    }
  }

  /** The author reads it at once, and nobody takes it back; what is incomplete is refused first. */
  private void decline(DecisionForm words) {
    if (words.isComplete()) {
      ConfirmDialogs.danger(
          getTranslation("reviews.decline.sure", material.review().templateName()),
          getTranslation("reviews.decline.sure.text"),
          getTranslation("reviews.decline"),
          () -> declineNow(words));
    } else {
      declineNow(words);
    }
  }

  private void declineNow(DecisionForm words) {
    Review review = material.review();
    decide(
        "reviews.done.declined",
        () -> reviews.decline(review.client(), review.id(), words.objection()));
  }

  private void decide(String done, Supplier<DecisionOutcome> decision) {
    switch (decision.get()) {
      case Decided(Review decided) -> {
        String words = getTranslation(done, decided.templateName());
        if (decided.state() == ReviewState.CLEARED) {
          Toasts.did(words, getTranslation("reviews.undo"), () -> bench.takeBack(decided));
        } else {
          Toasts.did(words);
        }
        bench.next(decided.id());
      }
      case FirstOfTwo(Review waiting) -> {
        Toasts.did(getTranslation("reviews.done.first", waiting.templateName()));
        bench.next(waiting.id());
      }
      case TooLate(Review now) -> decidedElsewhere(now);
      case Refused(Reason reason) -> refuse(reason);
    }
  }

  private void refuse(Reason reason) {
    String words = getTranslation("reviews.refused." + reason);
    if (form == null || !form.refuse(reason, words)) {
      news.removeAll();
      news.add(new Note(Tone.WARN, words));
    }
  }
}

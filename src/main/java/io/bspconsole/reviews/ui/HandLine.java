package io.bspconsole.reviews.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.bspconsole.access.Actor;
import io.bspconsole.reviews.DeskOutcome;
import io.bspconsole.reviews.Review;
import io.bspconsole.reviews.ReviewDesk;
import io.bspconsole.reviews.ReviewMaterial;
import io.bspconsole.reviews.ReviewState;
import io.bspconsole.reviews.Reviews;
import io.bspconsole.uikit.Icon;
import io.bspconsole.uikit.Times;
import java.time.Clock;
import java.time.Instant;

/**
 * Who has a round in hand, with a way to take it, to take it over or to give it back. A round that
 * one chose is in his hands at once. One that opened by itself after another is in nobody's: it
 * becomes his with the first thing that he does about it, so that nobody is kept from a round that
 * nobody asked for. Whoever may not decide reads who has it and is offered nothing.
 */
final class HandLine extends Div {

  private final transient Reviews reviews;
  private final transient ReviewDesk desk;
  private final transient Actor reader;
  private final transient Clock clock;
  private final boolean mayDecide;
  private Review shown;
  private String said = "";

  HandLine(ReviewMaterial material, Reviews reviews, ReviewDesk desk, Actor reader, Clock clock) {
    this.reviews = reviews;
    this.desk = desk;
    this.reader = reader;
    this.clock = clock;
    this.mayDecide = material.mayDecide();
    this.shown = material.review();
    addClassName("bsp-hand");
    getElement().setAttribute("role", "status");
    show(shown);
  }

  /** As it stands now. What reads the same is left alone, so that nobody hears it again. */
  void show(Review review) {
    shown = review;
    Instant now = clock.instant();
    String words = words(now);
    if (words.equals(said)) {
      return;
    }
    said = words;
    removeAll();
    if (!words.isEmpty()) {
      Span line = new Span((isHeld(now) ? Icon.LOCK : Icon.INFO).create(), new Span(words));
      line.addClassNames("bsp-queue-mark", "bsp-secondary");
      add(line);
      if (mayDecide) {
        add(button(now));
      }
    }
  }

  private String words(Instant now) {
    Review.Mark held = shown.desk().held();
    if (shown.state() != ReviewState.OPEN) {
      return "";
    } else if (held == null || !isHeld(now)) {
      return mayDecide ? getTranslation("reviews.held.nobody") : "";
    }
    String until = Times.of(this).time(held.at());
    return isMine(now)
        ? getTranslation("reviews.held.you", until)
        : getTranslation("reviews.held.other", held.name(), until);
  }

  private Button button(Instant now) {
    if (!isHeld(now)) {
      return new Button(getTranslation("reviews.take"), _ -> begin());
    }
    return isMine(now)
        ? new Button(getTranslation("reviews.giveback"), _ -> giveBack())
        : new Button(getTranslation("reviews.takeover"), _ -> takeOver());
  }

  /** The reader did something about it: takes it in hand unless he or somebody else has it. */
  void begin() {
    Instant now = clock.instant();
    if (mayDecide && !isHeld(now)) {
      settle(desk.hold(shown.client(), shown.id()));
    }
  }

  private void takeOver() {
    settle(desk.takeOver(shown.client(), shown.id()));
  }

  private void giveBack() {
    settle(desk.release(shown.client(), shown.id()));
  }

  private void settle(DeskOutcome outcome) {
    show(
        outcome instanceof DeskOutcome.Kept(Review kept)
            ? kept
            : reviews.get(shown.client(), shown.id()));
  }

  private boolean isHeld(Instant now) {
    Review.Mark held = shown.desk().held();
    return held != null && held.at().isAfter(now);
  }

  private boolean isMine(Instant now) {
    return isHeld(now) && shown.desk().heldFrom(reader.id(), now) == null;
  }
}

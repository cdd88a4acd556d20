package io.bspconsole.reviews.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.bspconsole.reviews.Review;
import io.bspconsole.reviews.ReviewState;
import io.bspconsole.templates.Remark;
import io.bspconsole.uikit.ClauseMark;
import io.bspconsole.uikit.Note;
import io.bspconsole.uikit.Times;
import io.bspconsole.uikit.Tone;
import java.util.List;

/** What was decided in a round, in a sentence. */
final class PastDecision {

  private PastDecision() {}

  static Component of(Component page, Review review, List<Remark> remarks) {
    return new Note(
        review.state() == ReviewState.CLEARED ? Tone.GOOD : Tone.WARN,
        new Div(words(page, review), remarks(page, remarks)));
  }

  /** What was said of single parts; nothing where nothing was. */
  static Component remarks(Component page, List<Remark> remarks) {
    Div all = new Div();
    for (Remark remark : remarks) {
      Paragraph one = new Paragraph(PartWords.of(remark.part()) + ": " + remark.comment());
      if (remark.suggestion() != null) {
        one.add(
            new Div(page.getTranslation("reviews.past.suggested", remark.suggestion().strip())));
      }
      all.add(one);
    }
    return all;
  }

  /** The sentence alone; of a round that is open it says so. */
  static Paragraph words(Component page, Review review) {
    Review.Decision decision = review.decision();
    if (decision == null) {
      return new Paragraph(
          page.getTranslation("reviews.past.OPEN", Times.of(page).absolute(review.submittedAt())));
    }
    Paragraph what =
        new Paragraph(
            page.getTranslation(
                "reviews.past." + review.state(),
                decision.byName(),
                Times.of(page).absolute(decision.at())));
    if (decision.comment() != null) {
      what.add(" “" + decision.comment() + "” ");
    }
    decision.clauses().forEach(clause -> what.add(new ClauseMark(clause)));
    return what;
  }
}

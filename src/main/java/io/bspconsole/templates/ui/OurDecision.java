package io.bspconsole.templates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.bspconsole.kernel.ClauseCode;
import io.bspconsole.meta.MetaErrors;
import io.bspconsole.templates.SendProblem;
import io.bspconsole.templates.Sending;
import io.bspconsole.templates.TemplateDetails;
import io.bspconsole.templates.VersionState;
import io.bspconsole.templates.VersionState.Decision;
import io.bspconsole.uikit.ClauseMark;
import io.bspconsole.uikit.FiveAnswers;
import io.bspconsole.uikit.Icon;
import io.bspconsole.uikit.Times;
import io.bspconsole.uikit.Tone;
import io.bspconsole.uikit.Who;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Tells where a template stands with us. */
final class OurDecision {

  private final Component page;
  private final TemplateDetails details;
  private final String you;
  private final Instant now;

  /**
   * For one reader.
   *
   * @param you what the author's side is called for this reader
   */
  OurDecision(Component page, TemplateDetails details, String you, Instant now) {
    this.page = page;
    this.details = details;
    this.you = you;
    this.now = now;
  }

  Told tell() {
    return switch (details.ours()) {
      case VersionState.Draft _ -> told("draft", Icon.DRAFT, Tone.NEUTRAL, Who.CLIENT, you);
      case VersionState.InReview _ -> inReview();
      case VersionState.ChangesRequested(Decision decision) ->
          judged("changes", Icon.PENCIL, Tone.WARN, decision);
      case VersionState.Declined(Decision decision) ->
          judged("declined", Icon.RING_BAR, Tone.BAD, decision);
      case VersionState.Cleared(Decision decision, var problem) ->
          problem == null ? cleared(decision) : refused(problem);
      case VersionState.Sent _ ->
          told("sent", Icon.SENT, Tone.WORK, Who.META, text("templates.who.meta"));
    };
  }

  private Told inReview() {
    Told told = told("inReview", Icon.HALF_DISC, Tone.WORK, Who.US, text("templates.who.us"));
    Instant due = details.reviewDueAt();
    if (due != null) {
      String key = due.isAfter(now) ? "deadline" : "late";
      told.answers().deadline(text("templates.told.inReview." + key, Times.of(page).absolute(due)));
    }
    return told;
  }

  private Told told(String key, Icon icon, Tone tone, Who who, String words) {
    FiveAnswers answers =
        FiveAnswers.of()
            .happened(text("templates.told." + key + ".happened", number()))
            .rule(rule("P2.4", text("templates.told." + key + ".rule")))
            .todo(text("templates.told." + key + ".todo"))
            .next(who, words);
    return new Told(icon, tone, title(key), details.ours().at(), answers);
  }

  private Told judged(String key, Icon icon, Tone tone, Decision decision) {
    FiveAnswers answers =
        FiveAnswers.of()
            .happened(
                new Span(text("templates.told." + key + ".happened", decision.byName())),
                quote(decision.comment()))
            .todo(text("templates.told." + key + ".todo"))
            .next(Who.CLIENT, you);
    answers.rule(decision.clauses().stream().map(ClauseMark::new).toArray(Component[]::new));
    return new Told(icon, tone, title(key), decision.at(), answers);
  }

  private Told cleared(Decision decision) {
    Sending sending = details.sending();
    String happened = text("templates.told.cleared.happened", decision.byName());
    FiveAnswers answers =
        FiveAnswers.of()
            .rule(rule("P2.4", text("templates.told.cleared.rule")))
            .todo(text("templates.told.cleared.todo"))
            .next(Who.US, text("templates.who.console"));
    if (sending != null && sending.heldBy() != null) {
      String standing = text("uikit.state.standing." + sending.heldBy().name());
      answers.happened(new Span(happened), quote(text("templates.told.cleared.held", standing)));
    } else if (sending != null && sending.withoutAccount()) {
      answers.happened(new Span(happened), quote(text("templates.told.cleared.without_account")));
    } else if (sending != null && sending.waitsFor() != null) {
      String until = Times.of(page).absolute(sending.nextAt());
      answers.happened(
          new Span(happened),
          quote(text("templates.told.cleared." + sending.waitsFor().name(), until)));
    } else if (sending == null || sending.lastError() == null) {
      answers.happened(new Span(happened), quote(text("templates.told.cleared.way")));
    } else {
      String next = Times.of(page).absolute(sending.nextAt());
      answers.happened(
          new Span(happened),
          quote(
              text("templates.told.cleared.tries", sending.attempts(), sending.lastError(), next)));
    }
    return new Told(Icon.RING_TICK, Tone.GOOD, title("cleared"), decision.at(), answers);
  }

  private Told refused(SendProblem problem) {
    FiveAnswers answers = FiveAnswers.of().next(Who.CLIENT, you);
    if (problem.code() == SendProblem.OTHER_CONTENT) {
      answers
          .happened(text("templates.told.refused.other"))
          .rule(rule("P1.1", text("templates.told.cleared.rule")))
          .todo(text("templates.advice.OTHER_CONTENT"));
    } else {
      String words =
          problem.title() == null ? problem.message() : problem.title() + ": " + problem.message();
      String code =
          problem.subcode() == null
              ? String.valueOf(problem.code())
              : problem.code() + " / " + problem.subcode();
      answers
          .happened(new Span(text("templates.told.refused.happened")), quote(words))
          .rule(rule("P1.1", text("templates.told.refused.rule", code)))
          .todo(todo(problem));
    }
    return new Told(Icon.BLOCK, Tone.BAD, title("refused"), problem.at(), answers);
  }

  private String todo(SendProblem problem) {
    return MetaErrors.find(problem.code(), problem.subcode())
        .map(known -> text("templates.advice." + known.advice()))
        .orElseGet(() -> text("templates.told.refused.todo"));
  }

  private String title(String key) {
    return text("templates.told." + key + ".title", number());
  }

  private int number() {
    return details.versions().isEmpty() ? 1 : details.versions().getFirst().number();
  }

  private String text(String key, Object... arguments) {
    return page.getTranslation(key, arguments);
  }

  /** The clause, and beside it what it says here. */
  static Component rule(String clause, String words) {
    Span rule = new Span(new ClauseMark(new ClauseCode(clause)), new Span(words));
    rule.addClassName("templates-inline");
    return rule;
  }

  static Component quote(@Nullable String words) {
    if (words == null || words.isBlank()) {
      return new Div();
    }
    Paragraph quote = new Paragraph(words);
    quote.addClassName("templates-quote");
    return quote;
  }
}

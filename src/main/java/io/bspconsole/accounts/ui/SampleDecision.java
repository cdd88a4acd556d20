package io.bspconsole.accounts.ui;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.bspconsole.kernel.ClauseCode;
import io.bspconsole.uikit.Card;
import io.bspconsole.uikit.ClauseMark;
import io.bspconsole.uikit.FiveAnswers;
import io.bspconsole.uikit.Icon;
import io.bspconsole.uikit.StatusBadge;
import io.bspconsole.uikit.Tone;
import io.bspconsole.uikit.Who;

/** Shows how a decision reads in the console, with a made-up one. */
class SampleDecision extends Div {

  private static final ClauseCode CLAUSE = new ClauseCode("P1.1");

  SampleDecision() {
    addClassName("bsp-sample-decision");
    Paragraph head = new Paragraph(getTranslation("accounts.sample"));
    head.addClassNames("bsp-secondary", "bsp-strong");
    FiveAnswers answers =
        FiveAnswers.of()
            .happened(new Span(getTranslation("accounts.sample.happened") + " "), variables())
            .rule(
                new Span(getTranslation("accounts.sample.rule") + " "),
                new Code("INVALID_FORMAT"),
                new Span(" "),
                new ClauseMark(CLAUSE))
            .todo(getTranslation("accounts.sample.todo"))
            .deadline(getTranslation("accounts.sample.deadline"))
            .next(Who.CLIENT, getTranslation("accounts.sample.next"));
    Card card =
        new Card(getTranslation("accounts.sample.title"), answers)
            .headerEnd(
                StatusBadge.theirs(
                    Icon.REJECTED,
                    getTranslation("uikit.state.meta.REJECTED"),
                    Tone.BAD,
                    "REJECTED"))
            .flush();
    Paragraph foot = new Paragraph(getTranslation("accounts.sample.foot"));
    foot.addClassName("bsp-secondary");
    add(head, card, foot);
  }

  private static Span variables() {
    Span variables = new Span("{{3}} {{4}}");
    variables.addClassName("bsp-variable");
    return variables;
  }
}

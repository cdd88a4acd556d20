package io.bspconsole.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;

/**
 * How every decision is told, ours or Meta's: what happened, under which rule, what to do now, by
 * when, who acts next. All five rows are always there; one that nobody filled says that there is
 * nothing, because "No deadline" is an answer too.
 */
public final class FiveAnswers extends DescriptionList {

  private final Description happened = row("happened");
  private final Description rule = row("rule");
  private final Description todo = row("todo");
  private final Description deadline = row("deadline");
  private final Description next = row("next");

  private FiveAnswers() {
    addClassName("bsp-answers");
  }

  public static FiveAnswers of() {
    return new FiveAnswers();
  }

  public FiveAnswers happened(Component... answer) {
    return fill(happened, answer);
  }

  public FiveAnswers happened(String answer) {
    return happened(new Span(answer));
  }

  public FiveAnswers rule(Component... answer) {
    return fill(rule, answer);
  }

  public FiveAnswers rule(String answer) {
    return rule(new Span(answer));
  }

  public FiveAnswers todo(Component... answer) {
    return fill(todo, answer);
  }

  public FiveAnswers todo(String answer) {
    return todo(new Span(answer));
  }

  public FiveAnswers deadline(Component... answer) {
    return fill(deadline, answer);
  }

  public FiveAnswers deadline(String answer) {
    return deadline(new Span(answer));
  }

  /**
   * Who acts next.
   *
   * @param words whole, with "You" where the reader is that party
   */
  public FiveAnswers next(Who who, String words) {
    return fill(next, who.mark(words));
  }

  private FiveAnswers fill(Description row, Component... answer) {
    row.removeAll();
    row.add(answer);
    return this;
  }

  private Description row(String question) {
    Description answer =
        new Description(I18NProvider.translate("uikit.answers." + question + ".none"));
    add(new Term(I18NProvider.translate("uikit.answers." + question)), answer);
    return answer;
  }
}

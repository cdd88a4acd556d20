package io.bspconsole.clients.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import io.bspconsole.access.StepUp;
import io.bspconsole.clients.ClientSummary;
import io.bspconsole.clients.StandingMove;
import io.bspconsole.clients.StandingMove.Intervention;
import io.bspconsole.clients.StandingNote;
import io.bspconsole.clients.StandingOutcome;
import io.bspconsole.clients.StandingOutcome.Problem;
import io.bspconsole.clients.StandingReason;
import io.bspconsole.clients.Standings;
import io.bspconsole.policy.Clause;
import io.bspconsole.policy.Clauses;
import io.bspconsole.uikit.PasteLimit;
import io.bspconsole.uikit.Toasts;
import java.util.Set;

/** Asks why, then makes a move. Names the client and what follows. */
class StandingDialog extends Dialog {

  private final transient Standings standings;
  private final transient StepUp stepUp;
  private final transient ClientSummary client;
  private final transient Intervention move;
  private final transient Runnable done;
  private final ComboBox<StandingReason> reason = new ComboBox<>(StandingCard.text("reason"));
  private final MultiSelectComboBox<Clause> clauses =
      new MultiSelectComboBox<>(StandingCard.text("clauses"));
  private final TextArea comment = new TextArea(StandingCard.text("comment"));

  StandingDialog(
      ClientSummary client,
      Intervention move,
      Standings standings,
      Clauses policy,
      StepUp stepUp,
      Runnable done) {
    this.standings = standings;
    this.stepUp = stepUp;
    this.client = client;
    this.move = move;
    this.done = done;
    setHeaderTitle(StandingCard.text("ask." + move.name(), client.name()));
    addClassName("clients-dialog");
    reason.setItems(move.reasons().stream().sorted().toList());
    reason.setItemLabelGenerator(StandingCard::reason);
    reason.setRequiredIndicatorVisible(true);
    reason.setManualValidation(true);
    clauses.setItems(policy.all());
    clauses.setItemLabelGenerator(it -> "§" + it.code() + " " + it.title(getLocale()));
    clauses.setRequiredIndicatorVisible(move.needsClause());
    clauses.setManualValidation(true);
    comment.setHelperText(StandingCard.text("comment.help"));
    comment.setRequiredIndicatorVisible(move.needsClause());
    comment.setManualValidation(true);
    PasteLimit.on(comment, StandingMove.LONGEST_COMMENT);
    Div form =
        new Div(
            new Paragraph(StandingCard.text("consequence." + move.name())),
            reason,
            clauses,
            comment);
    form.addClassName("bsp-form");
    add(form);
    Button make = new Button(StandingCard.text("move." + move.name()), _ -> stepUp.run(this::make));
    make.addThemeVariants(
        move == Intervention.REINSTATE ? ButtonVariant.PRIMARY : ButtonVariant.ERROR);
    getFooter().add(new Button(getTranslation("clients.cancel"), _ -> close()), make);
    addOpenedChangeListener(_ -> reason.focus());
  }

  private void make() {
    if (reason.isEmpty()) {
      tell(Set.of(Problem.REASON));
      return;
    }
    StandingNote note =
        StandingNote.of(
            reason.getValue(),
            clauses.getValue().stream().map(Clause::code).toList(),
            comment.getValue());
    switch (standings.intervene(client.id(), move, note)) {
      case StandingOutcome.Changed(var standing) -> {
        Toasts.did(StandingCard.text("done", client.name(), StandingCard.word(standing)));
        leave();
      }
      case StandingOutcome.NotFromHere(var standing) -> {
        Toasts.failed(StandingCard.text("not_from_here", StandingCard.word(standing)));
        leave();
      }
      case StandingOutcome.Missing _ -> throw new IllegalStateException("Nothing is missing here");
      case StandingOutcome.Refused(var problems) -> tell(problems);
    }
  }

  private void leave() {
    close();
    done.run();
  }

  private void tell(Set<Problem> problems) {
    reason.setInvalid(false);
    clauses.setInvalid(false);
    comment.setInvalid(false);
    for (Problem problem : problems) {
      String words = StandingCard.text("problem." + problem.name(), StandingMove.LONGEST_COMMENT);
      switch (problem) {
        case REASON -> {
          reason.setErrorMessage(words);
          reason.setInvalid(true);
        }
        case CLAUSE_MISSING, CLAUSE_UNKNOWN, TOO_MANY_CLAUSES -> {
          clauses.setErrorMessage(words);
          clauses.setInvalid(true);
        }
        case COMMENT_MISSING, COMMENT_TOO_LONG, COMMENT_UNSEEN -> {
          comment.setErrorMessage(words);
          comment.setInvalid(true);
        }
      }
    }
    if (reason.isInvalid()) {
      reason.focus();
    } else if (clauses.isInvalid()) {
      clauses.focus();
    } else {
      comment.focus();
    }
  }
}

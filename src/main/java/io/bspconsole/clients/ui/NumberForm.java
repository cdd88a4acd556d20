package io.bspconsole.clients.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.bspconsole.access.StepUp;
import io.bspconsole.clients.CallKind;
import io.bspconsole.clients.NumberOutcome;
import io.bspconsole.clients.NumberOutcome.Problem;
import io.bspconsole.clients.PhoneNumber;
import io.bspconsole.uikit.Note;
import io.bspconsole.uikit.Times;
import io.bspconsole.uikit.Toasts;
import io.bspconsole.uikit.Tone;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;

/** Asks for what Meta wants to know, asks Meta, and tells what came of it. */
class NumberForm extends Dialog {

  private final transient Map<Problem, HasValidation> fields = new EnumMap<>(Problem.class);
  private final CallKind kind;
  private final String display;
  private final transient Runnable done;
  private final Div form = new Div();
  private final Div told = new Div();
  private transient Supplier<NumberOutcome> ask =
      () -> {
        throw new IllegalStateException("nothing is asked yet");
      };

  NumberForm(CallKind kind, PhoneNumber number, StepUp stepUp, Runnable done) {
    this.kind = kind;
    this.display = number.displayNumber();
    this.done = done;
    setHeaderTitle(getTranslation("clients.call." + kind.name() + ".title", display));
    addClassName("clients-dialog");
    form.addClassName("bsp-form");
    form.add(new Paragraph(getTranslation("clients.call." + kind.name() + ".text")));
    told.getElement().setAttribute("role", "status");
    add(form, told);
    Button send = new Button(NumberWords.kind(kind), _ -> stepUp.run(this::send));
    if (kind == CallKind.DEREGISTER) {
      send.addThemeNames("error");
    } else {
      send.addThemeVariants(ButtonVariant.PRIMARY);
    }
    getFooter().add(new Button(getTranslation("clients.cancel"), _ -> close()), send);
  }

  /** Adds a field, at which problems of that kind are told. */
  <F extends Component & HasValidation> NumberForm field(Problem problem, F field) {
    field.setManualValidation(true);
    fields.put(problem, field);
    form.add(field);
    return this;
  }

  /** Adds what no problem of its own is told at. */
  NumberForm beside(Component field) {
    form.add(field);
    return this;
  }

  /** What is done with the fields. */
  NumberForm asking(Supplier<NumberOutcome> call) {
    ask = call;
    return this;
  }

  private void send() {
    told.removeAll();
    fields.values().forEach(field -> field.setInvalid(false));
    NumberOutcome outcome = ask.get();
    switch (outcome) {
      case NumberOutcome.Taken _ -> {
        close();
        Toasts.did(getTranslation("clients.call." + kind.name() + ".done", display));
        done.run();
      }
      case NumberOutcome.Malformed(var problems) -> problems.forEach(this::tell);
      case NumberOutcome.NotNow _,
          NumberOutcome.NameDoubtful _,
          NumberOutcome.Refused _,
          NumberOutcome.Uncertain _ ->
          told.add(new Note(Tone.BAD, NumberWords.of(outcome, Times.of(this))));
    }
  }

  private void tell(Problem problem) {
    HasValidation field = fields.get(problem);
    if (field == null) {
      told.add(new Note(Tone.BAD, NumberWords.problem(problem)));
    } else {
      field.setErrorMessage(NumberWords.problem(problem));
      field.setInvalid(true);
    }
  }
}

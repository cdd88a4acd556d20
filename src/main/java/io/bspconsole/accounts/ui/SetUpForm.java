package io.bspconsole.accounts.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import io.bspconsole.access.StepUp;
import io.bspconsole.accounts.factors.AddOutcome;
import io.bspconsole.accounts.factors.NewAuthenticator;
import io.bspconsole.accounts.factors.SecondFactors;
import java.util.List;
import java.util.function.Consumer;

/** Sets an authenticator up: read the square, name it, type its first code. */
@StyleSheet("people.css")
@StyleSheet("accounts.css")
class SetUpForm extends Div {

  private final transient SecondFactors factors;
  private final transient StepUp stepUp;
  private final transient NewAuthenticator made;
  private final transient Consumer<List<String>> onAdded;
  private final TextField name = new TextField(getTranslation("accounts.factor.name"));
  private final TextField code = new TextField(getTranslation("accounts.factor.first-code"));

  private final PresentField present;

  SetUpForm(SecondFactors factors, StepUp stepUp, Consumer<List<String>> onAdded) {
    this.factors = factors;
    this.stepUp = stepUp;
    this.present = new PresentField(factors.asksPassword());
    this.onAdded = onAdded;
    this.made = factors.begin();
    addClassName("people-form");
    name.setValue(getTranslation("accounts.factor.name.usual"));
    name.setHelperText(getTranslation("accounts.factor.name.help"));
    name.setMaxLength(SecondFactors.LONGEST_NAME);
    code.setHelperText(getTranslation("accounts.factor.first-code.help"));
    code.getElement().setAttribute("autocomplete", "one-time-code");
    for (TextField field : new TextField[] {name, code}) {
      field.setManualValidation(true);
      field.setWidthFull();
    }
    Span key = new Span(made.key());
    key.addClassName("bsp-mono");
    Div square = new Div(new QrCode(made.uri(), getTranslation("accounts.factor.square")));
    OrderedList steps =
        new OrderedList(
            new ListItem(getTranslation("accounts.factor.step.app")),
            new ListItem(new Span(getTranslation("accounts.factor.step.square")), square),
            new ListItem(new Span(getTranslation("accounts.factor.step.key") + " "), key));
    steps.addClassName("accounts-steps");
    Button add = new Button(getTranslation("accounts.factor.add"), _ -> stepUp.run(this::add));
    add.addThemeVariants(ButtonVariant.PRIMARY);
    add.addClickShortcut(Key.ENTER).listenOn(this);
    add(steps, name, code, present, add);
  }

  private void add() {
    boolean blank = name.getValue().isBlank();
    say(name, blank ? getTranslation("accounts.factor.name.missing") : "");
    if (blank) {
      return;
    }
    present.clearProblem();
    say(code, "");
    switch (factors.add(
        made, name.getValue(), present.getValue(), code.getValue(), FactorForms.place())) {
      case AddOutcome.Added(var recoveryCodes) -> onAdded.accept(recoveryCodes);
      case AddOutcome.Unfit _ -> say(code, getTranslation("accounts.factor.first-code.wrong"));
      case AddOutcome.TooMany _ -> say(name, getTranslation("accounts.factor.too-many"));
      case AddOutcome.NotYours _ -> present.sayNotYours();
      case AddOutcome.Busy _ -> present.sayBusy();
    }
  }

  private static void say(TextField field, String problem) {
    field.setErrorMessage(problem);
    field.setInvalid(!problem.isEmpty());
    if (!problem.isEmpty()) {
      field.focus();
    }
  }
}

package io.bspconsole.accounts.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.bspconsole.access.StepUp;
import io.bspconsole.accounts.factors.AddOutcome;
import io.bspconsole.accounts.factors.PasskeyFactors;
import io.bspconsole.accounts.factors.Passkeys;
import io.bspconsole.accounts.factors.SecondFactors;
import java.util.List;
import java.util.function.Consumer;

/** Adds a passkey: names it, and lets the browser make it. */
@StyleSheet("people.css")
class PasskeyForm extends Div {

  private final transient PasskeyFactors passkeys;
  private final transient StepUp stepUp;
  private final transient Consumer<List<String>> onAdded;
  private final TextField name = new TextField(getTranslation("accounts.factor.name"));
  private final PresentField present;

  PasskeyForm(
      SecondFactors factors,
      PasskeyFactors passkeys,
      StepUp stepUp,
      Consumer<List<String>> onAdded) {
    this.passkeys = passkeys;
    this.stepUp = stepUp;
    this.onAdded = onAdded;
    this.present = new PresentField(factors.asksPassword());
    addClassName("people-form");
    name.setValue(getTranslation("accounts.passkey.name.usual"));
    name.setHelperText(getTranslation("accounts.passkey.name.help"));
    name.setMaxLength(SecondFactors.LONGEST_NAME);
    name.setManualValidation(true);
    name.setWidthFull();
    Button make = new Button(getTranslation("accounts.passkey.make"), _ -> stepUp.run(this::make));
    make.addThemeVariants(ButtonVariant.PRIMARY);
    make.addClickShortcut(Key.ENTER).listenOn(this);
    add(new Paragraph(getTranslation("accounts.passkey.text")), name, present, make);
  }

  private void make() {
    if (name.getValue().isBlank()) {
      say("accounts.factor.name.missing");
      return;
    }
    name.setInvalid(false);
    present.clearProblem();
    passkeys
        .problem(present.getValue(), FactorForms.place())
        .ifPresentOrElse(this::settle, this::askBrowser);
  }

  private void askBrowser() {
    Passkeys.Creation creation = passkeys.begin();
    PasskeyCalls.create(this, creation.json())
        .then(
            String.class,
            answer -> stepUp.run(() -> keep(creation, answer)),
            _ -> say("accounts.passkey.not-made"));
  }

  private void keep(Passkeys.Creation creation, String answer) {
    settle(
        passkeys.add(creation, name.getValue(), present.getValue(), answer, FactorForms.place()));
  }

  private void settle(AddOutcome outcome) {
    switch (outcome) {
      case AddOutcome.Added(var recoveryCodes) -> onAdded.accept(recoveryCodes);
      case AddOutcome.Unfit _ -> say("accounts.passkey.not-made");
      case AddOutcome.TooMany _ -> say("accounts.factor.too-many");
      case AddOutcome.NotYours _ -> present.sayNotYours();
      case AddOutcome.Busy _ -> present.sayBusy();
    }
  }

  private void say(String problem) {
    name.setErrorMessage(getTranslation(problem));
    name.setInvalid(true);
  }
}

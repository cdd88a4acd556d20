package io.bspconsole.accounts.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.bspconsole.accounts.factors.PasskeyFactors;
import io.bspconsole.accounts.factors.Passkeys;
import io.bspconsole.accounts.factors.SecondFactors;
import java.util.List;
import java.util.function.Consumer;

/** Adds a passkey: names it, and lets the browser make it. */
@StyleSheet("people.css")
class PasskeyForm extends Div {

  private final transient PasskeyFactors passkeys;
  private final transient Consumer<List<String>> onAdded;
  private final TextField name = new TextField(getTranslation("accounts.factor.name"));

  PasskeyForm(PasskeyFactors passkeys, Consumer<List<String>> onAdded) {
    this.passkeys = passkeys;
    this.onAdded = onAdded;
    addClassName("people-form");
    name.setValue(getTranslation("accounts.passkey.name.usual"));
    name.setHelperText(getTranslation("accounts.passkey.name.help"));
    name.setMaxLength(SecondFactors.LONGEST_NAME);
    name.setManualValidation(true);
    name.setWidthFull();
    Button make = new Button(getTranslation("accounts.passkey.make"), _ -> make());
    make.addThemeVariants(ButtonVariant.PRIMARY);
    make.addClickShortcut(Key.ENTER).listenOn(this);
    add(new Paragraph(getTranslation("accounts.passkey.text")), name, make);
  }

  private void make() {
    if (name.getValue().isBlank()) {
      say("accounts.factor.name.missing");
      return;
    }
    Passkeys.Creation creation = passkeys.begin();
    PasskeyCalls.create(this, creation.json())
        .then(
            String.class, answer -> keep(creation, answer), _ -> say("accounts.passkey.not-made"));
  }

  private void keep(Passkeys.Creation creation, String answer) {
    passkeys
        .add(creation, name.getValue(), answer, FactorForms.place())
        .ifPresentOrElse(onAdded, () -> say("accounts.passkey.not-made"));
  }

  private void say(String problem) {
    name.setErrorMessage(getTranslation(problem));
    name.setInvalid(true);
  }
}

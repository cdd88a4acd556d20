package io.bspconsole.accounts.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Predicate;

/** Asks for a code of an authenticator, or a recovery code. What was typed stays when refused. */
@StyleSheet("people.css")
class CodeForm extends Div {

  private final TextField code = new TextField(getTranslation("accounts.factor.code"));
  private final transient Predicate<String> show;
  private final transient Runnable onShown;

  CodeForm(String submit, Predicate<String> show, Runnable onShown) {
    this.show = show;
    this.onShown = onShown;
    addClassName("people-form");
    code.setHelperText(getTranslation("accounts.factor.code.help"));
    code.setManualValidation(true);
    code.setAutofocus(true);
    code.setWidthFull();
    code.getElement().setAttribute("autocomplete", "one-time-code");
    Button button = new Button(submit, _ -> submit());
    button.addThemeVariants(ButtonVariant.PRIMARY);
    button.addClickShortcut(Key.ENTER).listenOn(this);
    add(code, button);
  }

  /** Takes the code as if it had been typed. */
  void submit(String typed) {
    code.setValue(typed);
    submit();
  }

  void focus() {
    code.focus();
  }

  private void submit() {
    boolean right = show.test(code.getValue());
    code.setErrorMessage(getTranslation("accounts.factor.code.wrong"));
    code.setInvalid(!right);
    if (right) {
      onShown.run();
    } else {
      code.focus();
    }
  }
}

package io.bspconsole.accounts.ui;

import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;

/** Asks for the present password, where that is needed; not to be seen elsewhere. */
class PresentField extends PasswordField {

  PresentField(boolean needed) {
    setLabel(getTranslation("accounts.password.present"));
    setHelperText(getTranslation("accounts.factor.present.help"));
    setManualValidation(true);
    setAutocomplete(Autocomplete.CURRENT_PASSWORD);
    setWidthFull();
    setVisible(needed);
  }

  void clearProblem() {
    setInvalid(false);
  }

  void sayNotYours() {
    say("accounts.password.not-yours");
  }

  void sayBusy() {
    say("accounts.busy");
  }

  private void say(String key) {
    setErrorMessage(getTranslation(key));
    setInvalid(true);
    focus();
  }
}

package io.bspconsole.accounts.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import io.bspconsole.accounts.MyAccount;
import io.bspconsole.accounts.PasswordProblem;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks for a new password, and for a name where there is none yet. */
class PasswordForm extends Div {

  final @Nullable TextField name;
  final PasswordField password = new PasswordField();

  PasswordForm(boolean withName, String submit, Consumer<PasswordForm> onSubmit) {
    addClassName("people-form");
    name = withName ? new TextField(getTranslation("accounts.name")) : null;
    if (name != null) {
      name.setManualValidation(true);
      name.setAutocomplete(Autocomplete.NAME);
      name.setWidthFull();
      name.setMaxLength(MyAccount.LONGEST_NAME);
      add(name);
    }
    password.setLabel(getTranslation("accounts.password.wanted"));
    password.setHelperText(getTranslation("accounts.password.help"));
    password.setManualValidation(true);
    password.setAutocomplete(Autocomplete.NEW_PASSWORD);
    password.setWidthFull();
    Button button = new Button(submit, _ -> onSubmit.accept(this));
    button.addThemeVariants(ButtonVariant.PRIMARY);
    button.addClickShortcut(Key.ENTER).listenOn(this);
    add(password, button);
  }

  /** Shows what is wrong with the password; null for nothing. */
  void sayOfPassword(@Nullable PasswordProblem problem) {
    password.setErrorMessage(
        problem == null ? "" : getTranslation("accounts.password.problem." + problem));
    password.setInvalid(problem != null);
    if (problem != null) {
      password.focus();
    }
  }

  /** Shows what is wrong with the name; blank for nothing. */
  void sayOfName(String problem) {
    if (name != null) {
      name.setErrorMessage(problem);
      name.setInvalid(!problem.isBlank());
      if (!problem.isBlank()) {
        name.focus();
      }
    }
  }
}

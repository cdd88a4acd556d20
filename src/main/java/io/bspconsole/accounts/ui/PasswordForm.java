package io.bspconsole.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import io.bspconsole.accounts.PasswordProblem;
import io.bspconsole.accounts.PersonName;
import io.bspconsole.uikit.Note;
import io.bspconsole.uikit.Tone;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a new password, and for what else is needed: a name where there is none yet, the present
 * password where nothing else proves who it is. What was typed stays where it is refused.
 */
class PasswordForm extends Div {

  final PasswordField password = new PasswordField();
  final PasswordField present = new PasswordField();
  final TextField name = new TextField();
  final Button submit;
  private final Div notice = new Div();

  PasswordForm(String submit, Consumer<PasswordForm> onSubmit) {
    addClassName("people-form");
    password.setLabel(getTranslation("accounts.password.wanted"));
    password.setHelperText(getTranslation("accounts.password.help"));
    password.setManualValidation(true);
    password.setAutocomplete(Autocomplete.NEW_PASSWORD);
    password.setWidthFull();
    this.submit = new Button(submit, _ -> submit(onSubmit));
    this.submit.addClickShortcut(Key.ENTER).listenOn(this);
    notice.setVisible(false);
    add(notice, password, this.submit);
  }

  PasswordForm withName() {
    name.setLabel(getTranslation("accounts.name"));
    name.setManualValidation(true);
    name.setAutocomplete(Autocomplete.NAME);
    name.setMaxLength(PersonName.LONGEST);
    name.setWidthFull();
    addComponentAtIndex(1, name);
    return this;
  }

  PasswordForm withPresent() {
    present.setLabel(getTranslation("accounts.password.present"));
    present.setManualValidation(true);
    present.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
    present.setWidthFull();
    addComponentAtIndex(1, present);
    return this;
  }

  /** Shows that above the button. */
  PasswordForm withHint(Component hint) {
    addComponentAtIndex(getComponentCount() - 1, hint);
    return this;
  }

  /** Shows what is wrong with the name; null for nothing. */
  void sayOfName(PersonName.@Nullable Problem problem) {
    say(name, problem == null ? null : "accounts.name.problem." + problem);
  }

  /** Says that the present password is not the one. */
  void sayNotYours() {
    say(present, "accounts.password.not-yours");
  }

  /** Shows what is wrong with the new password; null for nothing. */
  void sayOfPassword(@Nullable PasswordProblem problem) {
    say(password, problem == null ? null : "accounts.password.problem." + problem);
  }

  /** Says that nothing was wrong, and that trying again soon will do. */
  void sayBusy() {
    notice.add(new Note(Tone.WARN, getTranslation("accounts.busy")));
    notice.setVisible(true);
  }

  private void submit(Consumer<PasswordForm> onSubmit) {
    notice.removeAll();
    notice.setVisible(false);
    sayOfName(null);
    say(present, null);
    sayOfPassword(null);
    onSubmit.accept(this);
  }

  private <F extends Component & HasValidationProperties & Focusable<?>> void say(
      F field, @Nullable String key) {
    field.setErrorMessage(key == null ? "" : getTranslation(key));
    field.setInvalid(key != null);
    if (key != null) {
      field.focus();
    }
  }
}

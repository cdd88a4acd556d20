package io.bspconsole.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinRequest;
import io.bspconsole.accounts.MyAccount;
import io.bspconsole.accounts.PasswordOutcome;
import io.bspconsole.accounts.SessionKey;
import io.bspconsole.uikit.Card;
import io.bspconsole.uikit.Toasts;

/** Where one changes the own password. What was typed stays where it is refused. */
class PasswordCard extends Card {

  private final transient MyAccount account;
  private final transient SessionKey here;
  private final transient Runnable whenChanged;
  private final PasswordField present = new PasswordField();
  private final PasswordField wanted = new PasswordField();

  PasswordCard(MyAccount account, SessionKey here, Runnable whenChanged) {
    super(I18NProvider.translate("accounts.password.title"));
    this.account = account;
    this.here = here;
    this.whenChanged = whenChanged;
    content(fields());
  }

  private Component fields() {
    present.setLabel(getTranslation("accounts.password.present"));
    present.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
    wanted.setLabel(getTranslation("accounts.password.wanted"));
    wanted.setAutocomplete(Autocomplete.NEW_PASSWORD);
    wanted.setHelperText(getTranslation("accounts.password.help"));
    Paragraph ends = new Paragraph(getTranslation("accounts.password.ends"));
    ends.addClassName("bsp-secondary");
    Button save = new Button(getTranslation("accounts.password.save"), _ -> change());
    Div fields = new Div(present, wanted, ends, save);
    fields.addClassName("accounts-fields");
    return fields;
  }

  private void change() {
    present.setInvalid(false);
    wanted.setInvalid(false);
    String address = VaadinRequest.getCurrent().getRemoteAddr();
    switch (account.changePassword(present.getValue(), wanted.getValue(), here, address)) {
      case PasswordOutcome.Changed _ -> {
        present.clear();
        wanted.clear();
        whenChanged.run();
        Toasts.did(getTranslation("accounts.password.done"));
      }
      case PasswordOutcome.NotYours _ -> tell(present, "accounts.password.not-yours");
      case PasswordOutcome.Refused(var problem) ->
          tell(wanted, "accounts.password.problem." + problem);
    }
  }

  private void tell(PasswordField field, String key) {
    field.setErrorMessage(getTranslation(key));
    field.setInvalid(true);
    field.focus();
  }
}

package io.bspconsole.accounts.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.bspconsole.accounts.PasswordLinks;
import io.bspconsole.uikit.Note;
import io.bspconsole.uikit.PageLink;
import io.bspconsole.uikit.Tone;
import org.springframework.beans.factory.annotation.Value;

/** Where a link to a new password is asked for. The answer is the same for every address. */
@Route(value = AccountsNavigation.FORGOTTEN, autoLayout = false)
@AnonymousAllowed
@StyleSheet("people.css")
class ForgottenPasswordView extends OutsidePage {

  private final transient PasswordLinks links;
  private final EmailField email;

  ForgottenPasswordView(PasswordLinks links, @Value("${bsp.provider-name}") String providerName) {
    super(UI.getCurrent().getTranslation("accounts.forgotten.title"), providerName);
    this.links = links;
    email = new EmailField(getTranslation("accounts.sign-in.email"));
    email.setAutocomplete(Autocomplete.USERNAME);
    email.setManualValidation(true);
    email.setWidthFull();
    Button send = new Button(getTranslation("accounts.forgotten.send"), _ -> send());
    send.addThemeVariants(ButtonVariant.PRIMARY);
    send.addClickShortcut(Key.ENTER).listenOn(email);
    Div form = new Div(email, send);
    form.addClassName("people-form");
    show(new Paragraph(getTranslation("accounts.forgotten.text")), form, back());
  }

  private void send() {
    if (email.isEmpty()) {
      email.setErrorMessage(getTranslation("accounts.sign-in.email.missing"));
      email.setInvalid(true);
      return;
    }
    links.request(email.getValue(), VaadinRequest.getCurrent().getRemoteAddr());
    show(new Note(Tone.WORK, getTranslation("accounts.forgotten.sent")), back());
  }

  private PageLink back() {
    return new PageLink(getTranslation("accounts.forgotten.back"), "sign-in");
  }
}

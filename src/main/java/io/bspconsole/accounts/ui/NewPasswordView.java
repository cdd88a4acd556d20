package io.bspconsole.accounts.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.bspconsole.accounts.NewPasswordOutcome;
import io.bspconsole.accounts.PasswordLinks;
import io.bspconsole.accounts.PasswordProblem;
import io.bspconsole.uikit.Note;
import io.bspconsole.uikit.PageLink;
import io.bspconsole.uikit.Tone;
import org.springframework.beans.factory.annotation.Value;

/** Where the link to a new password leads. */
@Route(value = AccountsNavigation.NEW_PASSWORD, autoLayout = false)
@AnonymousAllowed
@StyleSheet("people.css")
class NewPasswordView extends OutsidePage implements BeforeEnterObserver {

  private final transient PasswordLinks links;
  private String secret = "";

  NewPasswordView(PasswordLinks links, @Value("${bsp.provider-name}") String providerName) {
    super(UI.getCurrent().getTranslation("accounts.new-password.title"), providerName);
    this.links = links;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    secret = event.getRouteParameters().get("secret").orElse("");
    if (links.opens(secret)) {
      show(new Paragraph(getTranslation("accounts.new-password.text")), form());
    } else {
      gone();
    }
  }

  private PasswordForm form() {
    PasswordForm form = new PasswordForm(getTranslation("accounts.new-password.save"), this::save);
    form.submit.addThemeVariants(ButtonVariant.PRIMARY);
    return form;
  }

  private void save(PasswordForm form) {
    switch (links.use(secret, form.password.getValue())) {
      case NewPasswordOutcome.Changed _ ->
          UI.getCurrent().getPage().setLocation("sign-in?new-password");
      case NewPasswordOutcome.Refused(PasswordProblem problem) -> form.sayOfPassword(problem);
      case NewPasswordOutcome.Busy _ -> form.sayBusy();
      case NewPasswordOutcome.Gone _ -> gone();
    }
  }

  private void gone() {
    show(
        new Note(Tone.WARN, getTranslation("accounts.new-password.gone")),
        new PageLink(getTranslation("accounts.forgotten.title"), AccountsNavigation.FORGOTTEN));
  }
}

package io.bspconsole.accounts.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.bspconsole.accounts.AcceptOutcome;
import io.bspconsole.accounts.Invitations;
import io.bspconsole.accounts.Invitations.Offer;
import io.bspconsole.accounts.PersonName;
import io.bspconsole.accounts.SingleSignOn;
import io.bspconsole.accounts.SsoWish;
import io.bspconsole.uikit.Note;
import io.bspconsole.uikit.Tone;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;

/** Where the link of an invitation leads. */
@Route(value = AccountsNavigation.INVITATION, autoLayout = false)
@AnonymousAllowed
@StyleSheet("people.css")
class InvitationView extends OutsidePage implements BeforeEnterObserver {

  private final transient Invitations invitations;
  private final transient SingleSignOn sso;
  private String secret = "";

  InvitationView(
      Invitations invitations,
      SingleSignOn sso,
      @Value("${bsp.provider-name}") String providerName) {
    super(UI.getCurrent().getTranslation("accounts.invitation.title"), providerName);
    this.invitations = invitations;
    this.sso = sso;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    secret = event.getRouteParameters().get("secret").orElse("");
    invitations.open(secret).ifPresentOrElse(this::offer, this::gone);
  }

  private void offer(Offer offer) {
    Paragraph words =
        new Paragraph(
            getTranslation(
                "accounts.invitation.text",
                offer.invitation().invitedByName(),
                offer.business(),
                RoleWords.list(offer.invitation().roles()),
                offer.invitation().email()));
    if (offer.known()) {
      Button join = new Button(getTranslation("accounts.invitation.join"), _ -> join());
      join.addThemeVariants(ButtonVariant.PRIMARY);
      show(words, new Paragraph(getTranslation("accounts.invitation.known")), join);
    } else {
      PasswordForm form = form();
      show(words, form);
      atProvider(offer, form);
    }
  }

  /** New staff may accept at the provider of single sign-on instead, and are linked by that. */
  private void atProvider(Offer offer, PasswordForm form) {
    if (offer.invitation().client() == null && sso.label().isPresent()) {
      String label = sso.label().orElseThrow();
      Div way =
          new Div(
              new Paragraph(getTranslation("accounts.sso.accept.text", label)),
              new SsoButton(getTranslation("accounts.sso.accept", label), () -> wish(form)));
      way.addClassName("people-form");
      showToo(way);
    }
  }

  private Optional<SsoWish.Accept> wish(PasswordForm form) {
    String name = form.name.getValue();
    Optional<PersonName.Problem> problem = PersonName.problem(name);
    if (problem.isPresent()) {
      form.sayOfName(problem.get());
      return Optional.empty();
    }
    return Optional.of(new SsoWish.Accept(secret, name.strip()));
  }

  private PasswordForm form() {
    PasswordForm form =
        new PasswordForm(getTranslation("accounts.invitation.accept"), this::accept).withName();
    form.submit.addThemeVariants(ButtonVariant.PRIMARY);
    return form;
  }

  private void accept(PasswordForm form) {
    switch (invitations.accept(secret, form.name.getValue(), form.password.getValue())) {
      case AcceptOutcome.Accepted _ -> welcome();
      case AcceptOutcome.Gone _ -> gone();
      case AcceptOutcome.Busy _ -> form.sayBusy();
      case AcceptOutcome.Refused refused -> {
        form.sayOfPassword(refused.password());
        form.sayOfName(refused.name());
      }
    }
  }

  private void join() {
    if (invitations.join(secret)) {
      welcome();
    } else {
      gone();
    }
  }

  private static void welcome() {
    UI.getCurrent().getPage().setLocation("sign-in?welcome");
  }

  private void gone() {
    show(new Note(Tone.WARN, getTranslation("accounts.invitation.gone")));
  }
}

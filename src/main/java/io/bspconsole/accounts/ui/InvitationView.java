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
import io.bspconsole.accounts.SingleSignOn;
import io.bspconsole.accounts.SsoWish;
import io.bspconsole.uikit.Note;
import io.bspconsole.uikit.Tone;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
      Button join =
          new Button(
              getTranslation("accounts.invitation.join"),
              _ -> settle(invitations.join(secret), null));
      join.addThemeVariants(ButtonVariant.PRIMARY);
      show(words, new Paragraph(getTranslation("accounts.invitation.known")), join);
      atProvider(offer, null);
    } else {
      PasswordForm form = form();
      show(words, form);
      atProvider(offer, form);
    }
  }

  /** Staff may accept at the provider of single sign-on instead, and are linked by that. */
  private void atProvider(Offer offer, @Nullable PasswordForm form) {
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

  private Optional<SsoWish.Accept> wish(@Nullable PasswordForm form) {
    String name = form == null || form.name == null ? "" : form.name.getValue().strip();
    if (form != null && name.isEmpty()) {
      form.sayOfName(getTranslation("accounts.invitation.problem.MISSING"));
      return Optional.empty();
    }
    return Optional.of(new SsoWish.Accept(secret, name));
  }

  private PasswordForm form() {
    return new PasswordForm(true, getTranslation("accounts.invitation.accept"), this::accept);
  }

  private void accept(PasswordForm form) {
    String name = form.name == null ? "" : form.name.getValue();
    settle(invitations.accept(secret, name, form.password.getValue()), form);
  }

  private void settle(AcceptOutcome outcome, @Nullable PasswordForm form) {
    switch (outcome) {
      case AcceptOutcome.Accepted _ -> UI.getCurrent().getPage().setLocation("sign-in?welcome");
      case AcceptOutcome.Gone _ -> gone();
      case AcceptOutcome.Refused refused -> {
        if (form != null) {
          form.sayOfPassword(refused.password());
          form.sayOfName(
              refused.name() == null
                  ? ""
                  : getTranslation("accounts.invitation.problem." + refused.name()));
        }
      }
    }
  }

  private void gone() {
    show(new Note(Tone.WARN, getTranslation("accounts.invitation.gone")));
  }
}

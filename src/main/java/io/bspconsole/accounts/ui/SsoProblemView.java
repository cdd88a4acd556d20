package io.bspconsole.accounts.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.bspconsole.access.CurrentActor;
import io.bspconsole.accounts.SingleSignOn;
import io.bspconsole.accounts.SsoProblem;
import io.bspconsole.uikit.Note;
import io.bspconsole.uikit.PageLink;
import io.bspconsole.uikit.Tone;
import org.springframework.beans.factory.annotation.Value;

/** Says why single sign-on did not work, and what to do about it. */
@Route(value = AccountsNavigation.SSO_PROBLEM, autoLayout = false)
@AnonymousAllowed
@StyleSheet("people.css")
class SsoProblemView extends OutsidePage implements BeforeEnterObserver {

  private final transient SingleSignOn sso;
  private final transient CurrentActor current;
  private final String providerName;

  SsoProblemView(
      SingleSignOn sso, CurrentActor current, @Value("${bsp.provider-name}") String providerName) {
    super(UI.getCurrent().getTranslation("accounts.sso.problem.title"), providerName);
    this.sso = sso;
    this.current = current;
    this.providerName = providerName;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    String label = sso.label().orElse("");
    SsoProblem problem = SsoProblem.of(event.getRouteParameters().get("problem").orElse(""));
    show(
        new Note(Tone.WARN, getTranslation("accounts.sso.problem." + problem, label)),
        new Paragraph(
            getTranslation("accounts.sso.problem." + problem + ".todo", label, providerName)),
        current.find().isPresent()
            ? new PageLink(getTranslation("accounts.sso.problem.account"), "account")
            : new PageLink(getTranslation("accounts.forgotten.back"), "sign-in"));
  }
}

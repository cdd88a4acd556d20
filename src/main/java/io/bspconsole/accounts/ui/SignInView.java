package io.bspconsole.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.bspconsole.access.CurrentActor;
import io.bspconsole.accounts.EndReason;
import io.bspconsole.uikit.Brand;
import io.bspconsole.uikit.LanguageSwitch;
import io.bspconsole.uikit.Note;
import io.bspconsole.uikit.Tone;
import java.util.Arrays;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;

/** Where people sign in. A refusal never tells whether there is such an account. */
@Route(value = "sign-in", autoLayout = false)
@AnonymousAllowed
public class SignInView extends Main implements BeforeEnterObserver, HasDynamicTitle {

  private final CurrentActor current;
  private final LoginForm form = new LoginForm();
  private final Div notices = new Div();

  SignInView(CurrentActor current, @Value("${bsp.provider-name}") String providerName) {
    this.current = current;
    addClassName("bsp-sign-in");
    form.setAction("sign-in");
    form.setForgotPasswordButtonVisible(false);
    form.setI18n(words());
    add(left(providerName), right());
  }

  /** Says why one stands here: a wrong password, the end of a session, or one's own wish. */
  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (current.find().isPresent()) {
      event.forwardTo("");
      return;
    }
    Set<String> reasons = event.getLocation().getQueryParameters().getParameters().keySet();
    form.setError(reasons.contains("error"));
    notices.removeAll();
    if (reasons.contains("unavailable")) {
      notices.add(new Note(Tone.BAD, getTranslation("accounts.sign-in.unavailable")));
    } else if (reasons.contains("expired")) {
      notices.add(new Note(Tone.WORK, getTranslation("accounts.sign-in.expired")));
    }
    Arrays.stream(EndReason.values())
        .filter(reason -> reasons.contains(reason.parameter()))
        .findFirst()
        .ifPresent(reason ->
            notices.add(new Note(tone(reason), getTranslation("accounts.sign-in.over." + reason))));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("accounts.sign-in.title") + " · BSP Console";
  }

  private static Tone tone(EndReason reason) {
    return reason == EndReason.DISABLED ? Tone.BAD : Tone.WORK;
  }

  private Component left(String providerName) {
    Header header = new Header(new Brand(), new LanguageSwitch(_ -> {}));
    Paragraph whom = new Paragraph(getTranslation("accounts.sign-in.whom", providerName));
    Paragraph invitation = new Paragraph(getTranslation("accounts.sign-in.no-account"));
    whom.addClassName("bsp-secondary");
    invitation.addClassName("bsp-secondary");
    Div middle =
        new Div(new H1(getTranslation("accounts.sign-in.title")), whom, notices, form, invitation);
    middle.addClassName("bsp-sign-in-form");
    return new Section(header, middle, new Footer(new Span(providerName)));
  }

  private Aside right() {
    Aside aside = new Aside(new SampleDecision());
    aside.getElement().setAttribute("aria-label", getTranslation("accounts.sample"));
    return aside;
  }

  private LoginI18n words() {
    LoginI18n words = LoginI18n.createDefault();
    words.getForm().setTitle("");
    words.getForm().setUsername(getTranslation("accounts.sign-in.email"));
    words.getForm().setPassword(getTranslation("accounts.sign-in.password"));
    words.getForm().setSubmit(getTranslation("accounts.sign-in.submit"));
    words.getErrorMessage().setTitle(getTranslation("accounts.sign-in.refused"));
    words.getErrorMessage().setMessage(getTranslation("accounts.sign-in.refused.hint"));
    words.getErrorMessage().setUsername(getTranslation("accounts.sign-in.email.missing"));
    words.getErrorMessage().setPassword(getTranslation("accounts.sign-in.password.missing"));
    return words;
  }
}

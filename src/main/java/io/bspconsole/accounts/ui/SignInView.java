package io.bspconsole.accounts.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.bspconsole.access.CurrentActor;
import io.bspconsole.accounts.EndReason;
import io.bspconsole.accounts.SignInTry;
import io.bspconsole.accounts.SingleSignOn;
import io.bspconsole.accounts.SsoWish;
import io.bspconsole.uikit.Icon;
import io.bspconsole.uikit.Note;
import io.bspconsole.uikit.Toasts;
import io.bspconsole.uikit.Tone;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;

/** Where people sign in. A refusal never tells whether there is such an account. */
@Route(value = "sign-in", autoLayout = false)
@AnonymousAllowed
public class SignInView extends OutsidePage implements BeforeEnterObserver {

  private final CurrentActor current;
  private final transient SingleSignOn sso;
  private final LoginForm form = new LoginForm();
  private final Div notices = new Div();

  SignInView(
      CurrentActor current, SingleSignOn sso, @Value("${bsp.provider-name}") String providerName) {
    super(UI.getCurrent().getTranslation("accounts.sign-in.title"), providerName);
    this.current = current;
    this.sso = sso;
    form.setAction("sign-in");
    form.addForgotPasswordListener(
        _ -> getUI().ifPresent(ui -> ui.navigate(AccountsNavigation.FORGOTTEN)));
    form.setI18n(words());
    Paragraph whom = new Paragraph(getTranslation("accounts.sign-in.whom", providerName));
    Paragraph invitation = new Paragraph(getTranslation("accounts.sign-in.no-account"));
    whom.addClassName("bsp-secondary");
    invitation.addClassName("bsp-secondary");
    if (sso.label().isPresent()) {
      show(whom, notices, atProvider(sso.label().orElseThrow()), form, passkey(), invitation);
    } else {
      show(whom, notices, form, passkey(), invitation);
    }
  }

  private Button passkey() {
    Button passkey = new Button(getTranslation("accounts.passkey.sign-in"), Icon.KEY.create());
    passkey.addClassName("accounts-passkey");
    passkey.addClickListener(_ ->
        PasskeyCalls.signIn(this)
            .then(_ -> {}, reason -> Toasts.failed(getTranslation(passkeyProblem(reason)))));
    return passkey;
  }

  /**
   * The words for what went wrong with a passkey.
   *
   * @param reason ends with the status of the answer, where there was one
   */
  static String passkeyProblem(String reason) {
    return reason.endsWith("503")
        ? "accounts.sign-in.unavailable"
        : "accounts.passkey.sign-in.failed";
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
    typedBefore().ifPresent(this::fillIn);
    notices.removeAll();
    if (reasons.contains("unavailable")) {
      notices.add(new Note(Tone.BAD, getTranslation("accounts.sign-in.unavailable")));
    } else if (reasons.contains("busy")) {
      notices.add(new Note(Tone.WARN, getTranslation("accounts.sign-in.busy")));
    } else if (reasons.contains("expired")) {
      notices.add(new Note(Tone.WORK, getTranslation("accounts.sign-in.expired")));
    } else if (reasons.contains("sso-required")) {
      notices.add(
          new Note(
              Tone.WARN, getTranslation("accounts.sign-in.sso-required", sso.label().orElse(""))));
    } else {
      Stream.of("welcome", "new-password", "signed-out-here")
          .filter(reasons::contains)
          .findFirst()
          .ifPresent(reason ->
              notices.add(new Note(Tone.WORK, getTranslation("accounts.sign-in." + reason))));
    }
    Arrays.stream(EndReason.values())
        .filter(reason -> reasons.contains(reason.parameter()))
        .findFirst()
        .ifPresent(reason ->
            notices.add(new Note(tone(reason), getTranslation("accounts.sign-in.over." + reason))));
  }

  /** A wrong password does not cost the address. */
  private static Optional<String> typedBefore() {
    WrappedSession session = VaadinSession.getCurrent().getSession();
    Object typed = session.getAttribute(SignInTry.ADDRESS);
    session.removeAttribute(SignInTry.ADDRESS);
    return Optional.ofNullable(typed).map(Object::toString);
  }

  private void fillIn(String email) {
    Element login = form.getElement();
    login.executeJs("setTimeout(() => this.querySelector('[name=username]').value = $0)", email);
  }

  private Div atProvider(String label) {
    SsoButton button =
        new SsoButton(
            getTranslation("accounts.sso.sign-in", label), () -> Optional.of(new SsoWish.SignIn()));
    button.setWidthFull();
    Paragraph or = new Paragraph(getTranslation("accounts.sso.or"));
    or.addClassName("bsp-secondary");
    Div way = new Div(button, or);
    way.addClassName("bsp-sign-in-sso");
    return way;
  }

  private static Tone tone(EndReason reason) {
    return reason == EndReason.DISABLED ? Tone.BAD : Tone.WORK;
  }

  private LoginI18n words() {
    LoginI18n words = LoginI18n.createDefault();
    words.getForm().setTitle("");
    words.getForm().setUsername(getTranslation("accounts.sign-in.email"));
    words.getForm().setPassword(getTranslation("accounts.sign-in.password"));
    words.getForm().setForgotPassword(getTranslation("accounts.forgotten.title"));
    words.getForm().setSubmit(getTranslation("accounts.sign-in.submit"));
    words.getErrorMessage().setTitle(getTranslation("accounts.sign-in.refused"));
    words.getErrorMessage().setMessage(getTranslation("accounts.sign-in.refused.hint"));
    words.getErrorMessage().setUsername(getTranslation("accounts.sign-in.email.missing"));
    words.getErrorMessage().setPassword(getTranslation("accounts.sign-in.password.missing"));
    return words;
  }
}

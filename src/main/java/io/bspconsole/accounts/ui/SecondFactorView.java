package io.bspconsole.accounts.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.StepUp;
import io.bspconsole.accounts.factors.HalfOpen;
import io.bspconsole.accounts.factors.SecondFactors;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;

/** The second step of signing in: shows a factor, or sets one up where what one may do needs it. */
@Route(value = HalfOpen.PAGE, autoLayout = false)
@PermitAll
class SecondFactorView extends OutsidePage implements BeforeEnterObserver {

  private final transient SecondFactors factors;
  private final transient FactorForms forms;
  private final transient StepUp stepUp;
  private final transient CurrentActor current;
  private final transient AuthenticationContext session;

  SecondFactorView(
      SecondFactors factors,
      FactorForms forms,
      StepUp stepUp,
      CurrentActor current,
      AuthenticationContext session,
      @Value("${bsp.provider-name}") String providerName) {
    super(UI.getCurrent().getTranslation("accounts.factor.title"), providerName);
    this.factors = factors;
    this.forms = forms;
    this.stepUp = stepUp;
    this.current = current;
    this.session = session;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (current.find().isPresent()) {
      event.forwardTo("");
      return;
    }
    if (factors.state().isSetUp()) {
      show(
          new Paragraph(getTranslation("accounts.factor.ask")),
          forms.ask(getTranslation("accounts.factor.continue"), this::leave),
          new Paragraph(getTranslation("accounts.factor.lost")),
          out());
    } else {
      SetUpForm form = forms.setUp(stepUp, this::added);
      form.add(new Button(getTranslation("accounts.passkey.instead"), _ -> passkey()));
      show(new Paragraph(getTranslation("accounts.factor.needed")), form, out());
    }
  }

  private void passkey() {
    show(forms.addPasskey(stepUp, this::added), out());
  }

  private void added(List<String> recoveryCodes) {
    show(new RecoveryCodeList(recoveryCodes, this::leave));
  }

  private Button out() {
    Button out = new Button(getTranslation("accounts.factor.out"), _ -> session.logout());
    out.addThemeName("tertiary");
    return out;
  }

  /** The page that was asked for before; loaded anew, because more may be seen now. */
  private void leave() {
    WrappedSession http = VaadinSession.getCurrent().getSession();
    String wanted = http.getAttribute(HalfOpen.WANTED) instanceof String path ? path : "/";
    http.removeAttribute(HalfOpen.WANTED);
    UI.getCurrent().getPage().setLocation(wanted.replaceFirst("^/+", "/"));
  }
}

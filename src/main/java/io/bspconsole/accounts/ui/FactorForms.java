package io.bspconsole.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.StepUp;
import io.bspconsole.accounts.SessionKey;
import io.bspconsole.accounts.factors.DemoAuthenticators;
import io.bspconsole.accounts.factors.PasskeyFactors;
import io.bspconsole.accounts.factors.Passkeys;
import io.bspconsole.accounts.factors.Place;
import io.bspconsole.accounts.factors.SecondFactors;
import io.bspconsole.uikit.Toasts;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes the forms that ask for a second factor, or set one up, wherever they stand. */
@Component
class FactorForms {

  private final SecondFactors factors;
  private final PasskeyFactors passkeys;
  private final CurrentActor current;
  private final ObjectProvider<DemoAuthenticators> demo;

  FactorForms(
      SecondFactors factors,
      PasskeyFactors passkeys,
      CurrentActor current,
      ObjectProvider<DemoAuthenticators> demo) {
    this.factors = factors;
    this.passkeys = passkeys;
    this.current = current;
    this.demo = demo;
  }

  /** Does the reader have anything that could be asked for? */
  boolean canAsk() {
    return factors.state().isSetUp();
  }

  /** Asks for a code, and goes on once one was shown. */
  CodeForm ask(String submit, Runnable onShown) {
    CodeForm form = new CodeForm(submit, code -> factors.show(code, place()), onShown);
    if (passkeys.has()) {
      form.add(passkey(form, onShown));
    }
    DemoAuthenticators demonstrated = demo.getIfAvailable();
    if (demonstrated != null) {
      current
          .claimant()
          .ifPresent(person -> form.add(new DemoCode(() -> demonstrated.code(person), form)));
    }
    return form;
  }

  /** Sets an authenticator up; what follows gets the recovery codes, where there are any. */
  SetUpForm setUp(StepUp stepUp, Consumer<List<String>> onAdded) {
    return new SetUpForm(factors, stepUp, onAdded);
  }

  /** Adds a passkey; what follows gets the recovery codes, where there are any. */
  PasskeyForm addPasskey(StepUp stepUp, Consumer<List<String>> onAdded) {
    return new PasskeyForm(factors, passkeys, stepUp, onAdded);
  }

  private Button passkey(CodeForm form, Runnable onShown) {
    return new Button(
        I18NProvider.translate("accounts.passkey.use"),
        _ -> {
          Passkeys.Question question = passkeys.ask();
          PasskeyCalls.get(form, question.json())
              .then(
                  String.class,
                  answer -> {
                    if (passkeys.show(question, answer, place())) {
                      onShown.run();
                    } else {
                      Toasts.failed(I18NProvider.translate("accounts.passkey.refused"));
                    }
                  },
                  _ -> Toasts.failed(I18NProvider.translate("accounts.passkey.refused")));
        });
  }

  static Place place() {
    return new Place(
        SessionKey.of(VaadinSession.getCurrent().getSession().getId()),
        VaadinRequest.getCurrent().getRemoteAddr());
  }
}

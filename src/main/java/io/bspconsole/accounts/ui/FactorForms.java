package io.bspconsole.accounts.ui;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import io.bspconsole.access.CurrentActor;
import io.bspconsole.accounts.SessionKey;
import io.bspconsole.accounts.factors.DemoAuthenticators;
import io.bspconsole.accounts.factors.Place;
import io.bspconsole.accounts.factors.SecondFactors;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes the forms that ask for a second factor, or set one up, wherever they stand. */
@Component
class FactorForms {

  private final SecondFactors factors;
  private final CurrentActor current;
  private final ObjectProvider<DemoAuthenticators> demo;

  FactorForms(
      SecondFactors factors, CurrentActor current, ObjectProvider<DemoAuthenticators> demo) {
    this.factors = factors;
    this.current = current;
    this.demo = demo;
  }

  /** Asks for a code, and goes on once one was shown. */
  CodeForm ask(String submit, Runnable onShown) {
    CodeForm form = new CodeForm(submit, code -> factors.show(code, place()), onShown);
    DemoAuthenticators demonstrated = demo.getIfAvailable();
    if (demonstrated != null) {
      current
          .claimant()
          .ifPresent(person -> form.add(new DemoCode(() -> demonstrated.code(person), form)));
    }
    return form;
  }

  /** Sets an authenticator up; what follows gets the recovery codes, where there are any. */
  SetUpForm setUp(Consumer<List<String>> onAdded) {
    return new SetUpForm(factors, onAdded);
  }

  static Place place() {
    return new Place(
        SessionKey.of(VaadinSession.getCurrent().getSession().getId()),
        VaadinRequest.getCurrent().getRemoteAddr());
  }
}

package io.bspconsole.reviews.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import io.bspconsole.clients.ClientSummary;
import io.bspconsole.clients.portfolio.ClientRegister;
import io.bspconsole.reviews.ReviewTargets;
import io.bspconsole.uikit.Toasts;

/** Working hours that one client was promised. */
class PromiseForm extends Div {

  PromiseForm(ReviewTargets targets, ClientRegister register) {
    addClassName("bsp-plan-form");
    ClientField client = new ClientField(register);
    IntegerField hours = new IntegerField(getTranslation("reviews.plan.target"));
    hours.setManualValidation(true);
    hours.setWidthFull();
    client.addValueChangeListener(chosen -> {
      ClientSummary of = chosen.getValue();
      if (of == null) {
        hours.clear();
      } else {
        hours.setValue(targets.of(of.id()));
      }
    });
    Button keep =
        new Button(
            getTranslation("reviews.plan.keep"),
            _ -> {
              boolean kept =
                  client
                      .getOptionalValue()
                      .filter(of -> targets.set(of.id(), hours.getOptionalValue().orElse(0)))
                      .isPresent();
              if (kept) {
                Toasts.did(getTranslation("reviews.plan.kept"));
              } else {
                Toasts.failed(getTranslation("reviews.plan.unusable"));
              }
            });
    add(client, hours, keep);
  }
}

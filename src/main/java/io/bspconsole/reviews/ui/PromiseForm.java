package io.bspconsole.reviews.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import io.bspconsole.clients.ClientSummary;
import io.bspconsole.clients.portfolio.ClientRegister;
import io.bspconsole.reviews.PlanOutcome;
import io.bspconsole.reviews.ReviewTargets;
import io.bspconsole.uikit.Toasts;
import org.jspecify.annotations.Nullable;

/** Working hours that one client was promised. */
class PromiseForm extends Div {

  private final transient ReviewTargets targets;
  private final IntegerField hours = new IntegerField();

  private int seen;

  PromiseForm(ReviewTargets targets, ClientRegister register) {
    this.targets = targets;
    addClassName("bsp-plan-form");
    ClientField client = new ClientField(register);
    hours.setLabel(getTranslation("reviews.plan.target"));
    hours.setManualValidation(true);
    hours.setWidthFull();
    client.addValueChangeListener(chosen -> show(chosen.getValue()));
    Button keep = new Button(getTranslation("reviews.plan.keep"), _ -> keep(client.getValue()));
    add(client, hours, keep);
  }

  private void show(@Nullable ClientSummary of) {
    if (of == null) {
      hours.clear();
    } else {
      seen = targets.of(of.id());
      hours.setValue(seen);
    }
  }

  private void keep(@Nullable ClientSummary of) {
    PlanOutcome outcome =
        of == null
            ? PlanOutcome.UNUSABLE
            : targets.set(of.id(), seen, hours.getOptionalValue().orElse(0));
    switch (outcome) {
      case KEPT -> Toasts.did(getTranslation("reviews.plan.kept"));
      case UNUSABLE -> Toasts.failed(getTranslation("reviews.plan.unusable"));
      case CHANGED_MEANWHILE -> Toasts.failed(getTranslation("reviews.plan.meanwhile"));
    }
    if (of != null && outcome != PlanOutcome.UNUSABLE) {
      seen = targets.of(of.id()); // what was typed stays, whoever was quicker
    }
  }
}

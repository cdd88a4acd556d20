package io.bspconsole.clients.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.bspconsole.clients.ClientNames;
import io.bspconsole.clients.ClientSummary;
import io.bspconsole.clients.LegalDetails;
import io.bspconsole.clients.LegalOutcome;
import io.bspconsole.clients.LegalOutcome.Field;
import io.bspconsole.clients.LegalOutcome.Problem;
import io.bspconsole.uikit.PasteLimit;
import io.bspconsole.uikit.Toasts;
import java.util.Locale;
import java.util.Map;

/** Writes under what a client is registered, and asks why. */
class LegalDialog extends Dialog {

  private final transient ClientNames names;
  private final transient ClientSummary client;
  private final transient Runnable done;
  private final TextField legalName = new TextField(getTranslation("clients.add.legal_name"));
  private final TextField number = new TextField(getTranslation("clients.add.registration_number"));
  private final TextArea reason = new TextArea(getTranslation("clients.legal.reason"));
  private transient LegalDetails shown;

  LegalDialog(ClientNames names, ClientSummary client, Runnable done) {
    this.names = names;
    this.client = client;
    this.done = done;
    this.shown = LegalDetails.of(client);
    setHeaderTitle(getTranslation("clients.legal.title", client.name()));
    addClassName("clients-dialog");
    legalName.setHelperText(getTranslation("clients.add.legal_name.help"));
    legalName.setValue(shown.legalName());
    legalName.setRequiredIndicatorVisible(true);
    legalName.setManualValidation(true);
    PasteLimit.on(legalName, LegalDetails.longest(Field.LEGAL_NAME));
    number.setHelperText(getTranslation("clients.add.registration_number.help"));
    number.setValue(shown.registrationNumber());
    number.setManualValidation(true);
    PasteLimit.on(number, LegalDetails.longest(Field.REGISTRATION_NUMBER));
    reason.setHelperText(getTranslation("clients.legal.reason.help"));
    reason.setRequiredIndicatorVisible(true);
    reason.setManualValidation(true);
    PasteLimit.on(reason, LegalDetails.longest(Field.REASON));
    Div form =
        new Div(new Paragraph(getTranslation("clients.legal.text")), legalName, number, reason);
    form.addClassName("bsp-form");
    add(form);
    Button save = new Button(getTranslation("clients.step.save"), _ -> save());
    save.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button(getTranslation("clients.cancel"), _ -> close()), save);
    addOpenedChangeListener(_ -> legalName.focus());
  }

  private void save() {
    LegalDetails typed = new LegalDetails(legalName.getValue(), number.getValue());
    switch (names.keepLegal(client.id(), shown, typed, reason.getValue())) {
      case LegalOutcome.Kept _ -> {
        close();
        Toasts.did(getTranslation("clients.legal.done"));
        done.run();
      }
      case LegalOutcome.Unchanged _ -> {
        close();
        Toasts.calm(getTranslation("clients.unchanged"));
      }
      case LegalOutcome.Conflict(var now) -> conflict(now);
      case LegalOutcome.Refused(var problems) -> tell(problems);
    }
  }

  /** What was typed stays, with what stands there now beside it. */
  private void conflict(LegalDetails now) {
    tell(Map.of());
    if (!now.legalName().equals(shown.legalName())) {
      wrong(legalName, getTranslation("clients.legal.conflict", now.legalName()));
    }
    if (!now.registrationNumber().equals(shown.registrationNumber())) {
      wrong(
          number,
          getTranslation(
              "clients.legal.conflict",
              now.registrationNumber().isEmpty()
                  ? getTranslation("clients.profile.nothing")
                  : now.registrationNumber()));
    }
    shown = now;
  }

  private void tell(Map<Field, Problem> problems) {
    for (Field field : Field.values()) {
      Problem problem = problems.get(field);
      if (problem == null) {
        validation(field).setInvalid(false);
      } else {
        wrong(
            validation(field),
            getTranslation(
                "clients.add.problem." + problem.name().toLowerCase(Locale.ROOT),
                LegalDetails.longest(field)));
      }
    }
  }

  private HasValidation validation(Field field) {
    return switch (field) {
      case LEGAL_NAME -> legalName;
      case REGISTRATION_NUMBER -> number;
      case REASON -> reason;
    };
  }

  private static void wrong(HasValidation field, String words) {
    field.setErrorMessage(words);
    field.setInvalid(true);
  }
}

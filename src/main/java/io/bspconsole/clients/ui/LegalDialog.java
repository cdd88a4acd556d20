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

/**
 * Writes under what and where a client is registered, and asks why. What somebody else changed
 * meanwhile is shown, and stays where nothing else was typed.
 */
class LegalDialog extends Dialog {

  private final transient ClientNames names;
  private final transient ClientSummary client;
  private final transient Runnable done;
  private final TextField legalName = new TextField(getTranslation("clients.add.legal_name"));
  private final TextField number = new TextField(getTranslation("clients.add.registration_number"));
  private final TextField city = new TextField(getTranslation("clients.add.city"));
  private final CountryField country = new CountryField(getTranslation("clients.add.country"));
  private final TextArea reason = new TextArea(getTranslation("clients.legal.reason"));
  private transient LegalDetails shown;

  LegalDialog(ClientNames names, ClientSummary client, Runnable done) {
    this.names = names;
    this.client = client;
    this.done = done;
    this.shown = LegalDetails.of(client);
    setHeaderTitle(getTranslation("clients.legal.title", client.name()));
    addClassName("clients-dialog");
    text(legalName, Field.LEGAL_NAME, true);
    text(number, Field.REGISTRATION_NUMBER, false);
    text(city, Field.CITY, true);
    country.setHelperText(getTranslation("clients.add.country.help"));
    country.setManualValidation(true);
    fill(shown);
    reason.setHelperText(getTranslation("clients.legal.reason.help"));
    reason.setRequiredIndicatorVisible(true);
    reason.setManualValidation(true);
    PasteLimit.on(reason, LegalDetails.longest(Field.REASON));
    Div form =
        new Div(
            new Paragraph(getTranslation("clients.legal.text")),
            legalName,
            number,
            city,
            country,
            reason);
    form.addClassName("bsp-form");
    add(form);
    Button save = new Button(getTranslation("clients.step.save"), _ -> save());
    save.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button(getTranslation("clients.cancel"), _ -> close()), save);
    addOpenedChangeListener(_ -> legalName.focus());
  }

  private void text(TextField input, Field field, boolean required) {
    String key = "clients.add." + field.name().toLowerCase(Locale.ROOT);
    input.setHelperText(getTranslation(key + ".help"));
    input.setRequiredIndicatorVisible(required);
    input.setManualValidation(true);
    PasteLimit.on(input, LegalDetails.longest(field));
  }

  private void fill(LegalDetails details) {
    legalName.setValue(details.legalName());
    number.setValue(details.registrationNumber());
    city.setValue(details.city());
    country.setValue(details.country().isEmpty() ? null : details.country());
  }

  private LegalDetails typed() {
    return new LegalDetails(
        legalName.getValue(), number.getValue(), city.getValue(), country.code());
  }

  private void save() {
    switch (names.keepLegal(client.id(), shown, typed(), reason.getValue())) {
      case LegalOutcome.Kept _ -> {
        close();
        Toasts.did(getTranslation("clients.legal.done"));
        done.run();
      }
      case LegalOutcome.Unchanged _ -> {
        close();
        Toasts.calm(getTranslation("clients.unchanged"));
      }
      case LegalOutcome.Over(var standing) -> {
        close();
        Toasts.failed(getTranslation("clients.legal.over", StandingCard.word(standing)));
        done.run();
      }
      case LegalOutcome.Conflict(var now) -> conflict(now);
      case LegalOutcome.Refused(var problems) -> tell(problems);
    }
  }

  private void conflict(LegalDetails now) {
    tell(Map.of());
    LegalDetails mine = typed();
    fill(
        new LegalDetails(
            merged(legalName, shown.legalName(), mine.legalName(), now.legalName()),
            merged(
                number,
                shown.registrationNumber(),
                mine.registrationNumber(),
                now.registrationNumber()),
            merged(city, shown.city(), mine.city(), now.city()),
            merged(country, shown.country(), mine.country(), now.country())));
    shown = now;
  }

  /**
   * What is to stand in a field: theirs, unless something else was typed; told where it changed.
   */
  private String merged(HasValidation field, String before, String mine, String theirs) {
    if (theirs.equals(before) || theirs.equals(mine)) {
      return mine;
    }
    boolean untouched = mine.equals(before);
    wrong(
        field,
        untouched
            ? getTranslation("clients.legal.theirs", named(field, before))
            : getTranslation("clients.legal.conflict", named(field, theirs)));
    return untouched ? theirs : mine;
  }

  private String named(HasValidation field, String value) {
    if (value.isEmpty()) {
      return getTranslation("clients.profile.nothing");
    }
    return field == country ? CountryField.word(value) : value;
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
      case CITY -> city;
      case COUNTRY -> country;
      case REASON -> reason;
    };
  }

  private static void wrong(HasValidation field, String words) {
    field.setErrorMessage(words);
    field.setInvalid(true);
  }
}

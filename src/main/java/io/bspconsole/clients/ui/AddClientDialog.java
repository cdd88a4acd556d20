package io.bspconsole.clients.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.bspconsole.accounts.portfolio.Colleague;
import io.bspconsole.clients.portfolio.ClientRegister;
import io.bspconsole.clients.portfolio.CreateOutcome;
import io.bspconsole.clients.portfolio.CreateOutcome.Field;
import io.bspconsole.clients.portfolio.CreateOutcome.Problem;
import io.bspconsole.clients.portfolio.NewClient;
import io.bspconsole.clients.portfolio.NewOwner;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.uikit.PasteLimit;
import io.bspconsole.uikit.Toasts;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes a new client on, and opens its overview. */
class AddClientDialog extends Dialog {

  private final transient ClientRegister register;
  private final ComboBox<Colleague> owner = new ComboBox<>(getTranslation("clients.assign.owner"));
  private final CountryField country = new CountryField(getTranslation("clients.add.country"));
  private final Map<Field, TextField> fields = new EnumMap<>(Field.class);

  /**
   * @param me preselected as who looks after the client, if he is among the colleagues
   */
  AddClientDialog(ClientRegister register, List<Colleague> colleagues, PersonId me) {
    this.register = register;
    setHeaderTitle(getTranslation("clients.add.title"));
    addClassName("clients-dialog");
    Div form = new Div(new Paragraph(getTranslation("clients.add.text")));
    form.addClassName("bsp-form");
    for (Field field : Field.values()) {
      if (field == Field.COUNTRY) {
        country.setHelperText(getTranslation("clients.add.country.help"));
        country.setManualValidation(true);
        form.add(country);
        continue;
      }
      TextField input = new TextField(getTranslation("clients.add." + key(field)));
      input.setHelperText(getTranslation("clients.add." + key(field) + ".help"));
      input.setRequiredIndicatorVisible(field.isRequired());
      input.setManualValidation(true);
      PasteLimit.on(input, field.limit());
      fields.put(field, input);
      form.add(input);
    }
    owner.setItems(colleagues);
    owner.setItemLabelGenerator(Colleague::name);
    owner.setHelperText(getTranslation("clients.add.owner.help"));
    owner.setClearButtonVisible(true);
    owner.setManualValidation(true);
    colleagues.stream().filter(it -> it.id().equals(me)).findFirst().ifPresent(owner::setValue);
    form.add(owner);
    add(form);
    Button save = new Button(getTranslation("clients.add.save"), _ -> save());
    save.addThemeVariants(ButtonVariant.PRIMARY);
    save.addClickShortcut(Key.ENTER).listenOn(form);
    getFooter().add(new Button(getTranslation("clients.cancel"), _ -> close()), save);
  }

  private void save() {
    NewClient client =
        new NewClient(
            value(Field.NAME),
            value(Field.LEGAL_NAME),
            value(Field.CITY),
            country.code(),
            value(Field.REGISTRATION_NUMBER),
            value(Field.TRADE_NAMES));
    Colleague chosen = owner.getValue();
    NewOwner wanted = chosen == null ? NewOwner.NOBODY : new NewOwner(chosen.id());
    switch (register.create(client, wanted)) {
      case CreateOutcome.Created(var id) -> {
        close();
        Toasts.did(getTranslation("clients.add.done", client.name().strip()));
        ClientsNavigation.toClient(id);
      }
      case CreateOutcome.Refused(var problems) -> tell(problems);
      case CreateOutcome.OwnerUnknown _ -> {
        tell(Map.of());
        owner.setErrorMessage(getTranslation("clients.step.problem.OWNER_UNKNOWN"));
        owner.setInvalid(true);
        owner.focus();
      }
    }
  }

  private void tell(Map<Field, Problem> problems) {
    owner.setInvalid(false);
    fields.forEach((field, input) -> tell(field, input, problems.get(field)));
    tell(Field.COUNTRY, country, problems.get(Field.COUNTRY));
    fields.values().stream().filter(TextField::isInvalid).findFirst().ifPresent(TextField::focus);
  }

  private void tell(Field field, HasValidation input, @Nullable Problem problem) {
    input.setInvalid(problem != null);
    input.setErrorMessage(
        problem == null
            ? ""
            : getTranslation(
                "clients.add.problem." + problem.name().toLowerCase(Locale.ROOT), field.limit()));
  }

  private String value(Field field) {
    return Objects.requireNonNull(fields.get(field)).getValue();
  }

  private static String key(Field field) {
    return field.name().toLowerCase(Locale.ROOT);
  }
}

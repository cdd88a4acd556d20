package io.bspconsole.clients.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.bspconsole.clients.CallKind;
import io.bspconsole.clients.NumberCare;
import io.bspconsole.clients.NumberNames;
import io.bspconsole.clients.NumberOutcome.Problem;
import io.bspconsole.clients.OfficialForm;
import io.bspconsole.clients.PhoneNumber;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.uikit.PasteLimit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The forms by which Meta is asked about one number. */
final class NumberForms {

  private static final int SHORT = 20;

  private final NumberActions actions;
  private final ClientId client;
  private final PhoneNumber number;
  private final Runnable done;
  private final Locale locale;

  NumberForms(
      NumberActions actions, ClientId client, PhoneNumber number, Locale locale, Runnable done) {
    this.actions = actions;
    this.client = client;
    this.number = number;
    this.locale = locale;
    this.done = done;
  }

  NumberForm of(CallKind kind) {
    return switch (kind) {
      case REGISTER -> register();
      case DEREGISTER -> form(kind).asking(() -> actions.care().deregister(client, number.id()));
      case REQUEST_CODE -> requestCode();
      case VERIFY_CODE -> verifyCode();
      case CHANGE_PIN -> changePin();
      case REQUEST_NAME -> requestName();
      case REQUEST_OFFICIAL -> requestOfficial();
    };
  }

  private NumberForm register() {
    PasswordField pin = pin();
    ComboBox<String> region =
        new CountryField(translate("clients.call.region"), NumberCare.REGIONS);
    region.setHelperText(translate("clients.call.region.help"));
    return form(CallKind.REGISTER)
        .field(Problem.PIN, pin)
        .field(Problem.REGION, region)
        .asking(() ->
            actions
                .care()
                .register(
                    client,
                    number.id(),
                    pin.getValue(),
                    Objects.requireNonNullElse(region.getValue(), "")));
  }

  private NumberForm requestCode() {
    Select<String> method = new Select<>();
    method.setLabel(translate("clients.call.method"));
    method.setItems(NumberCare.METHODS);
    method.setItemLabelGenerator(it -> translate("clients.call.method." + it));
    method.setValue(NumberCare.METHODS.getFirst());
    TextField language = text("clients.call.language", SHORT);
    language.setHelperText(translate("clients.call.language.help"));
    language.setValue(locale.getLanguage().equals("id") ? "id" : "en_US");
    return form(CallKind.REQUEST_CODE)
        .field(Problem.METHOD, method)
        .field(Problem.LANGUAGE, language)
        .asking(() ->
            actions
                .care()
                .requestCode(client, number.id(), method.getValue(), language.getValue()));
  }

  private NumberForm verifyCode() {
    PasswordField code = secret("clients.call.code");
    return form(CallKind.VERIFY_CODE)
        .field(Problem.CODE, code)
        .asking(() -> actions.care().verifyCode(client, number.id(), code.getValue()));
  }

  private NumberForm changePin() {
    PasswordField pin = pin();
    return form(CallKind.CHANGE_PIN)
        .field(Problem.PIN, pin)
        .asking(() -> actions.care().changePin(client, number.id(), pin.getValue()));
  }

  private NumberForm requestName() {
    TextField name = text("clients.call.name", NumberNames.LONGEST_NAME);
    name.setValue(number.verifiedName());
    TextArea reason = new TextArea(translate("clients.call.name.reason"));
    reason.setHelperText(translate("clients.call.name.reason.help"));
    PasteLimit.on(reason, NumberNames.LONGEST_REASON);
    NumberForm form =
        form(CallKind.REQUEST_NAME)
            .field(Problem.NAME, name)
            .asking(() ->
                actions.names().request(client, number.id(), name.getValue(), reason.getValue()));
    form.beside(reason);
    return form;
  }

  private NumberForm requestOfficial() {
    TextField website = text("clients.call.website", OfficialForm.LONGEST_LINE);
    ComboBox<String> country = new CountryField(translate("clients.call.country"));
    country.setValue("ID");
    TextField language = text("clients.call.official_language", SHORT);
    TextField parent = text("clients.call.parent", OfficialForm.LONGEST_LINE);
    NumberForm form =
        form(CallKind.REQUEST_OFFICIAL)
            .field(Problem.WEBSITE, website)
            .field(Problem.COUNTRY, country)
            .field(Problem.OFFICIAL_LANGUAGE, language)
            .field(Problem.PARENT, parent);
    List<TextField> links = new ArrayList<>();
    for (int i = 1; i <= OfficialForm.LINKS; i++) {
      TextField link = text("clients.call.link", OfficialForm.LONGEST_LINE);
      link.setLabel(translate("clients.call.link", i));
      links.add(link);
      if (i == 1) {
        form.field(Problem.LINKS, link);
      } else if (i == 2) {
        form.field(Problem.LINKS_TWICE, link);
      } else {
        form.beside(link);
      }
    }
    TextArea more = new TextArea(translate("clients.call.more"));
    PasteLimit.on(more, OfficialForm.LONGEST_MORE);
    return form.field(Problem.MORE, more)
        .asking(() ->
            actions
                .official()
                .request(
                    client,
                    number.id(),
                    new OfficialForm(
                        website.getValue(),
                        Objects.requireNonNullElse(country.getValue(), ""),
                        language.getValue(),
                        parent.getValue(),
                        links.stream().map(TextField::getValue).toList(),
                        more.getValue())));
  }

  private NumberForm form(CallKind kind) {
    return new NumberForm(kind, number, actions.stepUp(), done);
  }

  private PasswordField pin() {
    PasswordField pin = secret("clients.call.pin");
    pin.setHelperText(translate("clients.call.pin.help"));
    return pin;
  }

  /** One that browsers do not offer to keep. */
  private static PasswordField secret(String key) {
    PasswordField field = new PasswordField(translate(key));
    field.getElement().setAttribute("autocomplete", "off");
    field.getElement().setAttribute("inputmode", "numeric");
    field.setRequiredIndicatorVisible(true);
    PasteLimit.on(field, SHORT);
    return field;
  }

  private static TextField text(String key, int longest) {
    TextField field = new TextField(translate(key));
    PasteLimit.on(field, longest);
    return field;
  }
}

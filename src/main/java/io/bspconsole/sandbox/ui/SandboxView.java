package io.bspconsole.sandbox.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import io.bspconsole.access.Permission;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.sandbox.portfolio.SandboxMoods;
import io.bspconsole.sandbox.portfolio.SandboxMoods.Rehearsal;
import io.bspconsole.uikit.Card;
import io.bspconsole.uikit.Crumb;
import io.bspconsole.uikit.HasCrumbs;
import io.bspconsole.uikit.PageHead;
import io.bspconsole.uikit.Toasts;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Meta's moods, to be rehearsed: errors, slowness, late and mixed webhooks, and any webhook. */
@Route(value = SandboxNavigation.MOODS, registerAtStartup = false)
@RolesAllowed(Permission.PEOPLE_MANAGE)
@StyleSheet("sandbox.css")
class SandboxView extends Main implements HasCrumbs {

  private static final int LONGEST_VALUE = 100_000;

  private final transient SandboxMoods moods;
  private final TextField account = new TextField(getTranslation("sandbox.send.account"));
  private final ComboBox<Rehearsal> choice = new ComboBox<>(getTranslation("sandbox.send.what"));
  private final TextField field = new TextField(getTranslation("sandbox.send.field"));
  private final TextArea value = new TextArea(getTranslation("sandbox.send.value"));
  private final TextField count = new TextField(getTranslation("sandbox.send.count"));

  SandboxView(SandboxMoods moods) {
    this.moods = moods;
    addClassName("bsp-page");
    Div columns =
        new Div(
            new Card(
                getTranslation("sandbox.mood"),
                new Paragraph(getTranslation("sandbox.mood.text")),
                new MoodForm(moods)),
            new Card(getTranslation("sandbox.send"), form()));
    columns.addClassName("sandbox-columns");
    add(
        new PageHead(getTranslation("sandbox.title")).meta(getTranslation("sandbox.meta")),
        columns);
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(Crumb.here(getTranslation("sandbox.title")));
  }

  private Div form() {
    account.setMaxLength(MetaId.LONGEST_TYPED);
    account.setManualValidation(true);
    account.setHelperText(getTranslation("sandbox.send.account.help"));
    account.addValueChangeListener(_ -> offer());
    choice.setItemLabelGenerator(Rehearsal::name);
    choice.addValueChangeListener(change -> {
      Rehearsal chosen = change.getValue();
      if (chosen != null) {
        field.setValue(chosen.field());
        value.setValue(chosen.value());
      }
    });
    field.setMaxLength(80);
    value.setMaxLength(LONGEST_VALUE);
    value.setManualValidation(true);
    value.addClassName("sandbox-json");
    count.setValue("1");
    count.setAllowedCharPattern("[0-9]");
    count.setMaxLength(4);
    Div form =
        new Div(
            account,
            choice,
            field,
            value,
            count,
            new Button(getTranslation("sandbox.send.now"), _ -> send()));
    form.addClassName("sandbox-form");
    return form;
  }

  private void offer() {
    MetaId.parse(account.getValue())
        .filter(id -> id.value().matches("[0-9]+"))
        .ifPresentOrElse(
            id -> choice.setItems(moods.rehearsals(id.value())), () -> choice.setItems(List.of()));
  }

  private void send() {
    boolean named = MetaId.parse(account.getValue()).isPresent();
    account.setErrorMessage(getTranslation("sandbox.send.account.problem"));
    account.setInvalid(!named);
    value.setInvalid(false);
    if (!named || field.getValue().isBlank()) {
      return;
    }
    int times = Math.max(1, MoodForm.read(count));
    if (moods.send(account.getValue().strip(), field.getValue().strip(), value.getValue(), times)) {
      Toasts.did(getTranslation("sandbox.send.done", times));
    } else {
      value.setErrorMessage(getTranslation("sandbox.send.value.problem"));
      value.setInvalid(true);
    }
  }
}

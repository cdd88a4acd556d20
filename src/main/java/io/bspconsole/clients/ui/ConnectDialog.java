package io.bspconsole.clients.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.bspconsole.access.StepUp;
import io.bspconsole.clients.ConnectOutcome;
import io.bspconsole.clients.Wabas;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.uikit.PasteLimit;
import io.bspconsole.uikit.Toasts;
import java.util.Optional;

/** Connects a WhatsApp Business Account to a client. */
class ConnectDialog extends Dialog {

  private final transient Wabas wabas;
  private final ClientId client;
  private final transient Runnable done;
  private final TextField metaId = new TextField(getTranslation("clients.connect.id"));
  private final TextField name = new TextField(getTranslation("clients.connect.name"));

  ConnectDialog(Wabas wabas, ClientId client, StepUp stepUp, Runnable done) {
    this.wabas = wabas;
    this.client = client;
    this.done = done;
    setHeaderTitle(getTranslation("clients.connect.title"));
    addClassName("clients-dialog");
    metaId.setHelperText(getTranslation("clients.connect.id.help"));
    name.setHelperText(getTranslation("clients.connect.name.help"));
    Div form = new Div(new Paragraph(getTranslation("clients.connect.text")), metaId, name);
    form.addClassName("bsp-form");
    for (TextField field : new TextField[] {metaId, name}) {
      field.setRequiredIndicatorVisible(true);
      field.setManualValidation(true);
      PasteLimit.on(field, Wabas.LONGEST_NAME);
    }
    add(form);
    Button save = new Button(getTranslation("clients.connect.save"), _ -> stepUp.run(this::save));
    save.addThemeVariants(ButtonVariant.PRIMARY);
    save.addClickShortcut(Key.ENTER).listenOn(form);
    getFooter().add(new Button(getTranslation("clients.cancel"), _ -> close()), save);
  }

  private void save() {
    Optional<MetaId> id = MetaId.parse(metaId.getValue());
    if (id.isEmpty()) {
      tell(true, name.getValue().isBlank());
      return;
    }
    switch (wabas.connect(client, id.get(), name.getValue())) {
      case ConnectOutcome.Connected(var waba) -> {
        close();
        Toasts.did(getTranslation("clients.connect.done", waba.name()));
        done.run();
      }
      case ConnectOutcome.TakenByAnother _ -> {
        tell(false, false);
        wrong(metaId, "clients.connect.problem.taken");
      }
      case ConnectOutcome.Malformed(boolean badId, boolean badName) -> tell(badId, badName);
    }
  }

  private void tell(boolean badId, boolean badName) {
    metaId.setInvalid(false);
    name.setInvalid(false);
    if (badName) {
      wrong(name, "clients.connect.problem.name");
    }
    if (badId) {
      wrong(metaId, "clients.connect.problem.id");
    }
  }

  private void wrong(TextField field, String key) {
    field.setErrorMessage(getTranslation(key, MetaId.LONGEST_TYPED, Wabas.LONGEST_NAME));
    field.setInvalid(true);
    field.focus();
  }
}

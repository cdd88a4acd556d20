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
import io.bspconsole.clients.SharedAccounts;
import io.bspconsole.clients.Wabas;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.uikit.PasteLimit;
import io.bspconsole.uikit.Toasts;
import java.util.Optional;

/** Connects a WhatsApp Business Account to a client. */
class ConnectDialog extends Dialog {

  private final transient Wabas wabas;
  private final transient SharedAccounts shared;
  private final ClientId client;
  private final transient Runnable done;
  private final TextField metaId = new TextField(getTranslation("clients.connect.id"));
  private final TextField name = new TextField(getTranslation("clients.connect.name"));

  ConnectDialog(Wabas wabas, SharedAccounts shared, ClientId client, StepUp stepUp, Runnable done) {
    this.wabas = wabas;
    this.shared = shared;
    this.client = client;
    this.done = done;
    setHeaderTitle(getTranslation("clients.connect.title"));
    addClassName("clients-dialog");
    metaId.setHelperText(getTranslation("clients.connect.id.help"));
    name.setHelperText(getTranslation("clients.connect.name.help"));
    Button choose = new Button(getTranslation("clients.shared.open"), _ -> choose());
    Div form = new Div(new Paragraph(getTranslation("clients.connect.text")), choose, metaId, name);
    form.addClassName("bsp-form");
    metaId.setRequiredIndicatorVisible(true);
    for (TextField field : new TextField[] {metaId, name}) {
      field.setManualValidation(true);
      PasteLimit.on(field, Wabas.LONGEST_NAME);
    }
    add(form);
    Button save = new Button(getTranslation("clients.connect.save"), _ -> stepUp.run(this::save));
    save.addThemeVariants(ButtonVariant.PRIMARY);
    save.addClickShortcut(Key.ENTER).listenOn(form);
    getFooter().add(new Button(getTranslation("clients.cancel"), _ -> close()), save);
  }

  /** What was chosen stands in the fields, and is connected like what was typed. */
  private void choose() {
    new SharedDialog(
            shared.of(client),
            account -> {
              tell(false, false);
              metaId.setValue(account.id().value());
              name.setValue(account.name());
              name.focus();
            })
        .open();
  }

  private void save() {
    Optional<MetaId> id = MetaId.parse(metaId.getValue());
    if (id.isEmpty()) {
      tell(true, false);
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
        wrong(metaId, getTranslation("clients.connect.problem.taken"));
      }
      case ConnectOutcome.NotNow(var standing) -> {
        tell(false, false);
        wrong(
            metaId,
            getTranslation("clients.connect.problem.standing", StandingCard.word(standing)));
      }
      case ConnectOutcome.NotShown _ -> {
        tell(false, false);
        wrong(metaId, getTranslation("clients.connect.problem.not_shown"));
      }
      case ConnectOutcome.MetaAway(String reason) -> {
        tell(false, false);
        wrong(metaId, getTranslation("clients.connect.problem.away", reason));
      }
      case ConnectOutcome.Malformed(boolean badId, boolean badName) -> tell(badId, badName);
    }
  }

  private void tell(boolean badId, boolean badName) {
    metaId.setInvalid(false);
    name.setInvalid(false);
    if (badName) {
      wrong(name, getTranslation("clients.connect.problem.name", Wabas.LONGEST_NAME));
    }
    if (badId) {
      wrong(metaId, getTranslation("clients.connect.problem.id", MetaId.LONGEST_TYPED));
    }
  }

  private static void wrong(TextField field, String words) {
    field.setErrorMessage(words);
    field.setInvalid(true);
    field.focus();
  }
}

package io.bspconsole.clients.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import io.bspconsole.clients.ClientNames;
import io.bspconsole.clients.ClientSummary;
import io.bspconsole.clients.TradeNames;
import io.bspconsole.clients.TradeNamesOutcome;
import io.bspconsole.uikit.PasteLimit;
import io.bspconsole.uikit.Toasts;

/** Writes what a client calls itself elsewhere. */
class TradeNamesDialog extends Dialog {

  private final transient ClientNames names;
  private final transient ClientSummary client;
  private final transient Runnable done;
  private final TextArea typed = new TextArea(getTranslation("clients.add.trade_names"));
  private transient TradeNames shown;

  TradeNamesDialog(ClientNames names, ClientSummary client, Runnable done) {
    this.names = names;
    this.client = client;
    this.done = done;
    this.shown = client.tradeNames();
    setHeaderTitle(getTranslation("clients.trade_names.title", client.name()));
    addClassName("clients-dialog");
    typed.setHelperText(getTranslation("clients.add.trade_names.help"));
    typed.setManualValidation(true);
    typed.setValue(shown.words());
    PasteLimit.on(typed, TradeNames.LONGEST_TEXT + TradeNames.MOST);
    Div form = new Div(new Paragraph(getTranslation("clients.trade_names.text")), typed);
    form.addClassName("bsp-form");
    add(form);
    Button save = new Button(getTranslation("clients.step.save"), _ -> save());
    save.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button(getTranslation("clients.cancel"), _ -> close()), save);
    addOpenedChangeListener(_ -> typed.focus());
  }

  private void save() {
    typed.setInvalid(false);
    switch (names.keep(client.id(), shown, typed.getValue())) {
      case TradeNamesOutcome.Kept _ -> {
        close();
        Toasts.did(getTranslation("clients.trade_names.done"));
        done.run();
      }
      case TradeNamesOutcome.Unchanged _ -> {
        close();
        Toasts.calm(getTranslation("clients.unchanged"));
      }
      case TradeNamesOutcome.Conflict(var now) -> {
        shown = now;
        tell(getTranslation("clients.trade_names.conflict", now.words()));
      }
      case TradeNamesOutcome.Refused(var problem) ->
          tell(getTranslation("clients.trade_names.problem." + problem.name()));
    }
  }

  private void tell(String words) {
    typed.setErrorMessage(words);
    typed.setInvalid(true);
    typed.focus();
  }
}

package io.bspconsole.clients.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import io.bspconsole.clients.Screening;
import io.bspconsole.clients.ScreeningState;
import io.bspconsole.clients.Trade;
import io.bspconsole.clients.TradeOutcome;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.uikit.PasteLimit;
import io.bspconsole.uikit.Toasts;

/** Says what a client trades in, with the evidence that a restricted trade asks for. */
class TradeDialog extends Dialog {

  private final ComboBox<Trade> trade = new ComboBox<>(ScreeningCard.text("trade"));
  private final TextArea evidence = new TextArea(ScreeningCard.text("trade.evidence"));

  TradeDialog(Screening screening, ClientId client, ScreeningState state, Runnable done) {
    setHeaderTitle(ScreeningCard.text("trade.title"));
    addClassName("clients-dialog");
    trade.setItems(screening.trades(client));
    trade.setItemLabelGenerator(it -> ScreeningCard.tradeWord(it.code()));
    trade.setRequiredIndicatorVisible(true);
    trade.setManualValidation(true);
    if (state.trade() != null) {
      trade.setValue(state.trade());
    }
    evidence.setValue(state.evidence());
    evidence.setHelperText(ScreeningCard.text("trade.evidence.help"));
    evidence.setManualValidation(true);
    PasteLimit.on(evidence, Screening.LONGEST_COMMENT);
    Div form = new Div(new Paragraph(ScreeningCard.text("trade.text")), trade, evidence);
    form.addClassName("bsp-form");
    add(form);
    Button save = new Button(getTranslation("clients.step.save"));
    save.addThemeVariants(ButtonVariant.PRIMARY);
    save.addClickListener(_ -> {
      trade.setInvalid(false);
      evidence.setInvalid(false);
      String code = trade.getValue() == null ? "" : trade.getValue().code();
      switch (screening.choose(client, code, evidence.getValue())) {
        case TradeOutcome.Chosen _ -> {
          close();
          Toasts.did(ScreeningCard.text("trade.done"));
          done.run();
        }
        case TradeOutcome.Unchanged _ -> {
          close();
          Toasts.calm(getTranslation("clients.unchanged"));
        }
        case TradeOutcome.Refused(var problem) -> tell(problem);
      }
    });
    getFooter().add(new Button(getTranslation("clients.cancel"), _ -> close()), save);
    addOpenedChangeListener(_ -> trade.focus());
  }

  private void tell(TradeOutcome.Problem problem) {
    String words = ScreeningCard.text("trade.problem." + problem.name());
    if (problem == TradeOutcome.Problem.UNKNOWN) {
      trade.setErrorMessage(words);
      trade.setInvalid(true);
    } else {
      evidence.setErrorMessage(words);
      evidence.setInvalid(true);
    }
  }
}

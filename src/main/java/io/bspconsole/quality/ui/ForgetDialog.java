package io.bspconsole.quality.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.bspconsole.access.StepUp;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.quality.OptOuts;
import io.bspconsole.quality.OptOuts.Forgotten;
import io.bspconsole.uikit.PasteLimit;
import io.bspconsole.uikit.Toasts;

/** Asks whom to forget, and why. */
class ForgetDialog extends Dialog {

  private static final int LONGEST_NUMBER = 40;

  private final transient OptOuts optOuts;
  private final transient ClientId client;
  private final transient Runnable onForgotten;
  private final TextField number = new TextField(text("number"));
  private final TextArea reason = new TextArea(text("reason"));

  ForgetDialog(OptOuts optOuts, ClientId client, StepUp stepUp, Runnable onForgotten) {
    this.optOuts = optOuts;
    this.client = client;
    this.onForgotten = onForgotten;
    setHeaderTitle(QualityWords.text("quality.opt-outs.forget"));
    number.setHelperText(text("number.help"));
    number.setManualValidation(true);
    PasteLimit.on(number, LONGEST_NUMBER);
    reason.setHelperText(text("reason.help"));
    reason.setManualValidation(true);
    PasteLimit.on(reason, OptOuts.LONGEST_REASON);
    Div form = new Div(new Paragraph(text("text")), number, reason);
    form.addClassName("bsp-form");
    add(form);
    Button forget =
        new Button(QualityWords.text("quality.opt-outs.forget"), _ -> stepUp.run(this::forget));
    forget.addThemeVariants(ButtonVariant.ERROR);
    getFooter().add(new Button(getTranslation("uikit.dialog.cancel"), _ -> close()), forget);
  }

  private void forget() {
    number.setInvalid(false);
    reason.setInvalid(false);
    switch (optOuts.forget(client, number.getValue(), reason.getValue())) {
      case Forgotten.Done(int choices) -> {
        close();
        Toasts.did(getTranslation("quality.opt-outs.forget.done", choices));
        onForgotten.run();
      }
      case Forgotten.Nobody _ -> {
        number.setErrorMessage(text("nobody"));
        number.setInvalid(true);
        number.focus();
      }
      case Forgotten.NoReason _ -> {
        reason.setErrorMessage(
            getTranslation("quality.opt-outs.forget.reason.missing", OptOuts.LONGEST_REASON));
        reason.setInvalid(true);
        reason.focus();
      }
    }
  }

  private static String text(String key) {
    return QualityWords.text("quality.opt-outs.forget." + key);
  }
}

package io.bspconsole.keys.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import io.bspconsole.keys.KeySummary;
import io.bspconsole.keys.RevokeOutcome;
import io.bspconsole.uikit.PasteLimit;
import io.bspconsole.uikit.Times;
import io.bspconsole.uikit.Toasts;

/** Asks why, then takes a key back for good. */
class RevokeDialog extends Dialog {

  private final transient KeyDesk desk;
  private final transient KeySummary key;
  private final transient Runnable done;
  private final TextArea reason = new TextArea(getTranslation("keys.revoke.reason"));

  RevokeDialog(KeyDesk desk, KeySummary key, Runnable done) {
    this.desk = desk;
    this.key = key;
    this.done = done;
    setHeaderTitle(getTranslation("keys.revoke.title", key.name()));
    addClassName("keys-dialog");
    reason.setHelperText(getTranslation("keys.revoke.reason.help"));
    reason.setRequiredIndicatorVisible(true);
    reason.setManualValidation(true);
    PasteLimit.on(reason, RevokeOutcome.LONGEST_REASON);
    Div form = new Div(new Paragraph(consequence()), reason);
    form.addClassName("keys-form");
    add(form);
    Button revoke = new Button(getTranslation("keys.revoke.do"), _ -> revoke());
    revoke.addThemeVariants(ButtonVariant.ERROR);
    getFooter().add(new Button(getTranslation("keys.cancel"), _ -> close()), revoke);
    addOpenedChangeListener(_ -> reason.focus());
  }

  private String consequence() {
    return key.lastUsedAt() == null
        ? getTranslation("keys.revoke.text.unused")
        : getTranslation("keys.revoke.text", Times.of(this).absolute(key.lastUsedAt()));
  }

  private void revoke() {
    switch (desk.revoke(key.id(), reason.getValue())) {
      case RevokeOutcome.Revoked(String name) -> {
        close();
        Toasts.did(getTranslation("keys.revoke.done", name));
        done.run();
      }
      case RevokeOutcome.AlreadyRevoked(var earlier) -> {
        close();
        Toasts.failed(
            getTranslation(
                "keys.revoke.already",
                key.name(),
                earlier.byName(),
                Times.of(this).absolute(earlier.at())));
        done.run();
      }
      case RevokeOutcome.UnusableReason _ -> {
        reason.setErrorMessage(getTranslation("keys.revoke.problem", RevokeOutcome.LONGEST_REASON));
        reason.setInvalid(true);
        reason.focus();
      }
    }
  }
}

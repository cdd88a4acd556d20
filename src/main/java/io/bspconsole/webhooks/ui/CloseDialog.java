package io.bspconsole.webhooks.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import io.bspconsole.uikit.PasteLimit;
import io.bspconsole.uikit.Toasts;
import io.bspconsole.webhooks.portfolio.CloseOutcome;
import io.bspconsole.webhooks.portfolio.EventWork;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Asks why nothing is to be done about events, and closes them. */
final class CloseDialog extends Dialog {

  private final transient EventWork work;
  private final List<UUID> ids;
  private final transient Runnable done;
  private final TextArea reason = new TextArea(getTranslation("webhooks.close.reason"));

  CloseDialog(EventWork work, Collection<UUID> ids, Runnable done) {
    this.work = work;
    this.ids = List.copyOf(ids);
    this.done = done;
    setHeaderTitle(getTranslation("webhooks.close.title", ids.size()));
    reason.setHelperText(getTranslation("webhooks.close.reason.help"));
    reason.setRequiredIndicatorVisible(true);
    reason.setManualValidation(true);
    PasteLimit.on(reason, EventWork.LONGEST_REASON);
    Div form = new Div(new Paragraph(getTranslation("webhooks.close.text")), reason);
    form.addClassName("events-form");
    add(form);
    Button close = new Button(getTranslation("webhooks.close"), _ -> closeThem());
    close.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button(getTranslation("uikit.dialog.cancel"), _ -> close()), close);
  }

  private void closeThem() {
    switch (work.close(ids, reason.getValue())) {
      case CloseOutcome.Closed(int events) -> {
        close();
        if (events == 0) {
          Toasts.failed(getTranslation("webhooks.close.none"));
        } else {
          Toasts.did(getTranslation("webhooks.close.done", events));
        }
        done.run();
      }
      case CloseOutcome.WordsUnusable _ -> {
        reason.setErrorMessage(
            getTranslation("webhooks.close.reason.unusable", EventWork.LONGEST_REASON));
        reason.setInvalid(true);
        reason.focus();
      }
    }
  }
}

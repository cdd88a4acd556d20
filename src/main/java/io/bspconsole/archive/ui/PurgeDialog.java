package io.bspconsole.archive.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import io.bspconsole.access.StepUp;
import io.bspconsole.archive.ClientArchive;
import io.bspconsole.archive.PurgeOutcome;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.uikit.PasteLimit;
import io.bspconsole.uikit.Times;
import io.bspconsole.uikit.Toasts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Asks why a client's data are to go, and deletes them. */
class PurgeDialog extends Dialog {

  private final transient ClientArchive archive;
  private final transient ClientId client;
  private final transient StepUp stepUp;
  private final transient Runnable onPurged;
  private final TextArea reason = new TextArea(getTranslation("archive.purge.reason"));
  private final Checkbox before = new Checkbox();

  /**
   * @param early until when the data are to be kept, if that is not over
   */
  PurgeDialog(
      ClientArchive archive,
      ClientId client,
      String name,
      @Nullable Instant early,
      StepUp stepUp,
      Runnable onPurged) {
    this.archive = archive;
    this.client = client;
    this.stepUp = stepUp;
    this.onPurged = onPurged;
    setHeaderTitle(getTranslation("archive.purge.title", name));
    reason.setHelperText(getTranslation("archive.purge.reason.help"));
    reason.setManualValidation(true);
    reason.setWidthFull();
    PasteLimit.on(reason, ClientArchive.LONGEST_REASON);
    Div form = new Div(new Paragraph(getTranslation("archive.purge.text")), reason);
    form.addClassName("bsp-form");
    if (early != null) {
      before.setLabel(getTranslation("archive.purge.early", Times.of(this).date(early)));
      form.add(before);
    }
    add(form);
    Button purge = new Button(getTranslation("archive.purge"), _ -> stepUp.run(this::purge));
    purge.addThemeVariants(ButtonVariant.ERROR);
    getFooter().add(new Button(getTranslation("uikit.dialog.cancel"), _ -> close()), purge);
  }

  private void purge() {
    switch (archive.purge(client, reason.getValue(), before.getValue())) {
      case PurgeOutcome.Purged(long rows) -> {
        close();
        Toasts.did(getTranslation("archive.purge.done", rows));
        onPurged.run();
      }
      case PurgeOutcome.NoReason _ -> {
        reason.setErrorMessage(
            getTranslation("archive.purge.reason.missing", ClientArchive.LONGEST_REASON));
        reason.setInvalid(true);
        reason.focus();
      }
      case PurgeOutcome.Early(Instant until) ->
          Toasts.failed(getTranslation("archive.purge.too-early", Times.of(this).date(until)));
      case PurgeOutcome.NotOver _ -> Toasts.failed(getTranslation("archive.purge.not-over"));
    }
  }
}

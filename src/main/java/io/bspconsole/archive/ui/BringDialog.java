package io.bspconsole.archive.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.bspconsole.access.StepUp;
import io.bspconsole.archive.portfolio.ArchiveImport;
import io.bspconsole.archive.portfolio.ArchiveImport.Outcome;
import io.bspconsole.uikit.Note;
import io.bspconsole.uikit.Toasts;
import io.bspconsole.uikit.Tone;

/** Takes an archive and brings its client in. */
class BringDialog extends Dialog {

  private final transient ArchiveImport imports;
  private final transient StepUp stepUp;
  private final transient Runnable onBrought;
  private final Div answer = new Div();

  BringDialog(ArchiveImport imports, int largest, StepUp stepUp, Runnable onBrought) {
    this.imports = imports;
    this.stepUp = stepUp;
    this.onBrought = onBrought;
    setHeaderTitle(getTranslation("archive.bring.title"));
    answer.getElement().setAttribute("role", "status");
    Div form =
        new Div(
            new Paragraph(getTranslation("archive.bring.text")),
            new ArchiveUpload(largest, this::take),
            answer);
    form.addClassName("bsp-form");
    add(form);
    getFooter().add(new Button(getTranslation("uikit.dialog.cancel"), _ -> close()));
  }

  private void take(byte[] zip) {
    stepUp.run(() -> {
      switch (imports.bring(zip)) {
        case Outcome.Done done -> {
          close();
          Toasts.did(getTranslation("archive.bring.done", done.name(), done.rows()));
          onBrought.run();
        }
        case Outcome.Refused refused -> {
          answer.removeAll();
          answer.add(
              new Note(Tone.BAD, getTranslation("archive.bring.problem." + refused.why().name())));
        }
      }
    });
  }
}

package io.bspconsole.clients.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import io.bspconsole.clients.HitOutcome;
import io.bspconsole.clients.Screening;
import io.bspconsole.clients.ScreeningHit;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.uikit.PasteLimit;
import io.bspconsole.uikit.Toasts;

/** Says whether a likeness is the client: the first word, or the decision of a second person. */
class HitDialog extends Dialog {

  private final transient Screening screening;
  private final transient ClientId client;
  private final transient ScreeningHit hit;
  private final transient Runnable done;
  private final TextArea comment = new TextArea(ScreeningCard.text("hit.comment"));

  HitDialog(Screening screening, ClientId client, ScreeningHit hit, Runnable done) {
    this.screening = screening;
    this.client = client;
    this.hit = hit;
    this.done = done;
    setHeaderTitle(ScreeningCard.text("hit.title", hit.entryName()));
    addClassName("clients-dialog");
    comment.setRequiredIndicatorVisible(true);
    comment.setManualValidation(true);
    PasteLimit.on(comment, Screening.LONGEST_COMMENT);
    Div form =
        new Div(
            new Paragraph(
                hit.firstByName().isEmpty()
                    ? ScreeningCard.text("hit.first")
                    : ScreeningCard.text(
                        "hit.second",
                        hit.firstByName(),
                        ScreeningCard.text("state." + hit.state().name()))),
            comment);
    form.addClassName("bsp-form");
    add(form);
    getFooter()
        .add(
            new Button(getTranslation("clients.cancel"), _ -> close()),
            new Button(ScreeningCard.text("hit.same"), _ -> decide(true)),
            new Button(ScreeningCard.text("hit.other"), _ -> decide(false)));
    addOpenedChangeListener(_ -> comment.focus());
  }

  private void decide(boolean same) {
    switch (screening.decide(client, hit.id(), same, comment.getValue())) {
      case HitOutcome.Noted(var now) -> {
        close();
        Toasts.did(
            ScreeningCard.text(
                now.state().isDecided() ? "hit.decided" : "hit.noted", hit.entryName()));
        done.run();
      }
      case HitOutcome.Refused(var problem) -> {
        comment.setErrorMessage(ScreeningCard.text("hit.problem." + problem.name()));
        comment.setInvalid(true);
      }
    }
  }
}

package io.bspconsole.clients.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import io.bspconsole.clients.portfolio.AccountClaim;
import io.bspconsole.clients.portfolio.AccountClaims;
import io.bspconsole.uikit.PasteLimit;
import io.bspconsole.uikit.Toasts;

/** Says what came of a claim. */
class ClaimDialog extends Dialog {

  private final transient AccountClaims claims;
  private final transient AccountClaim claim;
  private final transient Runnable done;
  private final TextArea reason = new TextArea(getTranslation("clients.claims.reason"));

  ClaimDialog(AccountClaims claims, AccountClaim claim, Runnable done) {
    this.claims = claims;
    this.claim = claim;
    this.done = done;
    setHeaderTitle(getTranslation("clients.claims.settle.title", claim.metaId().value()));
    addClassName("clients-dialog");
    reason.setRequiredIndicatorVisible(true);
    reason.setManualValidation(true);
    PasteLimit.on(reason, AccountClaims.LONGEST_REASON);
    Div form = new Div(new Paragraph(getTranslation("clients.claims.settle.text")), reason);
    form.addClassName("bsp-form");
    add(form);
    Button save = new Button(getTranslation("clients.claims.settle"), _ -> settle());
    save.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button(getTranslation("clients.cancel"), _ -> close()), save);
  }

  private void settle() {
    switch (claims.settle(claim.client(), claim.id(), reason.getValue())) {
      case SETTLED -> {
        close();
        Toasts.did(getTranslation("clients.claims.settled", claim.metaId().value()));
        done.run();
      }
      case SETTLED_BEFORE -> {
        close();
        Toasts.failed(getTranslation("clients.claims.settled_before"));
        done.run();
      }
      case REASON_UNFIT -> {
        reason.setErrorMessage(
            getTranslation("clients.claims.reason.unfit", AccountClaims.LONGEST_REASON));
        reason.setInvalid(true);
        reason.focus();
      }
    }
  }
}

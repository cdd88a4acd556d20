package io.bspconsole.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import io.bspconsole.access.StepUp;
import io.bspconsole.accounts.SessionKey;
import io.bspconsole.accounts.SingleSignOn;
import io.bspconsole.uikit.Card;
import io.bspconsole.uikit.ConfirmDialogs;
import io.bspconsole.uikit.Times;
import io.bspconsole.uikit.Toasts;
import java.time.Instant;
import java.util.Optional;

/** Where one of the staff links himself to whom he is at the provider of single sign-on. */
class SsoCard extends Card {

  private final transient SingleSignOn sso;
  private final transient StepUp stepUp;
  private final transient SessionKey here;
  private final transient Runnable whenUnlinked;
  private final String label;

  SsoCard(SingleSignOn sso, StepUp stepUp, SessionKey here, Runnable whenUnlinked) {
    super(I18NProvider.translate("accounts.sso.title"));
    this.sso = sso;
    this.stepUp = stepUp;
    this.here = here;
    this.whenUnlinked = whenUnlinked;
    this.label = sso.label().orElseThrow();
    refresh();
  }

  private void refresh() {
    Optional<Instant> since = sso.linkedAt();
    Div fields =
        since.isPresent()
            ? linked(since.get())
            : new Div(
                new Paragraph(
                    getTranslation(
                        sso.isRequired()
                            ? "accounts.sso.unlinked.required"
                            : "accounts.sso.unlinked",
                        label)),
                new Button(getTranslation("accounts.sso.link", label), _ -> link()));
    fields.addClassName("accounts-fields");
    content(fields);
  }

  private Div linked(Instant since) {
    Div fields =
        new Div(
            new Paragraph(
                getTranslation("accounts.sso.linked", label, Times.of(this).absolute(since))));
    if (sso.isRequired()) {
      Paragraph required = new Paragraph(getTranslation("accounts.sso.required", label));
      required.addClassName("bsp-secondary");
      fields.add(required);
    } else {
      fields.add(new Button(getTranslation("accounts.sso.unlink"), _ -> unlink()));
    }
    return fields;
  }

  private void link() {
    stepUp.run(() -> SsoButton.go(sso.wishToLink()));
  }

  private void unlink() {
    ConfirmDialogs.danger(
        getTranslation("accounts.sso.unlink.title", label),
        getTranslation("accounts.sso.unlink.text", label),
        getTranslation("accounts.sso.unlink"),
        () ->
            stepUp.run(() -> {
              sso.unlink(here);
              refresh();
              whenUnlinked.run();
              Toasts.did(getTranslation("accounts.sso.unlink.done"));
            }));
  }
}

package io.bspconsole.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinRequest;
import io.bspconsole.accounts.MyAccount;
import io.bspconsole.accounts.PasswordOutcome;
import io.bspconsole.accounts.SessionKey;
import io.bspconsole.uikit.Card;
import io.bspconsole.uikit.Toasts;

/** Where one changes the own password. */
class PasswordCard extends Card {

  private final transient MyAccount account;
  private final transient SessionKey here;
  private final transient Runnable whenChanged;

  PasswordCard(MyAccount account, SessionKey here, Runnable whenChanged) {
    super(I18NProvider.translate("accounts.password.title"));
    this.account = account;
    this.here = here;
    this.whenChanged = whenChanged;
    content(form());
  }

  private Component form() {
    Paragraph ends = new Paragraph(getTranslation("accounts.password.ends"));
    ends.addClassName("bsp-secondary");
    PasswordForm form =
        new PasswordForm(getTranslation("accounts.password.save"), this::change)
            .withPresent()
            .withHint(ends);
    form.setClassName("accounts-fields");
    return form;
  }

  private void change(PasswordForm form) {
    String address = VaadinRequest.getCurrent().getRemoteAddr();
    switch (account.changePassword(
        form.present.getValue(), form.password.getValue(), here, address)) {
      case PasswordOutcome.Changed _ -> {
        form.present.clear();
        form.password.clear();
        whenChanged.run();
        Toasts.did(getTranslation("accounts.password.done"));
      }
      case PasswordOutcome.NotYours _ -> form.sayNotYours();
      case PasswordOutcome.Refused(var problem) -> form.sayOfPassword(problem);
      case PasswordOutcome.Busy _ -> form.sayBusy();
    }
  }
}

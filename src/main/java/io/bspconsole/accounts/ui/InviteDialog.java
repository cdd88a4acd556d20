package io.bspconsole.accounts.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import io.bspconsole.access.Role;
import io.bspconsole.accounts.InviteOutcome;
import io.bspconsole.accounts.InviteOutcome.Reason;
import io.bspconsole.uikit.Toasts;
import java.util.Set;
import java.util.function.BiFunction;

/** Invites one person. */
class InviteDialog extends Dialog {

  private final EmailField email;
  private final RoleField roles;
  private final transient BiFunction<String, Set<Role>, InviteOutcome> invite;
  private final transient Runnable onInvited;

  /**
   * The question.
   *
   * @param whom the kind of roles that can be given
   */
  InviteDialog(
      Role.Side whom, BiFunction<String, Set<Role>, InviteOutcome> invite, Runnable onInvited) {
    this.invite = invite;
    this.onInvited = onInvited;
    setHeaderTitle(getTranslation("accounts.invite.title"));
    email = new EmailField(getTranslation("accounts.invite.email"));
    email.setManualValidation(true);
    email.setWidthFull();
    roles = new RoleField(whom, Set.of());
    Div form = new Div(new Paragraph(getTranslation("accounts.invite.text")), email, roles);
    if (whom == Role.Side.PROVIDER) {
      form.add(new Paragraph(getTranslation("accounts.invite.reach")));
    }
    form.addClassName("people-form");
    add(form);
    Button send = new Button(getTranslation("accounts.invite.send"), _ -> send());
    send.addThemeVariants(ButtonVariant.PRIMARY);
    send.addClickShortcut(Key.ENTER).listenOn(email);
    getFooter().add(new Button(getTranslation("accounts.cancel"), _ -> close()), send);
    addOpenedChangeListener(change -> {
      if (change.isOpened()) {
        email.focus();
      }
    });
  }

  private void send() {
    email.setInvalid(false);
    roles.say("");
    switch (invite.apply(email.getValue(), roles.chosen())) {
      case InviteOutcome.Invited(var invitation) -> {
        close();
        Toasts.did(getTranslation("accounts.invite.done", invitation.email()));
        onInvited.run();
      }
      case InviteOutcome.Refused(Reason reason) -> tell(reason);
    }
  }

  private void tell(Reason reason) {
    String words = getTranslation("accounts.invite.problem." + reason.name());
    if (reason == Reason.NO_ROLE) {
      roles.say(words);
    } else {
      email.setErrorMessage(words);
      email.setInvalid(true);
      email.focus();
    }
  }
}

package io.bspconsole.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.bspconsole.access.Role;
import io.bspconsole.accounts.Member;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Gives somebody other roles and, at the provider, other clients. */
class RolesDialog extends Dialog {

  private final Div form = new Div();
  private @Nullable ReachField reach;

  RolesDialog(Member member, Role.Side side, Consumer<Set<Role>> onSave) {
    setHeaderTitle(getTranslation("accounts.roles.title", member.name()));
    RoleField roles = new RoleField(side, member.roles());
    form.add(new Paragraph(getTranslation("accounts.roles.text")), roles);
    form.addClassName("people-form");
    add(form);
    Button save =
        new Button(
            getTranslation("accounts.roles.save"),
            _ -> {
              if (roles.chosen().isEmpty()) {
                roles.say(getTranslation("accounts.invite.problem.NO_ROLE"));
              } else if (reach == null || reach.check()) {
                close();
                onSave.accept(roles.chosen());
              }
            });
    save.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button(getTranslation("accounts.cancel"), _ -> close()), save);
  }

  /** Asks for clients, too. */
  RolesDialog with(ReachField field) {
    reach = field;
    form.add(field);
    return this;
  }
}

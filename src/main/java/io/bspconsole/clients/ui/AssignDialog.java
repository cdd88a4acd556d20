package io.bspconsole.clients.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.bspconsole.accounts.portfolio.Colleague;
import io.bspconsole.clients.portfolio.ClientOwners;
import io.bspconsole.clients.portfolio.NewOwner;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.uikit.Toasts;
import java.util.List;
import java.util.Set;

/** Says who looks after clients. */
class AssignDialog extends Dialog {

  private final ComboBox<Colleague> owner = new ComboBox<>(getTranslation("clients.assign.owner"));

  AssignDialog(
      ClientOwners owners, Set<ClientId> clients, List<Colleague> colleagues, Runnable done) {
    setHeaderTitle(getTranslation("clients.assign.title", clients.size()));
    addClassName("clients-dialog");
    owner.setItems(colleagues);
    owner.setItemLabelGenerator(Colleague::name);
    owner.setHelperText(getTranslation("clients.assign.help"));
    owner.setClearButtonVisible(true);
    Div form = new Div(new Paragraph(getTranslation("clients.assign.text")), owner);
    form.addClassName("bsp-form");
    add(form);
    Button assign = new Button(getTranslation("clients.assign.do"));
    assign.addThemeVariants(ButtonVariant.PRIMARY);
    assign.addClickListener(_ -> {
      Colleague chosen = owner.getValue();
      int count =
          owners.assign(clients, chosen == null ? NewOwner.NOBODY : new NewOwner(chosen.id()));
      close();
      if (count == 0) {
        Toasts.calm(getTranslation("clients.unchanged"));
      } else {
        Toasts.did(getTranslation("clients.assign.done", count));
      }
      done.run();
    });
    getFooter().add(new Button(getTranslation("clients.cancel"), _ -> close()), assign);
    addOpenedChangeListener(_ -> owner.focus());
  }
}

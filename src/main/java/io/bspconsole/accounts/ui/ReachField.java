package io.bspconsole.accounts.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.bspconsole.access.Reach;
import io.bspconsole.accounts.ClientName;
import io.bspconsole.accounts.Member;
import io.bspconsole.accounts.Sight;
import io.bspconsole.accounts.portfolio.Staff;
import java.util.stream.Collectors;

/** Which clients somebody of the provider sees: all, or only those that are named. */
class ReachField extends Div {

  private enum Choice {
    ALL,
    NAMED
  }

  private final RadioButtonGroup<Choice> choice = new RadioButtonGroup<>();
  private final MultiSelectComboBox<ClientName> clients = new MultiSelectComboBox<>();

  ReachField(Member member, Staff staff) {
    addClassName("people-form");
    Sight sight = member.sight();
    choice.setLabel(getTranslation("accounts.reach"));
    choice.setItems(Choice.values());
    choice.setItemLabelGenerator(one -> getTranslation("accounts.reach." + one));
    choice.addValueChangeListener(change -> clients.setVisible(change.getValue() == Choice.NAMED));
    clients.setLabel(getTranslation("accounts.reach.clients"));
    clients.setHelperText(getTranslation("accounts.reach.help"));
    clients.setItemLabelGenerator(ClientName::name);
    clients.setItems(query ->
        staff.clients(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
    clients.setValue(staff.clientsOf(member.id()));
    clients.setManualValidation(true);
    clients.setWidthFull();
    clients.setVisible(false);
    choice.setValue(sight != null && sight.all() ? Choice.ALL : Choice.NAMED);
    add(choice, clients);
  }

  /** Says so where too many clients are named; true when all is well. */
  boolean check() {
    boolean many = clients.getValue().size() > Reach.MOST_NAMED;
    clients.setErrorMessage(getTranslation("accounts.people.problem.TOO_MANY_CLIENTS"));
    clients.setInvalid(many && choice.getValue() == Choice.NAMED);
    return !clients.isInvalid();
  }

  Reach chosen() {
    return choice.getValue() == Choice.ALL
        ? Reach.ALL
        : new Reach.Named(
            clients.getValue().stream().map(ClientName::id).collect(Collectors.toSet()));
  }
}

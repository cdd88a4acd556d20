package io.bspconsole.keys.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.bspconsole.clients.ClientSummary;
import io.bspconsole.clients.portfolio.ClientFilter;
import io.bspconsole.clients.portfolio.ClientRegister;
import io.bspconsole.clients.portfolio.Direction;
import io.bspconsole.kernel.ClientId;
import java.util.Optional;
import java.util.stream.Stream;

/** For all clients, or for which one. */
class ScopeField extends Div {

  private enum Choice {
    ALL,
    ONE
  }

  private final RadioButtonGroup<Choice> choice = new RadioButtonGroup<>();
  private final ComboBox<ClientSummary> client = new ComboBox<>();

  ScopeField(ClientRegister register) {
    addClassName("keys-form");
    choice.setLabel(getTranslation("keys.make.scope"));
    choice.setItems(Choice.values());
    choice.setItemLabelGenerator(one -> getTranslation("keys.make.scope." + one));
    choice.setValue(Choice.ALL);
    choice.addValueChangeListener(change -> client.setVisible(change.getValue() == Choice.ONE));
    client.setLabel(getTranslation("keys.make.client"));
    client.setItemLabelGenerator(ClientSummary::name);
    client.setItems(query ->
        matching(register, query.getFilter().orElse(""))
            .skip(query.getOffset())
            .limit(query.getLimit()));
    client.setManualValidation(true);
    client.setVisible(false);
    add(choice, client);
  }

  /** The client that was chosen; empty for all. */
  Optional<ClientId> chosen() {
    return choice.getValue() == Choice.ONE
        ? client.getOptionalValue().map(ClientSummary::id)
        : Optional.empty();
  }

  /** Says so where one client is meant and none is named; true when all is well. */
  boolean check() {
    boolean missing = choice.getValue() == Choice.ONE && client.isEmpty();
    client.setErrorMessage(getTranslation("keys.make.problem.client"));
    client.setInvalid(missing);
    if (missing) {
      client.focus();
    }
    return !missing;
  }

  /** The first of those whose name fits; more typing finds the others. */
  private static Stream<ClientSummary> matching(ClientRegister register, String typed) {
    return register
        .find(new ClientFilter(typed, null), null, Direction.AFTER, ClientRegister.LARGEST_PAGE)
        .clients()
        .stream();
  }
}

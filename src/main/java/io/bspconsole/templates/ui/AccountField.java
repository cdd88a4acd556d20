package io.bspconsole.templates.ui;

import com.vaadin.flow.component.select.Select;
import io.bspconsole.clients.Waba;
import java.util.List;
import java.util.Optional;

/** Where a new template is to live; hidden where there is no choice. */
final class AccountField extends Select<Waba> {

  AccountField(List<Waba> accounts) {
    setLabel(getTranslation("templates.editor.account"));
    setItems(accounts);
    setItemLabelGenerator(Waba::name);
    accounts.stream().findFirst().ifPresent(this::setValue);
    setVisible(accounts.size() > 1);
  }

  Optional<Waba> chosen() {
    return getOptionalValue();
  }
}

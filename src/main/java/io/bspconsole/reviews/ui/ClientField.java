package io.bspconsole.reviews.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import io.bspconsole.clients.ClientSummary;
import io.bspconsole.clients.portfolio.ClientFilter;
import io.bspconsole.clients.portfolio.ClientRegister;
import io.bspconsole.clients.portfolio.Direction;
import java.util.stream.Stream;

/** Chooses one of the clients that the reader sees, by a part of its name. */
class ClientField extends ComboBox<ClientSummary> {

  private static final int LONGEST_SEARCH = 100;

  ClientField(ClientRegister register) {
    setLabel(getTranslation("reviews.plan.client"));
    setItemLabelGenerator(ClientSummary::name);
    setItemsWithFilterConverter(
        query -> {
          int limit = Math.max(1, query.getLimit());
          return query.getOffset() > 0
              ? Stream.empty()
              : register
                  .find(
                      new ClientFilter(query.getFilter().orElse(""), null),
                      null,
                      Direction.AFTER,
                      limit)
                  .clients()
                  .stream()
                  .limit(limit);
        },
        words -> words.length() > LONGEST_SEARCH ? words.substring(0, LONGEST_SEARCH) : words);
    setWidthFull();
  }
}

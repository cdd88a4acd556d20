package io.bspconsole.webhooks.ui;

import com.vaadin.flow.router.QueryParameters;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.webhooks.EventState;
import io.bspconsole.webhooks.portfolio.EventCursor;
import io.bspconsole.webhooks.portfolio.EventFilter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The state of the list, as its address holds it. What cannot be read does not narrow the list. */
record EventAddress(EventFilter filter, @Nullable EventCursor cursor) {

  private static final int LONGEST_FIELD = 80;

  static EventAddress of(QueryParameters parameters) {
    EventFilter filter =
        new EventFilter(
            parameters.getSingleParameter("state").flatMap(EventAddress::state).orElse(null),
            parameters
                .getSingleParameter("field")
                .filter(field -> !field.isBlank() && field.length() <= LONGEST_FIELD)
                .orElse(null),
            parameters.getSingleParameter("client").flatMap(ClientId::parse).orElse(null));
    return new EventAddress(
        filter, parameters.getSingleParameter("page").flatMap(EventCursor::parse).orElse(null));
  }

  EventAddress state(@Nullable EventState state) {
    return new EventAddress(new EventFilter(state, filter.field(), filter.client()), null);
  }

  EventAddress field(@Nullable String field) {
    return new EventAddress(new EventFilter(filter.state(), field, filter.client()), null);
  }

  EventAddress client(@Nullable ClientId client) {
    return new EventAddress(new EventFilter(filter.state(), filter.field(), client), null);
  }

  EventAddress page(EventCursor page) {
    return new EventAddress(filter, page);
  }

  QueryParameters parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    put(parameters, "state", filter.state());
    put(parameters, "field", filter.field());
    put(parameters, "client", filter.client());
    put(parameters, "page", cursor == null ? null : cursor.text());
    return QueryParameters.simple(parameters);
  }

  /** For links; without a leading slash. */
  String path() {
    String query = parameters().getQueryString();
    return WebhooksNavigation.EVENTS + (query.isEmpty() ? "" : "?" + query);
  }

  private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
    if (value != null) {
      parameters.put(name, value.toString());
    }
  }

  private static Optional<EventState> state(String text) {
    return Arrays.stream(EventState.values())
        .filter(state -> state.name().equalsIgnoreCase(text))
        .findFirst();
  }
}

package io.bspconsole.webhooks.ui;

import com.vaadin.flow.router.QueryParameters;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.webhooks.EventState;
import io.bspconsole.webhooks.portfolio.EventCursor;
import io.bspconsole.webhooks.portfolio.EventFilter;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The state of the list, as its address holds it. What cannot be read does not narrow the list. */
record EventAddress(EventFilter filter, @Nullable EventCursor cursor) {

  private static final int LONGEST_FIELD = 80;
  private static final int LONGEST_ACCOUNT = 64;

  static EventAddress of(QueryParameters parameters) {
    EventFilter filter =
        new EventFilter(
            parameters.getSingleParameter("state").flatMap(EventAddress::state).orElse(null),
            text(parameters, "field", LONGEST_FIELD),
            parameters.getSingleParameter("client").flatMap(ClientId::parse).orElse(null),
            text(parameters, "account", LONGEST_ACCOUNT),
            instant(parameters, "from"),
            instant(parameters, "until"),
            parameters.getSingleParameter("mine").isPresent(),
            instant(parameters, "replayed"));
    return new EventAddress(
        filter, parameters.getSingleParameter("page").flatMap(EventCursor::parse).orElse(null));
  }

  /** The first page of another filter. */
  static EventAddress of(EventFilter filter) {
    return new EventAddress(filter, null);
  }

  EventAddress page(EventCursor page) {
    return new EventAddress(filter, page);
  }

  QueryParameters parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    put(parameters, "state", filter.state());
    put(parameters, "field", filter.field());
    put(parameters, "client", filter.client());
    put(parameters, "account", filter.account());
    put(parameters, "from", filter.from());
    put(parameters, "until", filter.until());
    put(parameters, "mine", filter.mine() ? "yes" : null);
    put(parameters, "replayed", filter.replayedAt());
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

  private static @Nullable String text(QueryParameters parameters, String name, int longest) {
    return parameters
        .getSingleParameter(name)
        .filter(text -> !text.isBlank() && text.length() <= longest)
        .orElse(null);
  }

  private static @Nullable Instant instant(QueryParameters parameters, String name) {
    return parameters.getSingleParameter(name).flatMap(EventAddress::instant).orElse(null);
  }

  /** Only times that a database can hold. */
  private static Optional<Instant> instant(String text) {
    try {
      Instant instant = Instant.parse(text);
      return instant.isAfter(Instant.EPOCH)
              && instant.isBefore(Instant.parse("5000-01-01T00:00:00Z"))
          ? Optional.of(instant)
          : Optional.empty();
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static Optional<EventState> state(String text) {
    return Arrays.stream(EventState.values())
        .filter(state -> state.name().equalsIgnoreCase(text))
        .findFirst();
  }
}

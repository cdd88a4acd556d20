package io.bspconsole.clients.ui;

import com.vaadin.flow.router.QueryParameters;
import io.bspconsole.clients.Standing;
import io.bspconsole.clients.portfolio.ClientFilter;
import io.bspconsole.clients.portfolio.Direction;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The state of the list, as its address holds it. What cannot be read does not narrow the list. */
record ClientsAddress(ClientFilter filter, @Nullable String cursor, Direction direction) {

  static final ClientsAddress START = new ClientsAddress(ClientFilter.all(), null, Direction.AFTER);

  private static final int LONGEST_SEARCH = 200;

  static ClientsAddress of(QueryParameters parameters) {
    String search = parameters.getSingleParameter("q").orElse("");
    ClientFilter filter =
        new ClientFilter(
            search.length() > LONGEST_SEARCH ? search.substring(0, LONGEST_SEARCH) : search,
            parameters
                .getSingleParameter("standing")
                .flatMap(ClientsAddress::standing)
                .orElse(null));
    Optional<String> before = parameters.getSingleParameter("before");
    return before.isPresent()
        ? new ClientsAddress(filter, before.get(), Direction.BEFORE)
        : new ClientsAddress(
            filter, parameters.getSingleParameter("after").orElse(null), Direction.AFTER);
  }

  ClientsAddress search(String search) {
    return new ClientsAddress(
        new ClientFilter(search.strip(), filter.standing()), null, Direction.AFTER);
  }

  ClientsAddress standing(@Nullable Standing standing) {
    return new ClientsAddress(new ClientFilter(filter.search(), standing), null, Direction.AFTER);
  }

  ClientsAddress page(String cursor, Direction direction) {
    return new ClientsAddress(filter, cursor, direction);
  }

  boolean isFiltered() {
    return !filter.equals(ClientFilter.all());
  }

  QueryParameters parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    if (!filter.search().isEmpty()) {
      parameters.put("q", filter.search());
    }
    if (filter.standing() != null) {
      parameters.put("standing", filter.standing().name().toLowerCase(Locale.ROOT));
    }
    if (cursor != null) {
      parameters.put(direction == Direction.BEFORE ? "before" : "after", cursor);
    }
    return QueryParameters.simple(parameters);
  }

  private static Optional<Standing> standing(String text) {
    return Arrays.stream(Standing.values())
        .filter(standing -> standing.name().equalsIgnoreCase(text))
        .findFirst();
  }
}

package io.bspconsole.clients.ui;

import com.vaadin.flow.router.QueryParameters;
import io.bspconsole.clients.Party;
import io.bspconsole.clients.Standing;
import io.bspconsole.clients.portfolio.ClientQuery;
import io.bspconsole.clients.portfolio.ClientQuery.Due;
import io.bspconsole.clients.portfolio.ClientQuery.Sort;
import io.bspconsole.clients.portfolio.ClientRating;
import io.bspconsole.clients.portfolio.Direction;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.Uuids;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The state of the list, as its address holds it. What cannot be read does not narrow the list. */
record ClientsAddress(
    ClientQuery query, Set<ClientColumn> columns, @Nullable String cursor, Direction direction) {

  static final ClientsAddress START =
      new ClientsAddress(ClientQuery.ALL, ClientColumn.USUAL, null, Direction.AFTER);

  private static final int LONGEST_SEARCH = 200;

  static ClientsAddress of(QueryParameters parameters) {
    String search = parameters.getSingleParameter("q").orElse("");
    ClientQuery query =
        new ClientQuery(
            search.length() > LONGEST_SEARCH ? search.substring(0, LONGEST_SEARCH) : search,
            standings(parameters.getSingleParameter("standing").orElse("")),
            one(parameters, "waits", Party.values()),
            one(parameters, "rating", ClientRating.values()),
            one(parameters, "due", Due.values()),
            parameters
                .getSingleParameter("owner")
                .flatMap(Uuids::parse)
                .map(PersonId::new)
                .orElse(null),
            Optional.ofNullable(one(parameters, "sort", Sort.values())).orElse(Sort.DUE),
            parameters.getSingleParameter("order").filter("reversed"::equals).isPresent());
    Set<ClientColumn> columns =
        parameters
            .getSingleParameter("columns")
            .flatMap(ClientColumn::read)
            .orElse(ClientColumn.USUAL);
    Optional<String> before = parameters.getSingleParameter("before");
    return before.isPresent()
        ? new ClientsAddress(query, columns, before.get(), Direction.BEFORE)
        : new ClientsAddress(
            query, columns, parameters.getSingleParameter("after").orElse(null), Direction.AFTER);
  }

  /** The first page of another query. */
  ClientsAddress with(ClientQuery other) {
    return new ClientsAddress(other, columns, null, Direction.AFTER);
  }

  ClientsAddress with(Set<ClientColumn> other) {
    return new ClientsAddress(query, other, cursor, direction);
  }

  ClientsAddress page(String other, Direction towards) {
    return new ClientsAddress(query, columns, other, towards);
  }

  QueryParameters parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    put(parameters, "q", query.search());
    put(
        parameters,
        "standing",
        query.standings().stream()
            .sorted()
            .map(ClientsAddress::code)
            .collect(Collectors.joining(",")));
    put(parameters, "waits", code(query.waitsFor()));
    put(parameters, "rating", code(query.rating()));
    put(parameters, "due", code(query.due()));
    put(parameters, "owner", query.owner() == null ? "" : query.owner().toString());
    put(parameters, "sort", query.sort() == Sort.DUE ? "" : code(query.sort()));
    put(parameters, "order", query.reversed() ? "reversed" : "");
    put(
        parameters,
        "columns",
        columns.equals(ClientColumn.USUAL) ? "" : ClientColumn.write(columns));
    if (cursor != null) {
      parameters.put(direction == Direction.BEFORE ? "before" : "after", cursor);
    }
    return QueryParameters.simple(parameters);
  }

  private static void put(Map<String, String> parameters, String key, String value) {
    if (!value.isEmpty()) {
      parameters.put(key, value);
    }
  }

  private static String code(@Nullable Enum<?> value) {
    return value == null ? "" : value.name().toLowerCase(Locale.ROOT);
  }

  private static <E extends Enum<E>> @Nullable E one(
      QueryParameters parameters, String key, E[] values) {
    return parameters
        .getSingleParameter(key)
        .flatMap(text ->
            Arrays.stream(values).filter(it -> it.name().equalsIgnoreCase(text)).findFirst())
        .orElse(null);
  }

  private static Set<Standing> standings(String text) {
    Set<Standing> standings = EnumSet.noneOf(Standing.class);
    for (String code : text.split(",", -1)) {
      Arrays.stream(Standing.values())
          .filter(standing -> standing.name().equalsIgnoreCase(code))
          .forEach(standings::add);
    }
    return standings;
  }
}

package io.bspconsole.keys.ui;

import com.vaadin.flow.router.QueryParameters;
import io.bspconsole.access.Role;
import io.bspconsole.keys.KeyFilter;
import io.bspconsole.keys.KeyId;
import io.bspconsole.keys.KeyPosition;
import io.bspconsole.keys.KeyState;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The state of the list, as its address holds it. What cannot be read does not narrow the list. */
record KeysAddress(KeyFilter filter, @Nullable KeyPosition position) {

  static final KeysAddress START = new KeysAddress(KeyFilter.ALL, null);

  private static final int LONGEST_SEARCH = 200;

  static KeysAddress of(QueryParameters parameters) {
    String search = parameters.getSingleParameter("q").orElse("");
    KeyFilter filter =
        new KeyFilter(
            search.substring(0, Math.min(search.length(), LONGEST_SEARCH)),
            one(KeyState.values(), parameters, "state"),
            one(Role.Side.values(), parameters, "of"));
    return new KeysAddress(
        filter, position(parameters, "newer").or(() -> position(parameters, "older")).orElse(null));
  }

  KeysAddress search(String search) {
    return new KeysAddress(new KeyFilter(search.strip(), filter.state(), filter.side()), null);
  }

  KeysAddress state(@Nullable KeyState state) {
    return new KeysAddress(new KeyFilter(filter.search(), state, filter.side()), null);
  }

  KeysAddress side(Role.@Nullable Side side) {
    return new KeysAddress(new KeyFilter(filter.search(), filter.state(), side), null);
  }

  KeysAddress at(KeyPosition place) {
    return new KeysAddress(filter, place);
  }

  boolean isFiltered() {
    return !filter.equals(KeyFilter.ALL);
  }

  QueryParameters parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    if (!filter.search().isEmpty()) {
      parameters.put("q", filter.search());
    }
    if (filter.state() != null) {
      parameters.put("state", word(filter.state()));
    }
    if (filter.side() != null) {
      parameters.put("of", word(filter.side()));
    }
    if (position != null) {
      parameters.put(position.newer() ? "newer" : "older", position.key().toString());
    }
    return QueryParameters.simple(parameters);
  }

  private static Optional<KeyPosition> position(QueryParameters parameters, String name) {
    return parameters
        .getSingleParameter(name)
        .flatMap(KeyId::parse)
        .map(key -> new KeyPosition(key, name.equals("newer")));
  }

  private static <E extends Enum<E>> @Nullable E one(
      E[] values, QueryParameters parameters, String name) {
    return parameters
        .getSingleParameter(name)
        .flatMap(
            text -> Arrays.stream(values).filter(value -> word(value).equals(text)).findFirst())
        .orElse(null);
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}

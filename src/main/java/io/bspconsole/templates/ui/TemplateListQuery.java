package io.bspconsole.templates.ui;

import com.vaadin.flow.router.QueryParameters;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.WabaId;
import io.bspconsole.templates.OurState;
import io.bspconsole.templates.TemplateFilter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the list of templates shows; it lives in the URL.
 *
 * @param after cursor of the page before; null for the first
 */
record TemplateListQuery(TemplateFilter filter, @Nullable String after) {

  static final TemplateListQuery ALL = new TemplateListQuery(TemplateFilter.ALL, null);

  private static final int LONGEST = 100;

  /** Reads a URL; what it does not understand it leaves out. */
  static TemplateListQuery of(QueryParameters parameters) {
    return new TemplateListQuery(
        new TemplateFilter(
            cut(parameters.getSingleParameter("q").orElse("").strip()),
            parameters.getSingleParameter("ours").flatMap(TemplateListQuery::state).orElse(null),
            upper(parameters, "meta"),
            upper(parameters, "category"),
            parameters
                .getSingleParameter("language")
                .map(TemplateListQuery::cut)
                .filter(code -> !code.isBlank())
                .orElse(null),
            upper(parameters, "quality"),
            id(parameters, "account").map(WabaId::new).orElse(null),
            id(parameters, "author").map(PersonId::new).orElse(null),
            parameters.getSingleParameter("held").isPresent(),
            parameters.getSingleParameter("moving").isPresent(),
            parameters.getSingleParameter("archived").isPresent()),
        parameters.getSingleParameter("after").filter(c -> !c.isBlank()).orElse(null));
  }

  QueryParameters parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    put(parameters, "q", filter.search().isEmpty() ? null : filter.search());
    put(parameters, "ours", lower(filter.ours() == null ? null : filter.ours().name()));
    put(parameters, "meta", lower(filter.metaStatus()));
    put(parameters, "category", lower(filter.category()));
    put(parameters, "language", filter.language());
    put(parameters, "quality", lower(filter.quality()));
    put(parameters, "account", filter.waba() == null ? null : filter.waba().value().toString());
    put(parameters, "author", filter.author() == null ? null : filter.author().value().toString());
    put(parameters, "held", filter.held() ? "1" : null);
    put(parameters, "moving", filter.moving() ? "1" : null);
    put(parameters, "archived", filter.archived() ? "1" : null);
    put(parameters, "after", after);
    return QueryParameters.simple(parameters);
  }

  String search() {
    return filter.search();
  }

  boolean isFiltered() {
    return !filter.equals(TemplateFilter.ALL);
  }

  /** Another filter begins on the first page. */
  static TemplateListQuery first(TemplateFilter filter) {
    return new TemplateListQuery(filter, null);
  }

  TemplateListQuery search(String text) {
    TemplateFilter f = filter;
    return first(
        new TemplateFilter(
            cut(text.strip()),
            f.ours(),
            f.metaStatus(),
            f.category(),
            f.language(),
            f.quality(),
            f.waba(),
            f.author(),
            f.held(),
            f.moving(),
            f.archived()));
  }

  TemplateListQuery after(@Nullable String cursor) {
    return new TemplateListQuery(filter, cursor);
  }

  private static void put(Map<String, String> parameters, String name, @Nullable String value) {
    if (value != null) {
      parameters.put(name, value);
    }
  }

  private static @Nullable String upper(QueryParameters parameters, String name) {
    return parameters
        .getSingleParameter(name)
        .map(word -> cut(word.toUpperCase(Locale.ROOT)))
        .filter(word -> !word.isBlank())
        .orElse(null);
  }

  private static @Nullable String lower(@Nullable String word) {
    return word == null ? null : word.toLowerCase(Locale.ROOT);
  }

  private static Optional<UUID> id(QueryParameters parameters, String name) {
    return parameters.getSingleParameter(name).flatMap(TemplateListQuery::uuid);
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Optional<OurState> state(String word) {
    return Arrays.stream(OurState.values())
        .filter(state -> state.name().equalsIgnoreCase(word))
        .findFirst();
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }
}

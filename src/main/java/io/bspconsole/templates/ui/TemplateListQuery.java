package io.bspconsole.templates.ui;

import com.vaadin.flow.router.QueryParameters;
import io.bspconsole.templates.OurState;
import io.bspconsole.templates.TemplateFilter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the list of templates shows; it lives in the URL.
 *
 * @param after cursor of the page before; null for the first
 */
record TemplateListQuery(
    String search, @Nullable OurState ours, @Nullable String meta, @Nullable String after) {

  static final TemplateListQuery ALL = new TemplateListQuery("", null, null, null);

  private static final int LONGEST = 100;

  /** Reads a URL; what it does not understand it leaves out. */
  static TemplateListQuery of(QueryParameters parameters) {
    return new TemplateListQuery(
        cut(parameters.getSingleParameter("q").orElse("").strip()),
        parameters.getSingleParameter("ours").flatMap(TemplateListQuery::state).orElse(null),
        parameters
            .getSingleParameter("meta")
            .map(word -> cut(word.toUpperCase(Locale.ROOT)))
            .filter(word -> !word.isBlank())
            .orElse(null),
        parameters.getSingleParameter("after").filter(c -> !c.isBlank()).orElse(null));
  }

  QueryParameters parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    if (!search.isEmpty()) {
      parameters.put("q", search);
    }
    if (ours != null) {
      parameters.put("ours", ours.name().toLowerCase(Locale.ROOT));
    }
    if (meta != null) {
      parameters.put("meta", meta.toLowerCase(Locale.ROOT));
    }
    if (after != null) {
      parameters.put("after", after);
    }
    return QueryParameters.simple(parameters);
  }

  TemplateFilter filter() {
    return new TemplateFilter(search, ours, meta);
  }

  boolean isFiltered() {
    return !search.isEmpty() || ours != null || meta != null;
  }

  /** Another filter begins on the first page. */
  TemplateListQuery search(String text) {
    return new TemplateListQuery(cut(text.strip()), ours, meta, null);
  }

  TemplateListQuery ours(Optional<OurState> chosen) {
    return new TemplateListQuery(search, chosen.orElse(null), meta, null);
  }

  TemplateListQuery meta(Optional<String> chosen) {
    return new TemplateListQuery(search, ours, chosen.orElse(null), null);
  }

  TemplateListQuery after(@Nullable String cursor) {
    return new TemplateListQuery(search, ours, meta, cursor);
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

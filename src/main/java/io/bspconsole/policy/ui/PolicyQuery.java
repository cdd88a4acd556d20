package io.bspconsole.policy.ui;

import com.vaadin.flow.router.QueryParameters;
import io.bspconsole.policy.Clause;
import io.bspconsole.policy.Coverage;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the reader of the policy looks for; it lives in the URL. */
record PolicyQuery(String search, Optional<Coverage> coverage) {

  private static final String SEARCH = "q";
  private static final String COVERAGE = "kept";

  /** Reads a URL; what it does not understand it leaves out. */
  static PolicyQuery of(QueryParameters parameters) {
    return new PolicyQuery(
        parameters.getSingleParameter(SEARCH).orElse("").strip(),
        parameters
            .getSingleParameter(COVERAGE)
            .flatMap(text ->
                Arrays.stream(Coverage.values())
                    .filter(coverage -> word(coverage).equals(text))
                    .findFirst()));
  }

  QueryParameters parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    if (!search.isEmpty()) {
      parameters.put(SEARCH, search);
    }
    coverage.ifPresent(chosen -> parameters.put(COVERAGE, word(chosen)));
    return QueryParameters.simple(parameters);
  }

  PolicyQuery search(String text) {
    return new PolicyQuery(text.strip(), coverage);
  }

  PolicyQuery coverage(Optional<Coverage> chosen) {
    return new PolicyQuery(search, chosen);
  }

  boolean wants(Clause clause, Locale locale) {
    return clause.matches(search, locale)
        && coverage.filter(chosen -> chosen != clause.coverage()).isEmpty();
  }

  private static String word(Coverage coverage) {
    return coverage.name().toLowerCase(Locale.ROOT);
  }
}

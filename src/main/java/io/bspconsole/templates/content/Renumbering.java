package io.bspconsole.templates.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A text whose variables have other names or numbers than before. */
record Renumbering(String text, Variables before, Map<String, String> newNames) {

  /** Numbered variables go from 1 without gaps, in the order of the text; named ones stay. */
  static Renumbering of(String text) {
    return of(text, Variables.Variable::isPosition, "");
  }

  /** Numbered variables get names: the prefix and their place in the text. */
  static Renumbering named(String text, String prefix) {
    return of(text, Variables.Variable::isPosition, prefix);
  }

  /** All variables get numbers, from 1 in the order of the text. */
  static Renumbering unnamed(String text) {
    return of(text, _ -> true, "");
  }

  private static Renumbering of(String text, Predicate<Variables.Variable> which, String prefix) {
    Variables variables = Variables.in(text);
    Map<String, String> names = new HashMap<>();
    StringBuilder next = new StringBuilder();
    int from = 0;
    for (Variables.Variable variable : variables.all()) {
      if (!which.test(variable)) {
        continue;
      }
      String name = names.computeIfAbsent(variable.name(), _ -> prefix + (names.size() + 1));
      next.append(text, from, variable.span().start()).append("{{").append(name).append("}}");
      from = variable.span().end();
    }
    return new Renumbering(next.append(text.substring(from)).toString(), variables, names);
  }

  /** The samples under the new names. */
  Map<String, String> samples(List<Example> examples) {
    Map<String, String> samples = new HashMap<>();
    before
        .samples(examples)
        .forEach((name, value) -> samples.put(newNames.getOrDefault(name, name), value));
    return samples;
  }
}

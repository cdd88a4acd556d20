package io.bspconsole.templates.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A text whose numbered variables go from 1 without gaps, in the order of the text. */
record Renumbering(String text, Variables before, Map<String, String> newNames) {

  static Renumbering of(String text) {
    Variables variables = Variables.in(text);
    Map<String, String> names = new HashMap<>();
    StringBuilder next = new StringBuilder();
    int from = 0;
    int count = 0;
    for (Variables.Variable variable : variables.all()) {
      if (!variable.isPosition()) {
        continue;
      }
      String name = names.get(variable.name());
      if (name == null) {
        name = String.valueOf(++count);
        names.put(variable.name(), name);
      }
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

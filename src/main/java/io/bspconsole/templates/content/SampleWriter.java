package io.bspconsole.templates.content;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the samples of a header's or a body's variables in the form that Meta documents. */
final class SampleWriter {

  /** Beyond this number a variable is a slip of the keyboard, not a reason for a list as long. */
  private static final int MANY = 100;

  private SampleWriter() {}

  /**
   * Replaces the samples.
   *
   * @param prefix header or body
   * @param values by the names of the variables; a missing one becomes empty
   */
  static void write(
      ObjectNode component, String prefix, String text, Map<String, String> values, boolean named) {
    Variables variables = Variables.in(text);
    List<String> names = variables.names();
    ObjectNode example =
        component.get("example") instanceof ObjectNode had ? had : component.putObject("example");
    example.remove(List.of(prefix + "_text", prefix + "_text_named_params"));
    if (named && !names.isEmpty()) {
      ArrayNode list = example.putArray(prefix + "_text_named_params");
      names.forEach(name ->
          list.addObject().put("param_name", name).put("example", values.getOrDefault(name, "")));
    } else if (!names.isEmpty()) {
      ArrayNode list = example.putArray(prefix + "_text");
      ArrayNode inner = prefix.equals("body") ? list.addArray() : list;
      inPlace(variables).forEach(name -> inner.add(values.getOrDefault(name, "")));
    }
    if (example.isEmpty()) {
      component.remove("example");
    }
  }

  /** Samples go by number: the first is that of {@code {{1}}}, wherever in the text it stands. */
  private static List<String> inPlace(Variables variables) {
    int last =
        variables.all().stream()
            .mapToInt(variable -> variable.isPosition() ? variable.position() : MANY + 1)
            .max()
            .orElse(0);
    return last > MANY
        ? variables.names()
        : IntStream.rangeClosed(1, last).mapToObj(String::valueOf).toList();
  }
}

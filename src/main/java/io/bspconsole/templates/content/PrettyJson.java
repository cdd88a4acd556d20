package io.bspconsole.templates.content;

import java.util.Comparator;
import java.util.List;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON as people read it: what tells most comes first, and lists stand one entry a line. */
final class PrettyJson {

  private static final List<String> FIRST =
      List.of(
          "name", "language", "category", "parameter_format", "type", "format", "otp_type", "text");

  private static final List<String> LAST = List.of("example", "buttons", "cards", "components");

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES).build();

  private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

  private PrettyJson() {}

  static String of(JsonNode json) {
    return JSON.writer()
        .with(new DefaultPrettyPrinter().withArrayIndenter(LINES).withObjectIndenter(LINES))
        .writeValueAsString(ordered(json));
  }

  private static JsonNode ordered(JsonNode node) {
    if (node instanceof ArrayNode list) {
      ArrayNode ordered = JsonNodeFactory.instance.arrayNode();
      list.forEach(entry -> ordered.add(ordered(entry)));
      return ordered;
    }
    if (!(node instanceof ObjectNode object)) {
      return node;
    }
    ObjectNode ordered = JsonNodeFactory.instance.objectNode();
    object.propertyNames().stream()
        .sorted(Comparator.comparingInt(PrettyJson::rank).thenComparing(Comparator.naturalOrder()))
        .forEach(name -> ordered.set(name, ordered(object.get(name))));
    return ordered;
  }

  private static int rank(String name) {
    if (FIRST.contains(name)) {
      return FIRST.indexOf(name);
    }
    return FIRST.size() + 1 + LAST.indexOf(name);
  }
}

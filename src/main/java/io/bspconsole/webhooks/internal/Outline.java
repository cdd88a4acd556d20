package io.bspconsole.webhooks.internal;

import io.bspconsole.kernel.KeptText;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** The values in a JSON of which we know nothing, each under its path, as they came. */
final class Outline {

  private static final int MOST = 40;
  private static final int DEEPEST = 6;

  private final Map<String, String> values = new LinkedHashMap<>();

  private Outline() {}

  /** At most {@link #MOST} values, none of them deeper than {@link #DEEPEST} steps. */
  static Map<String, String> of(JsonNode value) {
    Outline outline = new Outline();
    outline.add("", value, DEEPEST);
    return Collections.unmodifiableMap(outline.values);
  }

  private void add(String path, JsonNode node, int deeper) {
    if (values.size() >= MOST) {
      return;
    }
    if (node.isContainer()) {
      if (deeper > 0) {
        inside(path, node, deeper - 1);
      }
    } else if (!node.isNull()) {
      values.put(
          KeptText.cut(path.isEmpty() ? "value" : path, KeptText.WORD),
          KeptText.cut(node.asString(), KeptText.NAME));
    }
  }

  private void inside(String path, JsonNode node, int deeper) {
    if (node.isArray()) {
      IntStream.range(0, Math.min(node.size(), MOST))
          .forEach(i -> add(path + "[" + i + "]", node.get(i), deeper));
    } else {
      node.properties().stream()
          .limit(MOST)
          .forEach(member ->
              add(
                  path.isEmpty() ? member.getKey() : path + "." + member.getKey(),
                  member.getValue(),
                  deeper));
    }
  }
}

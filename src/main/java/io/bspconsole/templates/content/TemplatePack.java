package io.bspconsole.templates.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Several templates in one JSON text. */
public final class TemplatePack {

  /** What Meta's list of templates tells beside the body that creates one (Graph API, fields). */
  private static final Set<String> TOLD =
      Set.of(
          "id",
          "status",
          "quality_score",
          "rejected_reason",
          "correct_category",
          "previous_category",
          "last_updated_time",
          "source");

  private TemplatePack() {}

  /**
   * Reads one create-template body, a list of them, or an answer of Meta's list as it came. Of the
   * last, what only Meta can tell is left out.
   *
   * @throws MalformedContent when it is no JSON, or none of these
   */
  public static List<TemplateContent> read(String json) {
    JsonNode root = ContentJson.tree(json);
    JsonNode list = root.path("data").isArray() ? root.get("data") : root;
    List<TemplateContent> found = new ArrayList<>();
    if (list instanceof ArrayNode array) {
      array.forEach(entry -> found.add(template(entry)));
    } else {
      found.add(template(list));
    }
    return found;
  }

  private static TemplateContent template(JsonNode entry) {
    if (entry instanceof ObjectNode object && object.has("id") && object.has("status")) {
      ObjectNode body = object.deepCopy();
      body.remove(TOLD);
      return TemplateContent.of(body);
    }
    return TemplateContent.of(entry);
  }

  /** A list of bodies, which {@link #read} reads back. */
  public static String write(List<TemplateContent> contents) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    list.addAll(
        contents.stream().map(TemplateContent::tree).collect(Collectors.<JsonNode>toList()));
    return PrettyJson.of(list);
  }
}

package io.bspconsole.sandbox.internal;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A template as Meta would remember it. */
record StoredTemplate(
    String id,
    String waba,
    String name,
    String language,
    String category,
    String status,
    @Nullable String rejectedReason,
    JsonNode components,
    String quality) {

  /** A new template out of a create-template body. */
  static StoredTemplate of(String id, String waba, JsonNode body, String status, String quality) {
    return new StoredTemplate(
        id,
        waba,
        body.path("name").asString(""),
        body.path("language").asString(""),
        body.path("category").asString("").toUpperCase(Locale.ROOT),
        status,
        null,
        body.path("components"),
        quality);
  }

  StoredTemplate withStatus(String newStatus, @Nullable String newReason) {
    return new StoredTemplate(
        id, waba, name, language, category, newStatus, newReason, components, quality);
  }

  StoredTemplate withCategory(String newCategory) {
    return new StoredTemplate(
        id, waba, name, language, newCategory, status, rejectedReason, components, quality);
  }

  StoredTemplate withComponents(JsonNode newComponents) {
    return new StoredTemplate(
        id, waba, name, language, category, status, rejectedReason, newComponents, quality);
  }

  /** The text of the component of that type; the letters' case does not matter to Meta. */
  Optional<String> text(String type) {
    return components.values().stream()
        .filter(part -> part.path("type").asString("").equalsIgnoreCase(type))
        .findFirst()
        .map(part -> part.path("text").asString(""));
  }

  /** As the Graph API shows it. */
  ObjectNode json() {
    ObjectNode json =
        JsonMapper.shared()
            .createObjectNode()
            .put("name", name)
            .put("language", language)
            .put("status", status)
            .put("category", category)
            .put("rejected_reason", rejectedReason == null ? "NONE" : rejectedReason)
            .put("id", id);
    json.putObject("quality_score").put("score", quality);
    json.set("components", components);
    return json;
  }
}

package io.bspconsole.sandbox.internal;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Several webhooks in one delivery, as Meta joins them: the entries of all. */
final class Joined {

  private Joined() {}

  /** The one body, or the entries of all that have some; what has none is left out. */
  static String of(List<String> bodies) {
    if (bodies.size() == 1) {
      return bodies.getFirst();
    }
    ObjectNode whole = JsonMapper.shared().createObjectNode();
    whole.put("object", "whatsapp_business_account");
    ArrayNode entries = whole.putArray("entry");
    for (String body : bodies) {
      read(body).path("entry").values().forEach(entries::add);
    }
    return MetaForm.write(whole);
  }

  private static JsonNode read(String body) {
    try {
      return JsonMapper.shared().readTree(body);
    } catch (JacksonException | NumberFormatException _) {
      return JsonMapper.shared().createObjectNode();
    }
  }
}

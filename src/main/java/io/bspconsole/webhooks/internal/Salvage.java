package io.bspconsole.webhooks.internal;

import io.bspconsole.webhooks.JsonFault;
import io.bspconsole.webhooks.Problem;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a delivery piece by piece when it cannot be read as a whole, because a part of it is nested
 * more deeply, or is longer, than JSON is read here: a null stands in the place of such a part.
 */
final class Salvage {

  /** Only tokens are read with it, which costs no more than the bytes do. */
  private static final JsonMapper WIDE =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(100_000)
                          .maxNumberLength(IntakeServlet.LIMIT)
                          .maxNameLength(IntakeServlet.LIMIT)
                          .build())
                  .build())
          .build();

  private final byte[] body;
  private final JsonParser in;
  private @Nullable Problem problem;

  private Salvage(byte[] body, JsonParser in) {
    this.body = body;
    this.in = in;
  }

  /** What of it can be read, in its shape, and what is wrong with the first part that cannot. */
  record Saved(JsonNode root, Optional<Problem> problem) {}

  /**
   * Reads what can be read.
   *
   * @throws JacksonException for what is no JSON
   */
  static Saved read(byte[] body) {
    try (JsonParser in = WIDE.createParser(body)) {
      Salvage salvage = new Salvage(body, in);
      in.nextToken();
      JsonNode root =
          salvage.object(name -> name.equals("entry") ? salvage.list(salvage::entry) : null);
      while (in.nextToken() != null) {
        in.skipChildren(); // what follows is no part of it
      }
      return new Saved(root, Optional.ofNullable(salvage.problem));
    }
  }

  private JsonNode entry() {
    return object(name -> name.equals("changes") ? list(this::piece) : piece());
  }

  /** The object that begins here; members that are not read are left out. */
  private JsonNode object(Function<String, @Nullable JsonNode> member) {
    if (in.currentToken() != JsonToken.START_OBJECT) {
      return piece();
    }
    ObjectNode object = Json.mapper().createObjectNode();
    while (in.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = in.currentName();
      in.nextToken();
      JsonNode value = member.apply(name);
      if (value == null) {
        in.skipChildren();
      } else {
        object.set(name, value);
      }
    }
    return object;
  }

  private JsonNode list(Supplier<JsonNode> element) {
    if (in.currentToken() != JsonToken.START_ARRAY) {
      return piece();
    }
    ArrayNode list = Json.mapper().createArrayNode();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      list.add(element.get());
    }
    return list;
  }

  /** The value that begins here, or null where it cannot be read. */
  private JsonNode piece() {
    int from = (int) in.currentTokenLocation().getByteOffset();
    in.skipChildren();
    in.finishToken();
    int to = (int) in.currentLocation().getByteOffset();
    if (from < 0) { // neither UTF-8 nor ASCII
      return NullNode.getInstance();
    }
    try {
      return Json.read(Arrays.copyOfRange(body, from, to));
    } catch (JacksonException e) {
      found(JsonFault.of(e));
    } catch (NumberFormatException _) { // Jackson lets this out for 1e99999999999
      found(JsonFault.number());
    }
    return NullNode.getInstance();
  }

  private void found(JsonFault fault) {
    if (problem == null) {
      problem = Problem.of(fault);
    }
  }
}

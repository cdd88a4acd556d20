package io.bspconsole.templates.content;

import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes the JSON of templates so that nothing of it is lost, and says what is wrong. */
final class ContentJson {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .build();

  private ContentJson() {}

  /**
   * Any JSON as it came over the wire, in UTF-8, UTF-16 or UTF-32.
   *
   * @throws MalformedContent when it is none
   */
  static JsonNode tree(byte[] json) {
    return tree(() -> JSON.readTree(json));
  }

  /**
   * Any JSON.
   *
   * @throws MalformedContent when it is none
   */
  static JsonNode tree(String json) {
    return tree(() -> JSON.readTree(json));
  }

  /** Compact; the members of each object are sorted, lists keep their order. */
  static String canonical(JsonNode json) {
    return JSON.writeValueAsString(json);
  }

  private static JsonNode tree(Supplier<JsonNode> reading) {
    try {
      return reading.get();
    } catch (MismatchedInputException e) { // nothing is read into a type: there are these two
      throw e.getOriginalMessage().startsWith("Trailing")
          ? malformed("check.malformed.more", "More follows", e)
          : malformed("check.malformed.twice", "A member comes twice", e);
    } catch (JacksonException e) {
      throw malformed("check.malformed.json", "Not readable as JSON", e);
    } catch (NumberFormatException _) {
      throw new MalformedContent("check.malformed.json", "A number is out of all bounds");
    }
  }

  private static MalformedContent malformed(String key, String detail, JacksonException cause) {
    TokenStreamLocation at = cause.getLocation();
    return at == null
        ? new MalformedContent(key, detail)
        : new MalformedContent(
            key, detail, Math.max(at.getLineNr(), 0), Math.max(at.getColumnNr(), 0));
  }
}

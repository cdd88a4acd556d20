package io.bspconsole.webhooks.internal;

import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON without loss: numbers keep all their digits, and what is written is pure ASCII, so that no
 * character set between here and the database can change it.
 */
final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .build();

  private static final ObjectWriter CANONICAL =
      MAPPER.writer().with(JsonNodeFeature.WRITE_PROPERTIES_SORTED);

  private static final ObjectWriter READABLE =
      MAPPER.writerWithDefaultPrettyPrinter().without(JsonWriteFeature.ESCAPE_NON_ASCII);

  private Json() {}

  /**
   * @throws JacksonException for anything but one JSON value within Jackson's limits of depth and
   *     length
   */
  static JsonNode read(byte[] text) {
    return MAPPER.readTree(text);
  }

  /** As {@link #read(byte[])}. */
  static JsonNode read(String text) {
    return MAPPER.readTree(text);
  }

  /** The members in the order in which they came. */
  static String write(JsonNode value) {
    return MAPPER.writeValueAsString(value);
  }

  /** For people's eyes: over several lines, and with the characters themselves. */
  static String indented(JsonNode value) {
    return READABLE.writeValueAsString(value);
  }

  /** The same text for the same value, whatever the order of its members. */
  static byte[] canonical(JsonNode value) {
    return CANONICAL.writeValueAsBytes(value);
  }

  static JsonMapper mapper() {
    return MAPPER;
  }
}

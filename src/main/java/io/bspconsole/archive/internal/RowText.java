package io.bspconsole.archive.internal;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A row as one line of JSON, a member for each column: texts and numbers as they are, bytes as
 * {@code {"bytes": BASE64}}, times as {@code {"time": ISO 8601 in UTC}}, days as {@code {"day":
 * …}}.
 */
final class RowText {

  private static final JsonMapper JSON = JsonMapper.shared();

  private RowText() {}

  static String write(ResultSet row) throws SQLException {
    ResultSetMetaData columns = row.getMetaData();
    ObjectNode line = JSON.createObjectNode();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      String name = columns.getColumnLabel(i).toLowerCase(Locale.ROOT);
      switch (value(row, columns, i)) {
        case null -> line.putNull(name);
        case byte[] bytes ->
            line.putObject(name).put("bytes", Base64.getEncoder().encodeToString(bytes));
        case Instant time -> line.putObject(name).put("time", time.toString());
        case LocalDate day -> line.putObject(name).put("day", day.toString());
        case Boolean truth -> line.put(name, truth);
        case BigDecimal number -> line.put(name, number);
        case Number number -> line.put(name, number.longValue());
        case Object text -> line.put(name, text.toString());
      }
    }
    return line.toString();
  }

  private static @Nullable Object value(ResultSet row, ResultSetMetaData columns, int i)
      throws SQLException {
    Object value = row.getObject(i);
    return switch (value) {
      case Timestamp _ -> row.getTimestamp(i).toInstant();
      case LocalDateTime _ -> row.getTimestamp(i).toInstant();
      case Date day -> day.toLocalDate();
      case Time time -> time.toString();
      case null, default -> value;
    };
  }

  /**
   * Reads a line back: the value of each column as a statement takes it.
   *
   * @throws IllegalArgumentException for a line of another form
   */
  static Map<String, @Nullable Object> read(String line) {
    if (!(JSON.readTree(line) instanceof ObjectNode object)) {
      throw new IllegalArgumentException("no row");
    }
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    object.forEachEntry((name, value) -> row.put(name, value(value)));
    return row;
  }

  private static @Nullable Object value(JsonNode value) {
    if (value.isNull()) {
      return null;
    } else if (value.isBoolean()) {
      return value.booleanValue();
    } else if (value.isIntegralNumber() && value.canConvertToLong()) {
      return value.longValue();
    } else if (value.isNumber()) {
      return value.decimalValue();
    } else if (value.isString()) {
      return value.stringValue();
    } else if (value.has("bytes")) {
      return Base64.getDecoder().decode(value.get("bytes").asString());
    } else if (value.has("time")) {
      return Timestamp.from(Instant.parse(value.get("time").asString()));
    } else if (value.has("day")) {
      return Date.valueOf(LocalDate.parse(value.get("day").asString()));
    }
    throw new IllegalArgumentException("no value of a column");
  }
}

package io.bspconsole.demo;

import io.bspconsole.kernel.Uuids;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One row to be stored, column by column. */
final class Row {

  private final String table;
  private final Map<String, @Nullable Object> columns = new LinkedHashMap<>();

  private Row(String table) {
    this.table = table;
  }

  static Row in(String table) {
    return new Row(table);
  }

  Row with(String column, @Nullable Object value) {
    columns.put(
        column,
        switch (value) {
          case UUID id -> Uuids.bytes(id);
          case Instant at -> Timestamp.from(at);
          case null, default -> value;
        });
    return this;
  }

  void store(JdbcClient jdbc) {
    String names = String.join(", ", columns.keySet());
    String values = columns.keySet().stream().map(c -> ":" + c).collect(Collectors.joining(", "));
    jdbc.sql("INSERT INTO " + table + " (" + names + ") VALUES (" + values + ")")
        .params(columns)
        .update();
  }
}

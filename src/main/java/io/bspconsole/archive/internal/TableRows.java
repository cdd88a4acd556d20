package io.bspconsole.archive.internal;

import io.bspconsole.archive.internal.ClientTables.Table;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Uuids;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Reads, adds and deletes the rows of one client in any table. Joins its caller's transaction. */
@Component
class TableRows {

  private static final int PAGE = 500;

  private final JdbcClient jdbc;

  TableRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Line(String text, List<Object> place) {}

  /** Hands over each row as {@link RowText}, in the order of the key; returns how many. */
  long read(Table table, ClientId client, Consumer<String> to) {
    List<String> keys = table.key().stream().filter(key -> !key.equals(table.owner())).toList();
    String order = keys.isEmpty() ? "" : " ORDER BY " + String.join(", ", keys);
    String beyond =
        " AND (%s) > (%s)"
            .formatted(
                String.join(", ", keys),
                keys.stream().map(_ -> "?").collect(Collectors.joining(", ")));
    String select = "SELECT * FROM `" + table.name() + "` WHERE `" + table.owner() + "` = ?";
    long count = 0;
    List<Object> place = List.of();
    while (true) {
      StatementSpec query =
          jdbc.sql(select + (place.isEmpty() ? "" : beyond) + order + " LIMIT " + PAGE)
              .param(Uuids.bytes(client.value()));
      place.forEach(query::param);
      List<Line> page =
          query
              .query((row, _) -> {
                List<Object> at = new ArrayList<>();
                for (String key : keys) {
                  at.add(row.getObject(key));
                }
                return new Line(RowText.write(row), at);
              })
              .list();
      page.forEach(line -> to.accept(line.text()));
      count += page.size();
      if (page.size() < PAGE || keys.isEmpty()) {
        return count;
      }
      place = page.getLast().place();
    }
  }

  /** Adds a row; the columns it has are those of the table, or the database refuses it. */
  void add(String table, Map<String, @Nullable Object> row) {
    String columns = row.keySet().stream().map(TableRows::quoted).collect(Collectors.joining(", "));
    String marks = row.keySet().stream().map(_ -> "?").collect(Collectors.joining(", "));
    StatementSpec insert =
        jdbc.sql("INSERT INTO `" + table + "` (" + columns + ") VALUES (" + marks + ")");
    row.values().forEach(insert::param);
    insert.update();
  }

  private static String quoted(String column) {
    if (!column.matches("[a-z0-9_]{1,64}")) {
      throw new IllegalArgumentException("no name of a column");
    }
    return "`" + column + "`";
  }

  /** Deletes some of the client's rows; returns how many, 0 when none is left. */
  int delete(Table table, ClientId client) {
    return jdbc.sql(
            "DELETE FROM `" + table.name() + "` WHERE `" + table.owner() + "` = ? LIMIT " + PAGE)
        .param(Uuids.bytes(client.value()))
        .update();
  }
}

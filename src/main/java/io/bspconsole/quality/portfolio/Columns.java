package io.bspconsole.quality.portfolio;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Uuids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads columns that several lists have. */
final class Columns {

  private Columns() {}

  static ClientId client(ResultSet row) throws SQLException {
    return new ClientId(Uuids.of(row.getBytes("client_id")));
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp value = row.getTimestamp(column);
    return value == null ? null : value.toInstant();
  }
}

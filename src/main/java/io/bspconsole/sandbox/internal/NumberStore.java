package io.bspconsole.sandbox.internal;

import io.bspconsole.kernel.MetaId;
import io.bspconsole.sandbox.SandboxState.KnownNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The phone numbers that the sandbox remembers. */
@Repository
@Profile("sandbox")
class NumberStore {

  private final JdbcClient jdbc;

  NumberStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void put(String waba, KnownNumber number) {
    jdbc.sql(
            "INSERT INTO sandbox_number (meta_id, waba_meta_id, display_number, verified_name,"
                + " status, quality, messaging_limit) VALUES (?, ?, ?, ?, ?, ?, ?)"
                + " ON DUPLICATE KEY UPDATE waba_meta_id = VALUES(waba_meta_id),"
                + " display_number = VALUES(display_number), verified_name = VALUES(verified_name),"
                + " status = VALUES(status), quality = VALUES(quality),"
                + " messaging_limit = VALUES(messaging_limit)")
        .params(
            number.id().value(),
            waba,
            number.displayNumber(),
            number.verifiedName(),
            number.status(),
            number.quality(),
            number.messagingLimit())
        .update();
  }

  List<KnownNumber> list(String waba, String after, int limit) {
    return jdbc.sql(
            "SELECT * FROM sandbox_number WHERE waba_meta_id = ? AND meta_id > ?"
                + " ORDER BY meta_id LIMIT ?")
        .params(waba, after, limit)
        .query(NumberStore::read)
        .list();
  }

  /** The account and the number of that id; empty for one that nobody told of. */
  Optional<Placed> find(String number) {
    return jdbc.sql("SELECT * FROM sandbox_number WHERE meta_id = ?")
        .param(number)
        .query((row, count) -> new Placed(row.getString("waba_meta_id"), read(row, count)))
        .optional();
  }

  /** The accounts that have numbers, after that one in the order of their ids. */
  List<Named> accounts(String after, int limit) {
    return jdbc.sql(
            "SELECT waba_meta_id, MIN(verified_name) AS name FROM sandbox_number"
                + " WHERE waba_meta_id > ? GROUP BY waba_meta_id ORDER BY waba_meta_id LIMIT ?")
        .params(after, limit)
        .query((row, _) -> new Named(row.getString("waba_meta_id"), row.getString("name")))
        .list();
  }

  /** An account by what its number is called. */
  record Named(String waba, String name) {}

  /** A number in its account. */
  record Placed(String waba, KnownNumber number) {}

  private static KnownNumber read(ResultSet row, int ignored) throws SQLException {
    return new KnownNumber(
        new MetaId(row.getString("meta_id")),
        row.getString("display_number"),
        row.getString("verified_name"),
        row.getString("status"),
        row.getString("quality"),
        row.getString("messaging_limit"));
  }
}

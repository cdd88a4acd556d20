package io.bspconsole.accounts.internal;

import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.Uuids;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The names of people that histories of all modules keep as they were at the time, each beside the
 * id of its person. The schema says where: a text {@code x_by_name} with {@code x_by} or {@code
 * x_by_id} beside it, or {@code x_by} with {@code x_by_id}. Such a text without an id fails the
 * build, so nobody has to be told of a new one.
 */
@Component
public class KeptNames {

  private static final String COLUMNS =
      "SELECT n.table_name, n.column_name, i.column_name FROM information_schema.columns n"
          + " JOIN information_schema.columns i ON i.table_schema = n.table_schema"
          + " AND i.table_name = n.table_name AND i.data_type = 'binary'"
          + " AND i.character_maximum_length = 16 AND (n.column_name = CONCAT(i.column_name,"
          + " '_name') OR CONCAT(n.column_name, '_id') = i.column_name"
          + " OR CONCAT(LEFT(n.column_name, CHAR_LENGTH(n.column_name) - 5), '_id') = i.column_name"
          + " AND n.column_name LIKE '%_name')"
          + " WHERE n.table_schema = DATABASE() AND n.data_type LIKE '%char'"
          + " ORDER BY n.table_name, n.column_name";

  private final JdbcClient jdbc;

  KeptNames(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Where a name stands.
   *
   * @param id the column that says whose it is
   */
  public record Place(String table, String name, String id) {}

  /** All places of the schema; some hold names of other things than people, whose ids differ. */
  public List<Place> places() {
    return jdbc.sql(COLUMNS)
        .query((row, _) -> new Place(row.getString(1), row.getString(2), row.getString(3)))
        .list();
  }

  /** Puts a sign for nobody where the person's name is. Joins the transaction of its caller. */
  void erase(PersonId person, String nobody) {
    for (Place place : places()) {
      jdbc.sql(
              "UPDATE `%s` SET `%s` = ? WHERE `%s` = ?"
                  .formatted(place.table, place.name, place.id))
          .params(nobody, Uuids.bytes(person.value()))
          .update();
    }
  }
}

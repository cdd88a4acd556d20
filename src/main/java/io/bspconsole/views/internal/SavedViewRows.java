package io.bspconsole.views.internal;

import io.bspconsole.accounts.PersonErased;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.views.SavedList;
import io.bspconsole.views.SavedView;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Joins the transaction of its caller. */
@Component
public class SavedViewRows {

  private final JdbcClient jdbc;
  private final Clock clock;

  SavedViewRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The oldest first. */
  public List<SavedView> of(PersonId person, SavedList list) {
    return jdbc.sql(
            "SELECT id, name, query FROM saved_view WHERE person_id = ? AND list = ?"
                + " ORDER BY saved_at, id")
        .params(Uuids.bytes(person.value()), list.name())
        .query((row, _) ->
            new SavedView(
                Uuids.of(row.getBytes("id")), row.getString("name"), row.getString("query")))
        .list();
  }

  /**
   * Adds one.
   *
   * @throws org.springframework.dao.DuplicateKeyException when the name is taken
   */
  public void add(PersonId person, SavedList list, String name, String query) {
    jdbc.sql(
            "INSERT INTO saved_view (id, person_id, list, name, query, saved_at)"
                + " VALUES (?, ?, ?, ?, ?, ?)")
        .params(
            Uuids.bytes(Uuids.next()),
            Uuids.bytes(person.value()),
            list.name(),
            name,
            query,
            Timestamp.from(Clocks.now(clock)))
        .update();
  }

  /** Was there one of that person? */
  public boolean remove(PersonId person, UUID view) {
    return jdbc.sql("DELETE FROM saved_view WHERE id = ? AND person_id = ?")
            .params(Uuids.bytes(view), Uuids.bytes(person.value()))
            .update()
        == 1;
  }

  @EventListener
  void on(PersonErased event) {
    jdbc.sql("DELETE FROM saved_view WHERE person_id = ?")
        .param(Uuids.bytes(event.person().value()))
        .update();
  }
}

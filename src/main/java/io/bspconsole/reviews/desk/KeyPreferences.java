package io.bspconsole.reviews.desk;

import io.bspconsole.accounts.PersonErased;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.Uuids;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who works without single keys. */
@Component
public class KeyPreferences {

  private final JdbcClient jdbc;

  KeyPreferences(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public boolean hasKeys(PersonId person) {
    return jdbc.sql("SELECT 1 FROM review_keys_off WHERE person_id = ?")
        .param(Uuids.bytes(person.value()))
        .query(Integer.class)
        .optional()
        .isEmpty();
  }

  @EventListener
  void on(PersonErased event) {
    setKeys(event.person(), true);
  }

  public void setKeys(PersonId person, boolean on) {
    byte[] id = Uuids.bytes(person.value());
    if (on) {
      jdbc.sql("DELETE FROM review_keys_off WHERE person_id = ?").param(id).update();
    } else {
      jdbc.sql(
              "INSERT INTO review_keys_off (person_id) VALUES (?)"
                  + " ON DUPLICATE KEY UPDATE person_id = VALUES(person_id)")
          .param(id)
          .update();
    }
  }
}

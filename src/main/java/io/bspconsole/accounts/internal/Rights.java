package io.bspconsole.accounts.internal;

import io.bspconsole.accounts.RightsChanged;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.Uuids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts each change of what a person may do, so that open sessions notice. Joins the transaction
 * of whoever changed it.
 */
@Component
public class Rights {

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;

  Rights(JdbcClient jdbc, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.events = events;
  }

  public void changed(PersonId person) {
    jdbc.sql("UPDATE person SET rights = rights + 1 WHERE id = ?")
        .param(Uuids.bytes(person.value()))
        .update();
    events.publishEvent(new RightsChanged(person));
  }
}

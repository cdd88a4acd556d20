package io.bspconsole.audit.internal;

import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds out whether the database refuses the console's own user to change or delete entries. */
@Component
public class Wall {

  /** ER_TABLEACCESS_DENIED_ERROR, on MySQL and MariaDB. */
  private static final int DENIED = 1142;

  private static final Logger log = LoggerFactory.getLogger(Wall.class);

  private final JdbcClient jdbc;
  private volatile boolean standing;

  Wall(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** As it was found at the start. */
  public boolean stands() {
    return standing;
  }

  @EventListener(ApplicationReadyEvent.class)
  void look() {
    standing =
        refuses("DELETE FROM audit_entry WHERE 1 = 0")
            && refuses("UPDATE audit_entry SET seq = seq WHERE 1 = 0");
    if (standing) {
      log.info("The database refuses this console to change or delete entries of the trail");
    } else {
      log.warn(
          "The database lets this console change and delete entries of the trail. Give its user"
              + " SELECT and INSERT on audit_entry and nothing else (docs/operations.md).");
    }
  }

  /** Tries a statement that no row fits. */
  private boolean refuses(String statement) {
    try {
      jdbc.sql(statement).update();
      return false;
    } catch (DataAccessException e) {
      return e.getMostSpecificCause() instanceof SQLException cause
          && cause.getErrorCode() == DENIED;
    }
  }
}

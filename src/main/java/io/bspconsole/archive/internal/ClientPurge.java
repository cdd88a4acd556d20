package io.bspconsole.archive.internal;

import io.bspconsole.archive.internal.ClientTables.Table;
import io.bspconsole.kernel.ClientId;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deletes all rows of a client but those of its trail, what refers to others first, some at a time.
 * The client itself goes last: what was begun and cut off can be begun again.
 */
@Component
public class ClientPurge {

  private final ClientTables tables;
  private final TableRows rows;
  private final TransactionTemplate transaction;

  ClientPurge(ClientTables tables, TableRows rows, TransactionTemplate transaction) {
    this.tables = tables;
    this.rows = rows;
    this.transaction = transaction;
  }

  /** Deletes everything and returns how many rows that were. Outside of any transaction. */
  public long purge(ClientId client) {
    long deleted = 0;
    List<Table> inReverse = tables.all().reversed();
    for (Table table : inReverse) {
      int some = 1;
      while (some > 0) {
        Integer now = transaction.execute(_ -> rows.delete(table, client));
        some = now == null ? 0 : now;
        deleted += some;
      }
    }
    return deleted;
  }
}

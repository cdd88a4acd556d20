package io.bspconsole.audit.internal;

import io.bspconsole.audit.ChainId;
import io.bspconsole.kernel.Uuids;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Appends entries. Runs in the transaction of what they tell, as its last statements. */
@Component
class Chains {

  private final JdbcClient jdbc;

  /** Where this node left each chain. Mostly it still ends there, which saves reading the head. */
  private final Map<ChainId, Head> ends = new ConcurrentHashMap<>();

  Chains(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds the deeds in their order; whoever adds to the same chain waits for this transaction. */
  void append(ChainId chain, List<Deed> deeds) {
    Optional<Links> guessed =
        Optional.ofNullable(ends.get(chain))
            .map(end -> Links.of(chain, end, deeds))
            .filter(links -> move(chain, links));
    Links links =
        guessed.orElseGet(() -> {
          Links known = Links.of(chain, lock(chain), deeds);
          move(chain, known);
          return known;
        });
    store(chain, links.rows());
    storeDetails(chain, links.details());
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            ends.put(chain, links.end());
          }
        });
  }

  /** Moves the head on, if it still is where the links begin; it is locked then. */
  private boolean move(ChainId chain, Links links) {
    return jdbc.sql(
                "UPDATE audit_head SET seq = ?, hash = ? WHERE chain_id = ? AND seq = ? AND hash = ?")
            .params(
                links.end().seq(),
                links.end().hash(),
                Uuids.bytes(chain.value()),
                links.begin().seq(),
                links.begin().hash())
            .update()
        == 1;
  }

  private Head lock(ChainId chain) {
    return locked(chain)
        .orElseGet(() -> {
          // INSERT IGNORE would share the lock of a row that is there already, and two who share it
          // and both want it alone wait for each other for ever.
          jdbc.sql(
                  "INSERT INTO audit_head (chain_id, seq, hash) VALUES (?, 0, ?)"
                      + " ON DUPLICATE KEY UPDATE seq = seq")
              .params(Uuids.bytes(chain.value()), Head.NONE.hash())
              .update();
          return locked(chain).orElseThrow();
        });
  }

  private Optional<Head> locked(ChainId chain) {
    return jdbc.sql("SELECT seq, hash FROM audit_head WHERE chain_id = ? FOR UPDATE")
        .param(Uuids.bytes(chain.value()))
        .query((row, _) -> new Head(row.getLong(1), row.getBytes(2)))
        .optional();
  }

  private void store(ChainId chain, List<Links.Row> rows) {
    StatementSpec insert =
        jdbc.sql(
            "INSERT INTO audit_entry (chain_id, seq, at, actor_kind, actor_id, action,"
                + " subject_kind, subject_id, subject_name, entry, prev_hash, hash) VALUES "
                + values(rows.size(), 12));
    for (Links.Row row : rows) {
      Deed deed = row.deed();
      insert
          .param(Uuids.bytes(chain.value()))
          .param(row.seq())
          .param(Timestamp.from(deed.stamp().at()))
          .param(deed.stamp().kind().name())
          .param(deed.stamp().actor() == null ? null : Uuids.bytes(deed.stamp().actor()))
          .param(deed.action().name())
          .param(deed.subject().kind().name())
          .param(deed.subject().id())
          .param(EntryText.shownName(deed.subject()))
          .param(row.entry())
          .param(row.before())
          .param(row.hash());
    }
    insert.update();
  }

  private void storeDetails(ChainId chain, List<Links.Detail> details) {
    if (details.isEmpty()) {
      return;
    }
    StatementSpec insert =
        jdbc.sql(
            "INSERT INTO audit_detail (chain_id, seq, part, salt, body) VALUES "
                + values(details.size(), 5));
    for (Links.Detail detail : details) {
      insert
          .param(Uuids.bytes(chain.value()))
          .param(detail.seq())
          .param(detail.part().name())
          .param(detail.salt())
          .param(detail.body());
    }
    insert.update();
  }

  private static String values(int rows, int columns) {
    String row = "(" + "?, ".repeat(columns - 1) + "?)";
    return row + (", " + row).repeat(rows - 1);
  }
}

package io.bspconsole.audit.internal;

import io.bspconsole.audit.ChainId;
import io.bspconsole.kernel.Uuids;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
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
    Head end =
        Optional.ofNullable(ends.get(chain))
            .flatMap(known -> append(chain, known, deeds))
            .or(() -> append(chain, lock(chain), deeds))
            .orElseThrow(() -> new IllegalStateException("A locked chain moved: " + chain));
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            ends.put(chain, end);
          }
        });
  }

  /** Adds them if the chain still ends there; it is locked then. Gives where it ends with them. */
  private Optional<Head> append(ChainId chain, Head known, List<Deed> deeds) {
    Links links = Links.of(chain, known, deeds);
    for (Links.Row row : links.rows()) { // after the first, all the others follow
      if (!append(chain, row)) {
        return Optional.empty();
      }
    }
    return Optional.of(links.end());
  }

  /** One entry: its chain's head, itself and its details, on one way to the database. */
  private boolean append(ChainId chain, Links.Row row) {
    Deed deed = row.deed();
    StatementSpec call = jdbc.sql("CALL audit_append(" + "?, ".repeat(15) + "?)");
    call.param(Uuids.bytes(chain.value()))
        .param(row.before().seq())
        .param(row.before().hash())
        .param(row.hash())
        .param(Timestamp.from(deed.stamp().at()))
        .param(deed.stamp().kind().name())
        .param(deed.stamp().actor() == null ? null : Uuids.bytes(deed.stamp().actor()))
        .param(deed.action().name())
        .param(deed.subject().kind().name())
        .param(deed.subject().id())
        .param(EntryText.shownName(deed.subject()))
        .param(row.entry());
    bind(call, row.who());
    bind(call, row.what());
    return call.update() > 0;
  }

  private static void bind(StatementSpec call, Links.@Nullable Detail detail) {
    call.param(detail == null ? null : detail.salt()).param(detail == null ? null : detail.body());
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
}

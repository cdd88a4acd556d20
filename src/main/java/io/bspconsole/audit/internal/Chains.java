package io.bspconsole.audit.internal;

import io.bspconsole.audit.ChainId;
import io.bspconsole.kernel.Sha256;
import io.bspconsole.kernel.Uuids;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Appends entries. Runs in the transaction of what they tell, as its last statements. */
@Component
class Chains {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SALT = 16;

  private final JdbcClient jdbc;

  Chains(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds the deeds in their order; whoever adds to the same chain waits for this transaction. */
  void append(ChainId chain, List<Deed> deeds) {
    Head head = lock(chain);
    List<Row> rows = new ArrayList<>();
    List<Detail> details = new ArrayList<>();
    for (Deed deed : deeds) {
      long seq = head.seq() + 1;
      byte[] who = keep(seq, Part.WHO, EntryText.who(deed.stamp()), details);
      byte[] what = keep(seq, Part.WHAT, EntryText.what(deed), details);
      byte[] entry = EntryText.entry(chain, seq, deed, who, what);
      byte[] hash = Sha256.of(head.hash(), entry);
      rows.add(new Row(seq, deed, entry, head.hash(), hash));
      head = new Head(seq, hash);
    }
    store(chain, rows);
    storeDetails(chain, details);
    jdbc.sql("UPDATE audit_head SET seq = ?, hash = ? WHERE chain_id = ?")
        .params(head.seq(), head.hash(), Uuids.bytes(chain.value()))
        .update();
  }

  private Head lock(ChainId chain) {
    return locked(chain)
        .orElseGet(() -> {
          jdbc.sql("INSERT IGNORE INTO audit_head (chain_id, seq, hash) VALUES (?, 0, ?)")
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

  /** Remembers a detail and returns the commitment to it; nothing for an empty one. */
  private static byte[] keep(long seq, Part part, byte[] body, List<Detail> details) {
    if (body.length == 0) {
      return body;
    }
    byte[] salt = new byte[SALT];
    RANDOM.nextBytes(salt);
    details.add(new Detail(seq, part, salt, body));
    return Sha256.of(salt, body);
  }

  private void store(ChainId chain, List<Row> rows) {
    StatementSpec insert =
        jdbc.sql(
            "INSERT INTO audit_entry (chain_id, seq, at, actor_kind, actor_id, action,"
                + " subject_kind, subject_id, subject_name, entry, prev_hash, hash) VALUES "
                + values(rows.size(), 12));
    for (Row row : rows) {
      Deed deed = row.deed;
      insert
          .param(Uuids.bytes(chain.value()))
          .param(row.seq)
          .param(Timestamp.from(deed.stamp().at()))
          .param(deed.stamp().kind().name())
          .param(deed.stamp().actor() == null ? null : Uuids.bytes(deed.stamp().actor()))
          .param(deed.action().name())
          .param(deed.subject().kind().name())
          .param(deed.subject().id())
          .param(EntryText.shownName(deed.subject()))
          .param(row.entry)
          .param(row.before)
          .param(row.hash);
    }
    insert.update();
  }

  private void storeDetails(ChainId chain, List<Detail> details) {
    if (details.isEmpty()) {
      return;
    }
    StatementSpec insert =
        jdbc.sql(
            "INSERT INTO audit_detail (chain_id, seq, part, salt, body) VALUES "
                + values(details.size(), 5));
    for (Detail detail : details) {
      insert
          .param(Uuids.bytes(chain.value()))
          .param(detail.seq)
          .param(detail.part.name())
          .param(detail.salt)
          .param(detail.body);
    }
    insert.update();
  }

  private static String values(int rows, int columns) {
    String row = "(" + "?, ".repeat(columns - 1) + "?)";
    return row + (", " + row).repeat(rows - 1);
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Row(long seq, Deed deed, byte[] entry, byte[] before, byte[] hash) {}

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Detail(long seq, Part part, byte[] salt, byte[] body) {}
}

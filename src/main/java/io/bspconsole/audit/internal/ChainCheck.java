package io.bspconsole.audit.internal;

import io.bspconsole.audit.ChainId;
import io.bspconsole.audit.Verdict;
import io.bspconsole.audit.Verdict.Fault;
import io.bspconsole.kernel.Sha256;
import io.bspconsole.kernel.Uuids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks chains as they stand in the database, details and columns too. */
@Component
public class ChainCheck {

  private static final int AT_ONCE = 2_000;
  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient jdbc;

  ChainCheck(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The chains there are. */
  public List<ChainId> chains() {
    return jdbc.sql("SELECT chain_id FROM audit_head ORDER BY chain_id")
        .query((row, _) -> new ChainId(Uuids.of(row.getBytes(1))))
        .list();
  }

  /** Checks a chain from its first entry to the head as it is now. */
  public Verdict check(ChainId chain) {
    Optional<Head> end = head("audit_head", chain);
    if (end.isEmpty()) {
      return new Verdict.Intact(0);
    }
    Optional<Head> anchor = head("audit_anchored", chain);
    Walk walk = new Walk(chain);
    while (walk.seq < end.get().seq() && walk.broken == null) {
      List<Row> rows = rows(chain, walk.seq, end.get().seq());
      if (rows.isEmpty()) {
        return walk.broken(walk.seq + 1, Fault.MISSING);
      }
      for (Row row : rows) {
        walk.take(row, anchor.filter(known -> known.seq() == row.seq));
      }
    }
    if (walk.broken == null && !Arrays.equals(walk.hash, end.get().hash())) {
      return walk.broken(walk.seq, Fault.HEAD);
    }
    return walk.verdict();
  }

  private Optional<Head> head(String table, ChainId chain) {
    return jdbc.sql("SELECT seq, hash FROM " + table + " WHERE chain_id = ?")
        .param(Uuids.bytes(chain.value()))
        .query((row, _) -> new Head(row.getLong(1), row.getBytes(2)))
        .optional();
  }

  private List<Row> rows(ChainId chain, long after, long last) {
    return jdbc.sql(
            "SELECT e.seq, e.at, e.actor_kind, e.actor_id, e.action, e.subject_kind, e.subject_id,"
                + " e.subject_name, e.entry, e.prev_hash, e.hash, who.salt AS who_salt,"
                + " who.body AS who, what.salt AS what_salt, what.body AS what FROM audit_entry e"
                + " LEFT JOIN audit_detail who"
                + " ON who.chain_id = e.chain_id AND who.seq = e.seq AND who.part = 'WHO'"
                + " LEFT JOIN audit_detail what"
                + " ON what.chain_id = e.chain_id AND what.seq = e.seq AND what.part = 'WHAT'"
                + " WHERE e.chain_id = ? AND e.seq > ? AND e.seq <= ? ORDER BY e.seq LIMIT ?")
        .params(Uuids.bytes(chain.value()), after, last, AT_ONCE)
        .query((row, _) -> Row.of(row))
        .list();
  }

  /** One way along a chain. */
  private static final class Walk {

    private final ChainId chain;
    private final Set<String> missing = new HashSet<>();
    private final Set<String> erased = new HashSet<>();
    private long seq;
    private byte[] hash = Head.NONE.hash();
    private Verdict.@Nullable Broken broken;

    Walk(ChainId chain) {
      this.chain = chain;
    }

    void take(Row row, Optional<Head> anchor) {
      if (broken != null) {
        return;
      }
      if (row.seq != seq + 1) {
        broken(seq + 1, Fault.MISSING);
        return;
      }
      byte[] next = Sha256.of(hash, row.entry);
      if (!Arrays.equals(row.before, hash) || !Arrays.equals(row.hash, next)) {
        broken(row.seq, Fault.HASH);
        return;
      }
      if (anchor.isPresent() && !Arrays.equals(anchor.get().hash(), next)) {
        broken(row.seq, Fault.ANCHOR);
        return;
      }
      JsonNode entry = JSON.readTree(row.entry);
      if (!row.columns.equals(Columns.of(entry)) || !same(entry)) {
        broken(row.seq, Fault.COLUMNS);
        return;
      }
      detail(row, entry, Part.WHO, row.whoSalt, row.who);
      detail(row, entry, Part.WHAT, row.whatSalt, row.what);
      erased.addAll(ErasedParts.read(entry.path("erased").asString("")));
      seq = row.seq;
      hash = next;
    }

    private boolean same(JsonNode entry) {
      return entry.path("chain").asString().equals(chain.toString())
          && entry.path("seq").asLong() == seq + 1;
    }

    private void detail(
        Row row, JsonNode entry, Part part, byte @Nullable [] salt, byte @Nullable [] body) {
      String commitment = entry.path(part.member()).asString();
      if (body == null || salt == null) {
        if (!commitment.isEmpty()) {
          missing.add(ErasedParts.name(part, row.seq));
        }
      } else if (!commitment.equals(HexFormat.of().formatHex(Sha256.of(salt, body)))) {
        broken(row.seq, Fault.DETAIL);
      }
    }

    Verdict broken(long at, Fault fault) {
      broken = new Verdict.Broken(chain, at, fault);
      return broken;
    }

    Verdict verdict() {
      if (broken != null) {
        return broken;
      }
      return missing.stream()
          .filter(part -> !erased.contains(part))
          .map(ErasedParts::seq)
          .min(Comparator.naturalOrder())
          .<Verdict>map(at -> new Verdict.Broken(chain, at, Fault.DETAIL))
          .orElseGet(() -> new Verdict.Intact(seq));
    }
  }

  /** What the columns beside an entry repeat. */
  private record Columns(
      String at, String kind, String actor, String action, String on, String id, String name) {

    static Columns of(JsonNode entry) {
      return new Columns(
          entry.path("at").asString(),
          entry.path("by").asString(),
          entry.path("actor").asString(""),
          entry.path("action").asString(),
          entry.path("on").asString(),
          entry.path("id").asString(),
          entry.path("name").asString(""));
    }

    static Columns of(ResultSet row) throws SQLException {
      byte[] actor = row.getBytes("actor_id");
      return new Columns(
          EntryText.time(row.getTimestamp("at").toInstant()),
          row.getString("actor_kind"),
          actor == null ? "" : Uuids.of(actor).toString(),
          row.getString("action"),
          row.getString("subject_kind"),
          row.getString("subject_id"),
          row.getString("subject_name"));
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Row(
      long seq,
      Columns columns,
      byte[] entry,
      byte[] before,
      byte[] hash,
      byte @Nullable [] whoSalt,
      byte @Nullable [] who,
      byte @Nullable [] whatSalt,
      byte @Nullable [] what) {

    static Row of(ResultSet row) throws SQLException {
      return new Row(
          row.getLong("seq"),
          Columns.of(row),
          row.getBytes("entry"),
          row.getBytes("prev_hash"),
          row.getBytes("hash"),
          row.getBytes("who_salt"),
          row.getBytes("who"),
          row.getBytes("what_salt"),
          row.getBytes("what"));
    }
  }
}

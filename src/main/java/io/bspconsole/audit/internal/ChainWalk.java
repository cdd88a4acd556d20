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
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One way along a chain, entry by entry, up to the first that is not as it was written. */
final class ChainWalk {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final ChainId chain;
  private final Head anchor;
  private final Set<String> missing = new HashSet<>();
  private final Set<String> erased = new HashSet<>();
  private long seq;
  private byte[] hash = Head.NONE.hash();
  private Verdict.@Nullable Broken broken;

  ChainWalk(ChainId chain, Head anchor) {
    this.chain = chain;
    this.anchor = anchor;
  }

  /** The number of the last entry that was taken. */
  long seq() {
    return seq;
  }

  boolean isBroken() {
    return broken != null;
  }

  void take(Row row) {
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
    if (anchor.seq() == row.seq && !Arrays.equals(anchor.hash(), next)) {
      broken(row.seq, Fault.ANCHOR);
      return;
    }
    try {
      read(row, JSON.readTree(row.entry));
    } catch (JacksonException | IllegalArgumentException _) {
      broken(row.seq, Fault.COLUMNS); // whatever it says, it does not say what they do
      return;
    }
    seq = row.seq;
    hash = next;
  }

  private void read(Row row, JsonNode entry) {
    if (!row.columns.equals(Columns.of(entry)) || !same(entry)) {
      broken(row.seq, Fault.COLUMNS);
      return;
    }
    detail(row, entry, Part.WHO, row.whoSalt, row.who);
    detail(row, entry, Part.WHAT, row.whatSalt, row.what);
    erased.addAll(ErasedParts.read(entry.path("erased").asString("")));
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

  /** There is no next entry, although the head is further on. */
  void stops() {
    broken(seq + 1, Fault.MISSING);
  }

  /** All entries up to the head were taken. */
  void reaches(Head end) {
    if (broken == null && !Arrays.equals(hash, end.hash())) {
      broken(seq, Fault.HEAD);
    }
  }

  /** Is a detail not there, of which no entry so far says that it was erased? */
  boolean hasGaps() {
    return firstGap().isPresent();
  }

  private Optional<Long> firstGap() {
    return missing.stream()
        .filter(part -> !erased.contains(part))
        .map(ErasedParts::seq)
        .min(Comparator.naturalOrder());
  }

  /**
   * What came of it.
   *
   * @param beyond the number of an entry behind the head
   */
  Verdict verdict(Optional<Long> beyond) {
    if (broken == null) {
      if (anchor.seq() > seq) {
        broken(seq + 1, Fault.CUT);
      }
      beyond.ifPresent(at -> broken(at, Fault.HEAD));
      firstGap().ifPresent(at -> broken(at, Fault.DETAIL));
    }
    return broken == null ? new Verdict.Intact(seq) : broken;
  }

  private void broken(long at, Fault fault) {
    broken = new Verdict.Broken(chain, at, fault);
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

  /** An entry with its columns and details. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Row(
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

package io.bspconsole.audit.internal;

import io.bspconsole.audit.ChainId;
import io.bspconsole.audit.internal.anchor.Anchors;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.Sha256;
import io.bspconsole.kernel.Uuids;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes a chain as text, to be checked without the console: two lines that name it, one per entry
 * (hash, canonical bytes), one that says where it ends, one per detail (number, part, salt, body),
 * and a seal over all that. {@code script/verify-audit} reads it.
 */
@Component
public class Export {

  private static final int AT_ONCE = 1_000;
  private static final HexFormat HEX = HexFormat.of();

  private final JdbcClient jdbc;
  private final Anchors anchors;
  private final Clock clock;

  Export(JdbcClient jdbc, Anchors anchors, Clock clock) {
    this.jdbc = jdbc;
    this.anchors = anchors;
    this.clock = clock;
  }

  /**
   * Writes the chain up to its head as it is now; whatever its length, little memory is needed. To
   * be called within {@link io.bspconsole.database.OneMoment}, because a detail that is erased
   * between reading the entries and the details would be missing without an entry that says so.
   */
  public void write(ChainId chain, OutputStream to) throws IOException {
    DigestOutputStream out = new DigestOutputStream(new BufferedOutputStream(to), Sha256.digest());
    Head head =
        jdbc.sql("SELECT seq, hash FROM audit_head WHERE chain_id = ?")
            .param(Uuids.bytes(chain.value()))
            .query((row, _) -> new Head(row.getLong(1), row.getBytes(2)))
            .optional()
            .orElse(Head.NONE);
    line(out, "bsp-audit-export 1");
    line(out, "chain " + chain + " " + EntryText.time(Clocks.now(clock)));
    entries(chain, head.seq(), out);
    line(out, "end " + head.seq() + " " + HEX.formatHex(head.hash()));
    details(chain, head.seq(), out);
    byte[] digest = out.getMessageDigest().digest();
    line(out, anchors.seal(digest));
    out.flush();
  }

  private void entries(ChainId chain, long last, OutputStream out) throws IOException {
    for (long after = 0; after < last; ) {
      List<Line> lines =
          jdbc.sql(
                  "SELECT seq, hash, entry FROM audit_entry"
                      + " WHERE chain_id = ? AND seq > ? AND seq <= ? ORDER BY seq LIMIT ?")
              .params(Uuids.bytes(chain.value()), after, last, AT_ONCE)
              .query((row, _) ->
                  new Line(
                      row.getLong("seq"),
                      HEX.formatHex(row.getBytes("hash")),
                      row.getBytes("entry")))
              .list();
      for (Line line : lines) {
        line(out, line);
      }
      after = lines.isEmpty() ? last : lines.getLast().seq; // a gap is for the checker to find
    }
  }

  private void details(ChainId chain, long last, OutputStream out) throws IOException {
    for (long after = 0; after < last; after += AT_ONCE) {
      List<Line> lines =
          jdbc.sql(
                  "SELECT seq, part, salt, body FROM audit_detail"
                      + " WHERE chain_id = ? AND seq > ? AND seq <= ? ORDER BY seq, part")
              .params(Uuids.bytes(chain.value()), after, Math.min(last, after + AT_ONCE))
              .query((row, _) ->
                  new Line(
                      row.getLong("seq"),
                      "detail %d %s %s"
                          .formatted(
                              row.getLong("seq"),
                              Part.valueOf(row.getString("part")).member(),
                              HEX.formatHex(row.getBytes("salt"))),
                      row.getBytes("body")))
              .list();
      for (Line line : lines) {
        line(out, line);
      }
    }
  }

  private static void line(OutputStream out, Line line) throws IOException {
    out.write(line.begin.getBytes(StandardCharsets.US_ASCII));
    out.write(' ');
    out.write(line.rest);
    out.write('\n');
  }

  private static void line(OutputStream out, String text) throws IOException {
    out.write((text + "\n").getBytes(StandardCharsets.US_ASCII));
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Line(long seq, String begin, byte[] rest) {}
}

package io.bspconsole.templates.outbox;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.work.Sweep;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Deletes samples that nothing has named for a while: no draft, and no version, which is what
 * rounds of a review are about. Each is looked at once a day; what is named again in between stays.
 * Safe on every node: each takes samples of its own.
 */
@Component
class UnusedSamples implements Sweep {

  private static final Logger log = LoggerFactory.getLogger(UnusedSamples.class);
  private static final Duration DAY = Duration.ofDays(1);
  private static final int CLIENTS = 100;
  private static final int SAMPLES = 1_000;

  /** What was begun before a reading may be written after it. */
  private static final Duration OVERLAP = Duration.ofMinutes(1);

  private final JdbcClient jdbc;
  private final NamedSamples names;
  private final TransactionOperations transactions;
  private final Clock clock;
  private final Duration kept;

  /**
   * @param kept how long one is kept after the last draft or version that named it
   */
  UnusedSamples(
      JdbcClient jdbc,
      NamedSamples names,
      TransactionOperations transactions,
      Clock clock,
      @Value("${bsp.samples.kept-unused}") Duration kept) {
    this.jdbc = jdbc;
    this.names = names;
    this.transactions = transactions;
    this.clock = clock;
    this.kept = kept;
  }

  @Override
  public String what() {
    return "Unused samples";
  }

  @Override
  public void sweep() {
    for (ClientId client : due(Clocks.now(clock).minus(DAY))) {
      Instant began = Clocks.now(clock);
      Set<String> named = new HashSet<>(); // read before anything is locked: there may be much
      names.collect(client, Instant.EPOCH, named);
      transactions.executeWithoutResult(_ -> {
        List<Sample> samples = lock(client);
        names.collect(client, began.minus(OVERLAP), named); // what was written meanwhile
        look(client, samples, named);
      });
    }
  }

  private List<ClientId> due(Instant before) {
    return jdbc.sql("SELECT DISTINCT client_id FROM template_sample WHERE looked_at < ? LIMIT ?")
        .params(Timestamp.from(before), CLIENTS)
        .query((row, _) -> new ClientId(Uuids.of(row.getBytes(1))))
        .list();
  }

  private record Sample(byte[] id, String namedBy, @Nullable Instant unusedSince) {}

  private List<Sample> lock(ClientId client) {
    Instant before = Clocks.now(clock).minus(DAY);
    return jdbc.sql(
            "SELECT id, named_by, unused_since FROM template_sample"
                + " WHERE client_id = ? AND looked_at < ? ORDER BY id LIMIT ?"
                + " FOR UPDATE SKIP LOCKED")
        .params(Uuids.bytes(client.value()), Timestamp.from(before), SAMPLES)
        .query((row, _) -> {
          Timestamp since = row.getTimestamp("unused_since");
          return new Sample(
              row.getBytes("id"),
              HexFormat.of().formatHex(row.getBytes("named_by")),
              since == null ? null : since.toInstant());
        })
        .list();
  }

  private void look(ClientId client, List<Sample> samples, Set<String> named) {
    Instant now = Clocks.now(clock);
    int deleted = 0;
    for (Sample sample : samples) {
      Instant since = sample.unusedSince() == null ? now : sample.unusedSince();
      if (named.contains(sample.namedBy())) {
        looked(client, sample, null, now);
      } else if (since.isAfter(now.minus(kept))) {
        looked(client, sample, since, now);
      } else {
        deleted += delete(client, sample);
      }
    }
    if (deleted > 0) {
      log.info("{} samples of client {} were deleted that nothing names", deleted, client);
    }
  }

  private void looked(ClientId client, Sample sample, @Nullable Instant unusedSince, Instant now) {
    jdbc.sql(
            "UPDATE template_sample SET looked_at = ?, unused_since = ?"
                + " WHERE client_id = ? AND id = ?")
        .param(Timestamp.from(now))
        .param(unusedSince == null ? null : Timestamp.from(unusedSince))
        .param(Uuids.bytes(client.value()))
        .param(sample.id())
        .update();
  }

  private int delete(ClientId client, Sample sample) {
    return jdbc.sql("DELETE FROM template_sample WHERE client_id = ? AND id = ?")
        .params(Uuids.bytes(client.value()), sample.id())
        .update();
  }
}

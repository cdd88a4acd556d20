package io.bspconsole.webhooks.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.webhooks.EventStory;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Each in a transaction that is taken back, in which nothing else is due. */
class LanesTest extends EventStory {

  /** Set it to measure: how many events of one account wait. */
  private static final int MANY = Integer.getInteger("bsp.due", 20_000);

  @Autowired private TransactionTemplate transactions;

  @Test
  void while_all_is_looked_at_the_longest_waiting_comes_first_and_what_is_applied_again_last() {
    alone(() -> {
      MetaId again = due(0, Duration.ofHours(3), true);
      MetaId late = due(1, Duration.ofHours(1), false);
      MetaId early = due(2, Duration.ofHours(2), false);
      due(3, Duration.ofHours(-1), false); // not yet

      assertThat(lanes(10).next(100)).containsExactly(early, late, again);
      assertThat(lanes(10).next(2)).containsExactly(early, late);
    });
  }

  @Test
  void one_of_whom_very_much_waits_keeps_nobody_from_his_turn() {
    alone(() -> {
      MetaId big = due(0, Duration.ofHours(2), false);
      for (int i = 0; i < 19; i++) {
        due(0, Duration.ofHours(2), false);
      }
      List<MetaId> others =
          IntStream.range(1, 8).mapToObj(i -> due(i, Duration.ofHours(1), i % 2 == 0)).toList();
      Lanes lanes = lanes(10);

      Set<MetaId> seen = new HashSet<>();
      for (int round = 0; round < 4; round++) {
        List<MetaId> turns = lanes.next(4);
        assertThat(turns.getFirst()).isEqualTo(big);
        assertThat(turns).doesNotHaveDuplicates().hasSizeBetween(2, 3);
        seen.addAll(turns);
      }
      assertThat(seen).containsAll(others);
    });
  }

  @Test
  void what_is_looked_at_does_not_grow_with_what_waits() {
    alone(() -> {
      MetaId big = due(0, Duration.ofHours(2), false);
      for (int made = 0; made < MANY; made += 10_000) {
        copy(big, made, Math.min(10_000, MANY - made));
      }
      List<MetaId> others =
          IntStream.range(1, 51).mapToObj(i -> due(i, Duration.ofHours(1), false)).toList();
      Lanes lanes = new Lanes(jdbc, Clock.systemUTC());

      List<Long> micros = new ArrayList<>();
      Set<MetaId> seen = new HashSet<>();
      long read = reads();
      int rounds = 10;
      for (int round = 0; round < rounds; round++) {
        long began = System.nanoTime();
        seen.addAll(lanes.next(100));
        micros.add((System.nanoTime() - began) / 1_000);
      }
      long each = (reads() - read) / rounds;
      System.out.printf(
          "%d due of one account: a round reads %d rows, in microseconds %s%n", MANY, each, micros);
      assertThat(seen).contains(big).containsAll(others);
      assertThat(each).isLessThan(6_500); // thrice the 2,000 that are looked at, and a step a turn
    });
  }

  /** As many more of an account that has one, each due a bit before the others. */
  private void copy(MetaId big, int from, int count) {
    jdbc.sql(
            "INSERT INTO webhook_event (id, delivery_id, dedupe_key, received_at, waba_meta_id,"
                + " client_id, field, occurred_at, value, state, attempts, misses, due_at)"
                + " SELECT UNHEX(LEFT(SHA2(CONCAT(:mark, n), 256), 32)), delivery_id,"
                + " UNHEX(SHA2(CONCAT(:mark, n), 256)), received_at, waba_meta_id, client_id,"
                + " field, occurred_at, value, state, 0, 0, due_at - INTERVAL (:from + n) MICROSECOND"
                + " FROM (SELECT * FROM webhook_event WHERE waba_meta_id = :big ORDER BY due_at DESC"
                + " LIMIT 1) one JOIN (SELECT a.d + 10 * b.d + 100 * c.d + 1000 * e.d AS n FROM "
                + DIGITS
                + " a JOIN "
                + DIGITS
                + " b JOIN "
                + DIGITS
                + " c JOIN "
                + DIGITS
                + " e) numbers WHERE n < :count")
        .param("mark", Uuids.next().toString())
        .param("from", from)
        .param("big", big.value())
        .param("count", count)
        .update();
  }

  private static final String DIGITS =
      "(SELECT 0 d UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4"
          + " UNION ALL SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8"
          + " UNION ALL SELECT 9)";

  /** Rows that this connection has read, in its tables and those that it makes for itself. */
  private long reads() {
    return jdbc
        .sql("SHOW SESSION STATUS LIKE 'Handler_read%'")
        .query((row, _) -> row.getLong(2))
        .list()
        .stream()
        .mapToLong(Long::longValue)
        .sum();
  }

  private void alone(Runnable work) {
    transactions.executeWithoutResult(status -> {
      jdbc.sql("UPDATE webhook_event SET state = 'STORED' WHERE state = 'DUE'").update();
      work.run();
      status.setRollbackOnly();
    });
  }

  private Lanes lanes(int most) {
    return new Lanes(jdbc, Clock.systemUTC(), most);
  }

  /** One more event of an account. */
  private MetaId due(int number, Duration since, boolean again) {
    MetaId lane = new MetaId("90000000000000000" + (100 + number));
    Timestamp at = Timestamp.from(Instant.now().minus(since));
    jdbc.sql("UPDATE webhook_event SET due_at = :at, replayed_at = :again WHERE id = :id")
        .param("at", at)
        .param("again", again ? at : null)
        .param("id", Uuids.bytes(event(client, lane, "account_review_update", "{}", "DUE")))
        .update();
    return lane;
  }
}

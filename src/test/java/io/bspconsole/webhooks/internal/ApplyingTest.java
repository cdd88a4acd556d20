package io.bspconsole.webhooks.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.IntegrationTest;
import io.bspconsole.tenancy.ClientDirectory;
import io.bspconsole.tenancy.ClientScope;
import io.bspconsole.webhooks.EventState;
import io.bspconsole.webhooks.events.AccountUpdated;
import io.bspconsole.webhooks.events.EventHandler;
import io.bspconsole.webhooks.internal.Deliveries.Delivery;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Applying with handlers of the test's own. Its clock runs years ahead, so that the console's own
 * worker finds none of these events due.
 */
class ApplyingTest extends IntegrationTest {

  private static final Instant START = Instant.parse("2099-01-01T00:00:00Z");

  @Autowired private JdbcClient jdbc;
  @Autowired private JdbcTemplate template;
  @Autowired private ClientDirectory directory;
  @Autowired private TransactionTemplate transaction;
  @Autowired private ApplicationEventPublisher publisher;
  @Autowired private Fixtures fixtures;

  private final List<String> seen = new CopyOnWriteArrayList<>();
  private Instant now = START;
  private ClientId client;
  private MetaId account;

  private final Clock clock =
      new Clock() {
        @Override
        public Instant instant() {
          return now;
        }

        @Override
        public java.time.ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
          return this;
        }
      };

  @BeforeEach
  void a_client_with_an_account() {
    client = fixtures.client("Warung Sinar");
    account = fixtures.waba(client).metaId();
  }

  @Test
  void events_are_applied_oldest_first_in_the_scope_of_their_client() {
    deliver(event("LATE", 30), event("EARLY", 10), event("MIDDLE", 20));

    work(event -> {
      assertThat(ClientScope.require()).isEqualTo(client);
      return EventHandler.Outcome.APPLIED;
    });

    assertThat(seen).containsExactly("EARLY", "MIDDLE", "LATE");
    assertThat(states()).containsOnly(EventState.APPLIED);
  }

  @Test
  void who_loses_a_deadlock_goes_again_at_once_and_not_for_ever() {
    deliver(event("UNLUCKY", 10));
    work(_ -> {
      if (seen.size() < 3) {
        throw new CannotAcquireLockException("Deadlock found");
      }
      return EventHandler.Outcome.APPLIED;
    });
    assertThat(seen).containsExactly("UNLUCKY", "UNLUCKY", "UNLUCKY");
    assertThat(states()).containsOnly(EventState.APPLIED);

    deliver(event("HOPELESS", 20));
    work(_ -> {
      throw new CannotAcquireLockException("Deadlock found");
    });
    assertThat(states()).containsExactly(EventState.APPLIED, EventState.DUE);
    assertThat(seen).hasSize(6);
    assertThat(
            jdbc.sql("SELECT SUM(attempts) FROM webhook_event WHERE waba_meta_id = ?")
                .param(account.value())
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void what_waits_for_a_client_whose_account_it_is_not_any_more_goes_to_quarantine() {
    deliver(event("LATE", 10));
    directory.releaseWaba(account, client);
    work(_ -> EventHandler.Outcome.APPLIED);
    assertThat(states()).containsExactly(EventState.QUARANTINED);

    ClientId next = fixtures.client("Warung Baru");
    new Events(jdbc, clock).adopt(account, next, 1); // before the console's own worker may
    directory.assignWaba(account, next);
    work(event -> {
      assertThat(event.client()).isEqualTo(next);
      return EventHandler.Outcome.APPLIED;
    });
    assertThat(seen).containsExactly("LATE");
  }

  @Test
  void what_is_adopted_in_part_begins_with_the_oldest() {
    directory.releaseWaba(account, client);
    deliver(event("LATE", 30), event("EARLY", 10), event("MIDDLE", 20));

    assertThat(new Events(jdbc, clock).adopt(account, client, 2)).isEqualTo(2);

    assertThat(states()).containsExactly(EventState.DUE, EventState.DUE, EventState.QUARANTINED);
  }

  @Test
  void what_is_adopted_and_not_read_is_stored() {
    directory.releaseWaba(account, client);
    deliver("{\"field\":\"flows\",\"value\":{}}", event("READ", 10));

    assertThat(new Events(jdbc, clock).adopt(account, client, 10)).isEqualTo(2);

    assertThat(states()).containsExactly(EventState.STORED, EventState.DUE);
  }

  @Test
  void a_delivery_that_comes_three_times_is_applied_once() {
    deliver(event("ONCE", 10));
    deliver(event("ONCE", 10));
    work(_ -> EventHandler.Outcome.APPLIED);
    deliver(event("ONCE", 10));
    work(_ -> EventHandler.Outcome.APPLIED);

    assertThat(seen).containsExactly("ONCE");
  }

  @Test
  void one_that_breaks_leaves_nothing_behind_and_stops_no_other() {
    deliver(event("POISON", 10), event("GOOD", 20));

    work(event -> {
      jdbc.sql("UPDATE client SET city = ? WHERE id = ?")
          .params(event.event(), Uuids.bytes(client.value()))
          .update();
      if (event.event().equals("POISON")) {
        throw new IllegalStateException("cannot be applied");
      }
      return EventHandler.Outcome.APPLIED;
    });

    assertThat(seen).containsExactly("POISON", "GOOD");
    assertThat(states()).containsExactly(EventState.DUE, EventState.APPLIED);
    assertThat(
            jdbc.sql("SELECT city FROM client WHERE id = ?")
                .param(Uuids.bytes(client.value()))
                .query(String.class)
                .single())
        .isEqualTo("GOOD");
  }

  @Test
  void one_that_breaks_again_and_again_is_dead_in_the_end() {
    deliver(event("POISON", 10));

    for (int day = 0; day < 10; day++) {
      work(_ -> {
        throw new IllegalStateException("cannot be applied");
      });
      now = now.plus(Duration.ofDays(1));
    }

    assertThat(seen).hasSize(6);
    assertThat(states()).containsExactly(EventState.DEAD);
    assertThat(problems()).containsExactly("FAILED IllegalStateException: cannot be applied");
  }

  @Test
  void one_whose_object_is_unknown_waits_for_it() {
    deliver(event("EARLY_BIRD", 10));
    work(_ -> EventHandler.Outcome.NO_SUCH_OBJECT);
    assertThat(states()).containsExactly(EventState.DUE);

    now = now.plusSeconds(2);
    work(_ -> EventHandler.Outcome.APPLIED);

    assertThat(states()).containsExactly(EventState.APPLIED);
    assertThat(problems()).containsExactly("-");
  }

  @Test
  void one_whose_object_stays_unknown_for_an_hour_is_unmatched() {
    deliver(event("STRAY", 10));

    for (int i = 0; i < 9; i++) {
      work(_ -> EventHandler.Outcome.NO_SUCH_OBJECT);
      now = now.plus(Duration.ofMinutes(31));
    }

    assertThat(states()).containsExactly(EventState.UNMATCHED);
  }

  @Test
  void one_that_came_too_late_is_superseded() {
    deliver(event("OLD_NEWS", 10));

    work(_ -> EventHandler.Outcome.SUPERSEDED);

    assertThat(states()).containsExactly(EventState.SUPERSEDED);
  }

  @Test
  void one_that_lacks_what_it_is_about_is_dead_at_once() {
    deliver("{\"field\":\"account_update\",\"value\":{\"note\":\"no event\"}}");

    work(_ -> EventHandler.Outcome.APPLIED);

    assertThat(seen).isEmpty();
    assertThat(states()).containsExactly(EventState.DEAD);
    assertThat(problems()).containsExactly("MISSING event");
  }

  @Test
  void several_workers_apply_each_event_once() throws Exception {
    deliver(
        Stream.iterate(1, n -> n + 1).limit(40).map(n -> event("E" + n, n)).toArray(String[]::new));
    Applying applying = applying(_ -> EventHandler.Outcome.APPLIED);
    Callable<Boolean> worker =
        () -> {
          while (states().contains(EventState.DUE)) {
            applying.next(account);
          }
          return true;
        };

    try (var threads = Executors.newFixedThreadPool(4)) {
      threads.invokeAll(List.of(worker, worker, worker, worker));
    }

    assertThat(seen)
        .containsExactlyElementsOf(
            Stream.iterate(1, n -> n + 1).limit(40).map(n -> "E" + n).toList());
  }

  private void work(Function<AccountUpdated, EventHandler.Outcome> handler) {
    Applying applying = applying(handler);
    while (applying.next(account)) {
      // one event each time
    }
  }

  private Applying applying(Function<AccountUpdated, EventHandler.Outcome> handler) {
    EventHandler<AccountUpdated> recording =
        new EventHandler<>() {
          @Override
          public Class<AccountUpdated> type() {
            return AccountUpdated.class;
          }

          @Override
          public Outcome apply(AccountUpdated event) {
            seen.add(event.event());
            return handler.apply(event);
          }
        };
    return new Applying(new Events(jdbc, clock), List.of(recording), transaction, publisher);
  }

  /** One delivery of these changes, split. */
  private void deliver(String... entries) {
    String body =
        Stream.of(entries)
            .map(entry -> entry.startsWith("{\"field\"") ? entry(5, entry) : entry)
            .collect(java.util.stream.Collectors.joining(",", "{\"entry\":[", "]}"));
    Delivery delivery =
        new Delivery(
            UUID.randomUUID(), body.getBytes(StandardCharsets.UTF_8), Clocks.now(clock), 0, 0);
    Timestamp at = Timestamp.from(delivery.receivedAt());
    jdbc.sql(
            "INSERT INTO webhook_delivery (id, received_at, body, state, attempts, due_at)"
                + " VALUES (?, ?, ?, 'SPLIT', 0, ?)")
        .params(Uuids.bytes(delivery.id()), at, delivery.body(), at)
        .update();
    new FoundEvents(template, directory, clock)
        .add(
            delivery,
            Split.of(delivery.body(), new Receipt(delivery.receivedAt(), Duration.ofDays(1)))
                .changes());
  }

  private String event(String event, int second) {
    return entry(second, "{\"field\":\"account_update\",\"value\":{\"event\":\"" + event + "\"}}");
  }

  private String entry(int second, String change) {
    return "{\"id\":\"%s\",\"time\":%d,\"changes\":[%s]}"
        .formatted(account, START.getEpochSecond() + second, change);
  }

  /** Oldest first. */
  private List<EventState> states() {
    return jdbc.sql("SELECT state FROM webhook_event WHERE waba_meta_id = ? ORDER BY occurred_at")
        .param(account.value())
        .query((row, _) -> EventState.valueOf(row.getString(1)))
        .list();
  }

  private List<String> problems() {
    return jdbc.sql("SELECT problem FROM webhook_event WHERE waba_meta_id = ?")
        .param(account.value())
        .query((row, _) -> Objects.requireNonNullElse(row.getString(1), "-"))
        .list();
  }
}

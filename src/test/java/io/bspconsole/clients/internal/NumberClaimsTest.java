package io.bspconsole.clients.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bspconsole.clients.portfolio.DueAccounts;
import io.bspconsole.clients.portfolio.Matter;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.meta.MetaUnavailable;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.Fixtures.Account;
import io.bspconsole.support.IntegrationTest;
import io.bspconsole.support.ScriptedNumbers;
import io.bspconsole.support.Whole;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The console's own reader works meanwhile; to these tests it is another node. */
@Whole
class NumberClaimsTest extends IntegrationTest {

  private static final int HANDS = 6;

  @Autowired private DueAccounts due;
  @Autowired private NumberStore store;
  @Autowired private ScriptedNumbers meta;
  @Autowired private TransactionTemplate transactions;
  @Autowired private JdbcClient jdbc;
  @Autowired private Fixtures fixtures;

  private final Map<MetaId, AtomicInteger> calls = new ConcurrentHashMap<>();
  private ClientId client;

  @BeforeEach
  void make_a_client() {
    client = fixtures.client("Warung Segar");
  }

  @Test
  void nodes_that_race_read_each_account_once() {
    List<Account> accounts = accounts(60);
    accounts.forEach(account -> answer(account, () -> pause(5)));
    due(accounts);

    List.of(reader(), reader(), reader()).parallelStream().forEach(NumberClaimsTest::readDue);

    await().atMost(Duration.ofSeconds(10)).until(() -> accounts.stream().allMatch(this::isRead));
    assertThat(calls.values()).hasSize(60).allSatisfy(count -> assertThat(count).hasValue(1));
  }

  @Test
  void many_are_read_at_once_and_never_more_than_there_are_hands() {
    AtomicInteger busy = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<Account> accounts = accounts(60);
    NumberReader reader =
        new NumberReader(
            due,
            waba -> {
              most.accumulateAndGet(busy.incrementAndGet(), Math::max);
              pause(20);
              busy.decrementAndGet();
              return meta.list(waba);
            },
            store,
            new NumberSettings(Duration.ofMinutes(15), HANDS),
            Clock.systemUTC());
    accounts.forEach(account -> answer(account, () -> {}));
    due(accounts);

    readDue(reader);

    assertThat(most.get()).isBetween(2, HANDS);
  }

  @Test
  void a_reader_that_was_overtaken_stores_nothing() throws InterruptedException {
    Account account = accounts(1).getFirst();
    CountDownLatch slow = new CountDownLatch(1);
    CountDownLatch called = new CountDownLatch(1);
    answer(
        account,
        () -> {
          if (callsOf(account) == 1) {
            called.countDown();
            waitFor(slow);
          }
        });
    due(List.of(account));
    assertThat(called.await(10, TimeUnit.SECONDS)).isTrue();

    jdbc.sql("UPDATE waba SET numbers_claimed_until = NOW(6) - INTERVAL 1 DAY WHERE id = ?")
        .param(Uuids.bytes(account.id().value()))
        .update();
    await().atMost(Duration.ofSeconds(10)).until(() -> isRead(account));
    Instant read = column(account, "numbers_read_at");
    slow.countDown();

    await()
        .during(Duration.ofMillis(300))
        .until(() -> Objects.equals(read, column(account, "numbers_read_at")));
    assertThat(callsOf(account)).isEqualTo(2);
  }

  @Test
  void an_account_that_cannot_be_read_waits_as_long_as_meta_asks() {
    Account account = accounts(1).getFirst();
    answer(
        account,
        () -> {
          throw new MetaUnavailable("80008 too many calls", Duration.ofHours(3));
        });
    due(List.of(account));

    await().atMost(Duration.ofSeconds(10)).until(() -> failures(account) == 1);

    assertThat(column(account, "numbers_due_at"))
        .isAfter(Instant.now().plus(Duration.ofMinutes(170)));
    transactions.executeWithoutResult(_ -> due.hurry(Matter.NUMBERS, client, account.id()));
    assertThat(column(account, "numbers_due_at"))
        .isAfter(Instant.now().plus(Duration.ofMinutes(170)));
  }

  @Test
  void what_becomes_due_while_it_is_read_is_read_again() {
    Account account = accounts(1).getFirst();
    answer(
        account,
        () -> {
          if (callsOf(account) == 1) {
            transactions.executeWithoutResult(_ -> due.hurry(Matter.NUMBERS, client, account.id()));
          }
        });
    due(List.of(account));

    await().atMost(Duration.ofSeconds(10)).until(() -> callsOf(account) == 2);
  }

  @Test
  void while_meta_limits_the_app_a_node_reads_nothing() {
    AtomicInteger asked = new AtomicInteger();
    NumberReader reader =
        new NumberReader(
            due,
            _ -> {
              asked.incrementAndGet();
              throw new MetaUnavailable("4 too many calls", Duration.ofHours(1), true);
            },
            store,
            new NumberSettings(Duration.ofMinutes(15), 1),
            Clock.systemUTC());
    List<Account> accounts = accounts(20);
    accounts.forEach(account -> answer(account, () -> pause(50)));
    due(accounts);

    readDue(reader);

    assertThat(asked.get()).isLessThanOrEqualTo(1);
  }

  private NumberReader reader() {
    return new NumberReader(
        due, meta, store, new NumberSettings(Duration.ofMinutes(15), 4), Clock.systemUTC());
  }

  private static void readDue(NumberReader reader) {
    try {
      reader.readDue();
      reader.close();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Account> accounts(int count) {
    return IntStream.range(0, count).mapToObj(_ -> fixtures.waba(client)).toList();
  }

  private void answer(Account account, Runnable before) {
    meta.script(
        account.metaId(),
        () -> {
          calls.computeIfAbsent(account.metaId(), _ -> new AtomicInteger()).incrementAndGet();
          before.run();
          return List.of();
        });
  }

  private int callsOf(Account account) {
    AtomicInteger count = calls.get(account.metaId());
    return count == null ? 0 : count.get();
  }

  private void due(List<Account> accounts) {
    jdbc.sql("UPDATE waba SET numbers_due_at = NOW(6) - INTERVAL 1 MINUTE WHERE id IN (:ids)")
        .param("ids", accounts.stream().map(it -> Uuids.bytes(it.id().value())).toList())
        .update();
  }

  private boolean isRead(Account account) {
    return column(account, "numbers_read_at") != null;
  }

  private int failures(Account account) {
    return jdbc.sql("SELECT numbers_failures FROM waba WHERE id = ?")
        .param(Uuids.bytes(account.id().value()))
        .query(Integer.class)
        .single();
  }

  private @Nullable Instant column(Account account, String name) {
    return jdbc.sql("SELECT " + name + " FROM waba WHERE id = ?")
        .param(Uuids.bytes(account.id().value()))
        .query((row, _) -> {
          Timestamp value = row.getTimestamp(1);
          return Optional.ofNullable(value).map(Timestamp::toInstant);
        })
        .single()
        .orElse(null);
  }

  private static void pause(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}

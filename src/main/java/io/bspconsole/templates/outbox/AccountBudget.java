package io.bspconsole.templates.outbox;

import io.bspconsole.clients.WabaDirectory;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.kernel.WabaId;
import io.bspconsole.meta.UsageReported;
import io.bspconsole.tenancy.ClientScope;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an account may still ask of Meta, counted for all nodes together: creations by {@link
 * CreationRate}, and every call by what Meta tells with its answers. From three quarters of the
 * limit on we rest for a minute, from nine tenths for five, and for as long as Meta says once it is
 * reached.
 */
@Component
class AccountBudget {

  private static final int MUCH = 75;
  private static final int NEARLY_ALL = 90;

  private final JdbcClient jdbc;
  private final WabaDirectory wabas;
  private final Clock clock;

  AccountBudget(JdbcClient jdbc, WabaDirectory wabas, Clock clock) {
    this.jdbc = jdbc;
    this.wabas = wabas;
    this.clock = clock;
  }

  private record Row(Instant fullAt, @Nullable Instant quietUntil) {}

  /**
   * Takes one call off what the account may do.
   *
   * @return when it may be made; empty for now, and only then it was taken
   */
  @Transactional
  Optional<Instant> take(ClientId client, WabaId account, SendKind kind) {
    Instant now = Clocks.now(clock);
    ensure(client, account, now);
    Row row = lock(client, account);
    Optional<Instant> quiet = Optional.ofNullable(row.quietUntil()).filter(now::isBefore);
    Optional<Instant> creations =
        kind == SendKind.CREATE ? CreationRate.notBefore(row.fullAt(), now) : Optional.empty();
    Optional<Instant> free =
        Stream.of(quiet, creations).flatMap(Optional::stream).max(Instant::compareTo);
    if (free.isEmpty() && kind == SendKind.CREATE) {
      jdbc.sql("UPDATE meta_budget SET creations_full_at = ? WHERE client_id = ? AND id = ?")
          .param(Timestamp.from(CreationRate.taken(row.fullAt(), now)))
          .params(key(client, account))
          .update();
    }
    return free;
  }

  /** Until when the account is to be left alone; empty when it may be asked now. */
  Optional<Instant> quiet(ClientId client, WabaId account) {
    return jdbc.sql("SELECT quiet_until FROM meta_budget WHERE client_id = ? AND id = ?")
        .params(key(client, account))
        .query((row, _) -> Optional.ofNullable(row.getTimestamp("quiet_until")))
        .optional()
        .flatMap(Function.identity())
        .map(Timestamp::toInstant)
        .filter(Clocks.now(clock)::isBefore);
  }

  /** Meta told what was used; heard on the thread of the call, within the client's scope. */
  @EventListener
  @Transactional
  void heed(UsageReported usage) {
    Duration rest = rest(usage);
    if (rest.isZero()) {
      return;
    }
    ClientScope.current()
        .ifPresent(client ->
            wabas
                .findByMetaId(usage.waba())
                .ifPresent(account -> rest(client, account.id(), usage.percent(), rest)));
  }

  private void rest(ClientId client, WabaId account, int percent, Duration rest) {
    Instant now = Clocks.now(clock);
    ensure(client, account, now);
    lock(client, account);
    jdbc.sql(
            "UPDATE meta_budget SET used_percent = ?, quiet_until ="
                + " GREATEST(COALESCE(quiet_until, ?), ?) WHERE client_id = ? AND id = ?")
        .param(percent)
        .param(Timestamp.from(now))
        .param(Timestamp.from(now.plus(rest)))
        .params(key(client, account))
        .update();
  }

  private static Duration rest(UsageReported usage) {
    if (usage.regain().isPositive()) {
      return usage.regain();
    }
    return usage.percent() >= NEARLY_ALL
        ? Duration.ofMinutes(5)
        : usage.percent() >= MUCH ? Duration.ofMinutes(1) : Duration.ZERO;
  }

  private void ensure(ClientId client, WabaId account, Instant now) {
    // INSERT IGNORE would share the lock of a row that is there already, and two who share it
    // would wait for each other to change it.
    jdbc.sql(
            "INSERT INTO meta_budget (client_id, id, creations_full_at) VALUES (?, ?, ?)"
                + " ON DUPLICATE KEY UPDATE creations_full_at = creations_full_at")
        .params(key(client, account))
        .param(Timestamp.from(now))
        .update();
  }

  private Row lock(ClientId client, WabaId account) {
    return jdbc.sql(
            "SELECT creations_full_at, quiet_until FROM meta_budget"
                + " WHERE client_id = ? AND id = ? FOR UPDATE")
        .params(key(client, account))
        .query((row, _) -> {
          Timestamp quiet = row.getTimestamp("quiet_until");
          return new Row(
              row.getTimestamp("creations_full_at").toInstant(),
              quiet == null ? null : quiet.toInstant());
        })
        .single();
  }

  private static Object[] key(ClientId client, WabaId account) {
    return new Object[] {Uuids.bytes(client.value()), Uuids.bytes(account.value())};
  }
}

package io.bspconsole.webhooks.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.webhooks.internal.Deliveries.Delivery;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionTemplate;

/** What is a fault of the database, and what becomes of that which was in hand. */
class SetbacksTest {

  private static final Delivery DELIVERY =
      new Delivery(
          Uuids.next(),
          "{\"entry\":[]}".getBytes(StandardCharsets.UTF_8),
          Instant.parse("2026-11-01T00:00:00Z"),
          0,
          0);

  private final Deliveries deliveries = mock(Deliveries.class);
  private final FoundEvents found = mock(FoundEvents.class);
  private final Events events = mock(Events.class);
  private final PlatformTransactionManager transactions = mock(PlatformTransactionManager.class);
  private final ApplicationEventPublisher publisher = _ -> {};

  static Stream<RuntimeException> setbacks() {
    return Stream.of(
        new CannotAcquireLockException("lock wait"),
        new QueryTimeoutException("slow"),
        new RecoverableDataAccessException("again"),
        new DataAccessResourceFailureException("gone"),
        new CannotGetJdbcConnectionException("none is free"),
        new CannotCreateTransactionException("none is free"),
        new TransactionSystemException("commit", new SQLException("link", "08S01")),
        new UncategorizedSQLException("read", "INSERT", new SQLException("read", "HY000", 1290)));
  }

  static Stream<RuntimeException> faults() {
    return Stream.of(
        new IllegalStateException("of ours"),
        new DataIntegrityViolationException("too long"),
        new OptimisticLockingFailureException("changed meanwhile"),
        new UnexpectedRollbackException("of ours"),
        new TransactionSystemException("commit", new IllegalArgumentException("not valid")),
        new UncategorizedSQLException("odd", "INSERT", new SQLException("odd", "HY000", 1366)),
        new DataAccessResourceFailureException(
            "long", new SQLException("too long. See 'max_allowed_packet'", "08S01")));
  }

  @ParameterizedTest
  @MethodSource("setbacks")
  void a_fault_of_the_database_is_no_try_of_a_delivery(RuntimeException thrown) {
    when(deliveries.claim()).thenReturn(Optional.of(DELIVERY));
    doThrow(thrown).when(found).add(any(), any());

    assertThat(splitting().next()).isTrue();

    verify(deliveries).later(DELIVERY);
    verify(deliveries, never()).failed(any(), any());
  }

  @ParameterizedTest
  @MethodSource("faults")
  void what_lies_in_a_delivery_counts(RuntimeException thrown) {
    when(deliveries.claim()).thenReturn(Optional.of(DELIVERY));
    doThrow(thrown).when(found).add(any(), any());

    assertThat(splitting().next()).isTrue();

    verify(deliveries).failed(any(), any());
    verify(deliveries, never()).later(any());
  }

  @Test
  void a_delivery_whose_deadlock_is_lost_is_split_at_once_again() {
    when(deliveries.claim()).thenReturn(Optional.of(DELIVERY));
    doThrow(new CannotAcquireLockException("deadlock"))
        .doThrow(new CannotAcquireLockException("deadlock"))
        .doNothing()
        .when(found)
        .add(any(), any());

    assertThat(splitting().next()).isTrue();

    verify(found, times(3)).add(any(), any());
    verify(deliveries).settle(any(), any());
    verify(deliveries, never()).later(any());
  }

  @ParameterizedTest
  @MethodSource("setbacks")
  void a_fault_of_the_database_is_no_try_of_an_event(RuntimeException thrown) {
    PendingEvent event = due(thrown);

    assertThat(applying().next(event.account())).isTrue();

    verify(events).later(event);
    verify(events, never()).failed(any(), any());
  }

  @ParameterizedTest
  @MethodSource("faults")
  void what_lies_in_an_event_counts(RuntimeException thrown) {
    PendingEvent event = due(thrown);

    assertThat(applying().next(event.account())).isTrue();

    verify(events).failed(any(), any());
    verify(events, never()).later(any());
  }

  @Test
  void while_nothing_can_be_written_the_worker_is_told_and_nothing_counted() {
    RuntimeException away = new CannotGetJdbcConnectionException("none is free");
    PendingEvent event = due(away);
    doThrow(away).when(events).later(event);
    when(deliveries.claim()).thenReturn(Optional.of(DELIVERY));
    doThrow(away).when(found).add(any(), any());
    doThrow(away).when(deliveries).later(any());

    assertThatExceptionOfType(CannotGetJdbcConnectionException.class)
        .isThrownBy(() -> applying().next(event.account()));
    assertThatExceptionOfType(CannotGetJdbcConnectionException.class)
        .isThrownBy(() -> splitting().next());
    verify(events, never()).failed(any(), any());
    verify(deliveries, never()).failed(any(), any());
  }

  private PendingEvent due(RuntimeException thrown) {
    PendingEvent event =
        new PendingEvent(
            Uuids.next(),
            new ClientId(Uuids.next()),
            new MetaId("77"),
            "account_update",
            Instant.parse("2026-11-01T00:00:00Z"),
            "{}",
            0,
            0);
    when(events.head(event.account())).thenReturn(Optional.of(event));
    when(events.enter(any(), any())).thenThrow(thrown);
    return event;
  }

  private Applying applying() {
    return new Applying(events, List.of(), new TransactionTemplate(transactions), publisher);
  }

  private Splitting splitting() {
    return new Splitting(
        deliveries,
        found,
        new TransactionTemplate(transactions),
        publisher,
        new WorkerSettings(Duration.ofMillis(10), Duration.ofMinutes(10), Duration.ofMinutes(10)));
  }
}

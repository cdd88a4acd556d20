package io.bspconsole.webhooks.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.Sha256;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.support.IntegrationTest;
import io.bspconsole.tenancy.ClientDirectory;
import io.bspconsole.webhooks.internal.Deliveries.Delivery;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What no row can hold is refused aloud; nothing of a delivery is left out in silence. */
class FoundEventsTest extends IntegrationTest {

  @Autowired private JdbcTemplate jdbc;
  @Autowired private TransactionTemplate transactions;

  private final ClientDirectory directory = mock(ClientDirectory.class);
  private final String mark = "of " + Uuids.next();

  @Test
  void the_same_change_again_is_left_out_and_the_new_one_beside_it_is_not() {
    Delivery delivery = delivery();
    Change known = change(mark, "1");

    events().add(delivery, List.of(known));
    events().add(delivery, List.of(known, change(mark, "2"), known));

    assertThat(values()).containsExactly("1", "2");
  }

  @Test
  void a_client_that_goes_between_reading_and_writing_loses_no_event() {
    Delivery delivery = delivery();
    when(directory.ownerOfWaba(any()))
        .thenReturn(Optional.of(new ClientId(Uuids.next())))
        .thenReturn(Optional.empty());
    List<Change> changes = List.of(change(mark, "1"), change(mark, "2"));

    assertThatExceptionOfType(DataIntegrityViolationException.class)
        .isThrownBy(() -> add(delivery, changes));
    assertThat(values()).isEmpty();
    add(delivery, changes); // as the next try does

    assertThat(values()).containsExactly("1", "2");
    assertThat(
            jdbc.queryForList(
                "SELECT DISTINCT state FROM webhook_event WHERE field = ?", String.class, mark))
        .containsExactly("QUARANTINED");
  }

  @Test
  void what_fits_into_no_column_is_refused_and_not_cut() {
    Delivery delivery = delivery();

    assertThatExceptionOfType(DataIntegrityViolationException.class)
        .isThrownBy(
            () -> add(delivery, List.of(change(mark, "1"), change(mark + "x".repeat(80), "2"))));

    assertThat(values()).isEmpty();
  }

  @Test
  void a_field_or_an_account_that_is_too_long_stays_with_its_delivery_and_takes_nothing_with_it() {
    String body =
        "{\"entry\":[{\"id\":\"%s\",\"changes\":[{\"field\":\"%s\",\"value\":1}]},"
            + "{\"id\":\"1\",\"changes\":[{\"field\":\"%s\",\"value\":2}]}]}";
    Split split =
        Split.of(
            body.formatted("9".repeat(65), mark, mark + "x".repeat(80))
                .getBytes(StandardCharsets.UTF_8),
            new Receipt(Instant.now(), Duration.ofMinutes(10)));

    add(delivery(), split.changes());

    assertThat(values()).containsExactly("1"); // without an account, in quarantine
    assertThat(split.problem()).isNotNull(); // so the delivery is shown as unreadable
  }

  private FoundEvents events() {
    return new FoundEvents(jdbc, directory, Clock.systemUTC());
  }

  private void add(Delivery delivery, List<Change> changes) {
    transactions.executeWithoutResult(_ -> events().add(delivery, changes));
  }

  private Change change(String field, String value) {
    return new Change(
        field,
        new MetaId("4"),
        Clocks.now(Clock.systemUTC()),
        null,
        Json.read(value),
        Sha256.of((mark + field + value).getBytes(StandardCharsets.UTF_8)));
  }

  private Delivery delivery() {
    Delivery delivery =
        new Delivery(Uuids.next(), new byte[] {'{', '}'}, Clocks.now(Clock.systemUTC()), 0, 0);
    Timestamp at = Timestamp.from(delivery.receivedAt());
    jdbc.update(
        "INSERT INTO webhook_delivery (id, received_at, body, state, attempts, due_at)"
            + " VALUES (?, ?, ?, 'SPLIT', 0, ?)",
        Uuids.bytes(delivery.id()),
        at,
        delivery.body(),
        at);
    return delivery;
  }

  private List<@Nullable String> values() {
    return jdbc.queryForList(
        "SELECT value FROM webhook_event WHERE field = ? ORDER BY value", String.class, mark);
  }
}

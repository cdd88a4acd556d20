package io.bspconsole.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.access.Role;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.support.Fixtures;
import io.bspconsole.webhooks.portfolio.CloseOutcome;
import io.bspconsole.webhooks.portfolio.EventClosing;
import io.bspconsole.webhooks.portfolio.EventDetails;
import io.bspconsole.webhooks.portfolio.EventFilter;
import io.bspconsole.webhooks.portfolio.EventRow;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Events and deliveries about which nothing is to be done. */
class EventClosingTest extends EventStory {

  private static final String WHY = "Account was a test of ours";

  @ParameterizedTest
  @EnumSource(
      value = EventState.class,
      names = {"DEAD", "UNMATCHED", "QUARANTINED"})
  void what_needs_people_can_be_closed_and_says_who_and_why(EventState before) {
    UUID one = event(client, account, "account_review_update", "{}", before.name());
    as(() -> {
      work.take(one, Instant.parse("2030-01-01T00:00:00Z"));
      return one;
    });

    assertThat(close(staff, " " + WHY + " ", one)).isEqualTo(new CloseOutcome.Closed(1));

    EventDetails found = as(() -> log.get(one));
    assertThat(found.row().state()).isEqualTo(EventState.CLOSED);
    EventClosing closing = Objects.requireNonNull(found.closing());
    assertThat(closing.reason()).isEqualTo(WHY);
    assertThat(closing.by()).isEqualTo(staff.actor().name());
    assertThat(found.row().care().attendBy()).isNull();
    assertThat(as(() -> log.find(EventFilter.ALL.mine(true), null, 50).rows())).isEmpty();
    assertThat(
            as(() -> log.find(new EventFilter(EventState.CLOSED, null, client), null, 50).rows()))
        .extracting(EventRow::id)
        .containsExactly(one);
    assertThat(told(one)).anyMatch(it -> it.contains(WHY));
  }

  @ParameterizedTest
  @EnumSource(
      value = EventState.class,
      names = {"APPLIED", "SUPERSEDED", "STORED"})
  void what_needs_nobody_is_left_as_it_is(EventState before) {
    UUID one = event(client, account, "account_review_update", "{}", before.name());

    assertThat(close(staff, WHY, one)).isEqualTo(new CloseOutcome.Closed(0));
    assertThat(state(one)).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\u200b", "turned\u202eback"})
  void without_words_that_can_be_seen_nothing_is_closed(String words) {
    UUID one = event(client, account, "account_review_update", "{}", "DEAD");

    assertThat(close(staff, words, one)).isInstanceOf(CloseOutcome.WordsUnusable.class);
    assertThat(close(staff, "x".repeat(501), one)).isInstanceOf(CloseOutcome.WordsUnusable.class);
    assertThat(state(one)).isEqualTo(EventState.DEAD);
    assertThat(close(staff, "x".repeat(500), one)).isEqualTo(new CloseOutcome.Closed(1));
  }

  @Test
  void whoever_is_narrowed_closes_only_what_he_sees() {
    ClientId other = fixtures.client("Toko Lain");
    Fixtures.Person narrowed = fixtures.narrowed(Set.of(client), Role.ONBOARDING);
    UUID seen = event(client, account, "account_review_update", "{}", "DEAD");
    UUID others =
        event(other, fixtures.waba(other).metaId(), "account_review_update", "{}", "DEAD");
    UUID nobodys = event(null, unknown(), "account_review_update", "{}", "QUARANTINED");
    UUID unreadable = delivery();

    assertThat(close(narrowed, WHY, seen, others, nobodys, unreadable))
        .isEqualTo(new CloseOutcome.Closed(1));

    assertThat(state(seen)).isEqualTo(EventState.CLOSED);
    assertThat(state(others)).isEqualTo(EventState.DEAD);
    assertThat(state(nobodys)).isEqualTo(EventState.QUARANTINED);
    assertThat(stateOfDelivery(unreadable)).isEqualTo("QUARANTINED");
  }

  @Test
  void what_is_closed_can_be_opened_by_applying_it_again_by_name_and_not_with_all_of_a_list() {
    UUID one = event(client, account, "account_review_update", "{}", "DEAD");
    UUID nobodys = event(null, unknown(), "account_review_update", "{}", "QUARANTINED");
    close(staff, WHY, one, nobodys);

    assertThat(as(() -> work.replayable(new EventFilter(null, null, client)))).isZero();
    assertThat(as(() -> work.replayable(new EventFilter(EventState.CLOSED, null, client)))).isOne();
    assertThat(as(() -> work.replay(List.of(one, nobodys))).events()).isEqualTo(2);

    assertThat(state(one)).isNotEqualTo(EventState.CLOSED);
    assertThat(state(nobodys)).isEqualTo(EventState.QUARANTINED);
    assertThat(as(() -> log.get(nobodys)).closing()).isNull();
  }

  @Test
  void an_unreadable_delivery_is_closed_and_can_be_read_again() {
    UUID unreadable = delivery();

    assertThat(close(staff, WHY, unreadable)).isEqualTo(new CloseOutcome.Closed(1));

    EventDetails found = as(() -> log.get(unreadable));
    assertThat(found.row().state()).isEqualTo(EventState.CLOSED);
    assertThat(Objects.requireNonNull(found.closing()).reason()).isEqualTo(WHY);
    assertThat(listed(EventState.CLOSED)).contains(unreadable);
    assertThat(listed(null)).contains(unreadable);
    assertThat(listed(EventState.QUARANTINED)).doesNotContain(unreadable);
    assertThat(as(() -> work.replay(List.of(unreadable))).events()).isOne();
    assertThat(stateOfDelivery(unreadable)).isNotEqualTo("CLOSED");
  }

  private List<UUID> listed(@Nullable EventState state) {
    EventFilter lately =
        new EventFilter(state, null, null).between(Instant.now().minusSeconds(60), null);
    return as(() -> log.find(lately, null, 500).rows()).stream().map(EventRow::id).toList();
  }

  private CloseOutcome close(Fixtures.Person person, String reason, UUID... ids) {
    return fixtures.as(person, () -> work.close(Stream.of(ids).toList(), reason));
  }

  private static MetaId unknown() {
    return new MetaId("78" + Math.abs(Uuids.next().hashCode()) + "01");
  }

  private UUID delivery() {
    UUID id = Uuids.next();
    Timestamp now = Timestamp.from(Instant.now());
    jdbc.sql(
            "INSERT INTO webhook_delivery (id, received_at, body, state, attempts, due_at, problem)"
                + " VALUES (?, ?, 'no json', 'QUARANTINED', 0, ?, 'NOT_JSON ')")
        .params(Uuids.bytes(id), now, now)
        .update();
    return id;
  }

  private String stateOfDelivery(UUID id) {
    return jdbc.sql("SELECT state FROM webhook_delivery WHERE id = ?")
        .param(Uuids.bytes(id))
        .query(String.class)
        .single();
  }

  /** What the trail tells of its closing. */
  private List<String> told(UUID event) {
    return jdbc.sql(
            "SELECT CONVERT(d.body USING utf8mb4) FROM audit_entry e JOIN audit_detail d"
                + " ON d.chain_id = e.chain_id AND d.seq = e.seq WHERE e.action = 'EVENT_CLOSED' AND e.subject_id = ?")
        .param(event.toString())
        .query((row, _) -> row.getString(1))
        .list();
  }
}

package io.bspconsole.webhooks.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.access.Role;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.webhooks.EventState;
import io.bspconsole.webhooks.portfolio.EventFilter;
import io.bspconsole.webhooks.portfolio.ReplayEnd;
import io.bspconsole.webhooks.portfolio.ReplayOutcome;
import io.bspconsole.webhooks.portfolio.ReplayProgress;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class ReplaysTest extends ReplayStory {

  @Test
  void dead_ones_are_applied_again_and_the_outcome_is_told() {
    UUID review =
        event(client, account, "account_review_update", "{\"decision\":\"APPROVED\"}", "DEAD");
    UUID broken = event(client, account, "account_review_update", "{}", "DEAD");
    EventFilter dead = new EventFilter(EventState.DEAD, null, client);

    ReplayOutcome.Begun replay = begun(dead);

    Awaitility.await().until(() -> state(review) == EventState.APPLIED);
    Awaitility.await().until(() -> state(broken) == EventState.DEAD);
    assertThat(as(() -> log.outcome(replay.at())))
        .containsEntry(EventState.APPLIED, 1)
        .containsEntry(EventState.DEAD, 1);
    assertThat(as(() -> log.find(EventFilter.ALL.replayedAt(replay.at()), null, 10)).rows())
        .hasSize(2);
  }

  @Test
  void all_of_a_filter_goes_on_in_steps_and_tells_how_far_it_is() {
    for (int i = 0; i < 7; i++) {
      event(client, account, "account_review_update", "{}", "DEAD");
    }
    EventFilter dead = new EventFilter(EventState.DEAD, null, client);
    ReplayOutcome.Begun replay = begun(dead);

    Awaitility.await().until(() -> progress(replay).end() != null);
    assertThat(progress(replay).total()).isEqualTo(7);
    assertThat(progress(replay).replayed()).isEqualTo(7);
    assertThat(
            fixtures.as(
                fixtures.narrowed(Set.of(client), Role.ONBOARDING),
                () -> log.progress(replay.at())))
        .isEmpty();
  }

  @Test
  void while_one_goes_on_another_is_refused_and_says_since_when() {
    event(client, account, "account_review_update", "{}", "DEAD");
    Instant since = Instant.parse("2030-01-01T00:00:00Z");
    PersonId somebody = staff.actor().id();
    transactions.executeWithoutResult(status -> {
      // in a transaction that is taken back: no worker sees it
      Awaitility.await()
          .pollInSameThread()
          .until(() -> replays.begin(EventFilter.ALL.account("0"), somebody, since));
      assertThat(as(() -> work.replayAll(new EventFilter(EventState.DEAD, null, client))))
          .isEqualTo(new ReplayOutcome.Busy(since, true));
      status.setRollbackOnly();
    });
  }

  @Test
  void a_list_of_which_nothing_can_be_applied_again_begins_nothing() {
    assertThat(as(() -> work.replayAll(new EventFilter(EventState.DEAD, null, client))))
        .isEqualTo(new ReplayOutcome.Nothing());
  }

  @Test
  void what_was_begun_is_resumed_behind_the_last_one_that_was_handed_over() {
    UUID before = event(client, account, "account_review_update", "{}", "DEAD");
    UUID after = event(client, account, "account_review_update", "{}", "DEAD");
    Instant at = Instant.now().truncatedTo(ChronoUnit.MICROS);
    jdbc.sql("UPDATE webhook_event SET received_at = ? WHERE id = ?")
        .params(Timestamp.from(at.minusSeconds(600)), Uuids.bytes(before))
        .update();
    transactions.executeWithoutResult(_ -> {
      Awaitility.await()
          .pollInSameThread()
          .until(() ->
              replays.begin(
                  new EventFilter(EventState.DEAD, null, client), staff.actor().id(), at));
      jdbc.sql(
              "UPDATE event_replay SET total = 2, replayed = 1, last_id = ?, last_at ="
                  + " (SELECT received_at FROM webhook_event WHERE id = ?) WHERE at = ?")
          .params(Uuids.bytes(before), Uuids.bytes(before), Timestamp.from(at))
          .update();
    });

    Awaitility.await().until(() -> progress(new ReplayOutcome.Begun(at)).end() != null);
    assertThat(progress(new ReplayOutcome.Begun(at)).replayed()).isEqualTo(2);
    assertThat(replayed(before)).isZero();
    assertThat(replayed(after)).isOne();
  }

  @Test
  void whoever_may_not_work_on_events_any_more_has_none_applied_again() {
    UUID one = event(client, account, "account_review_update", "{}", "DEAD");
    Person manager = fixtures.staff(Role.MANAGER);
    Instant at = begin(manager.actor().id(), new EventFilter(EventState.DEAD, null, client));

    Awaitility.await().until(() -> ended(at) != null);
    assertThat(ended(at)).isEqualTo(ReplayEnd.NO_RIGHT);
    assertThat(replayed(one)).isZero();
    assertThat(told(at)).containsExactly("NO_RIGHT");
  }

  @Test
  void what_he_does_not_see_any_more_is_left_out() {
    UUID seen = event(client, account, "account_review_update", "{}", "DEAD");
    ClientId other = fixtures.client("Toko Lain");
    UUID unseen =
        event(other, fixtures.waba(other).metaId(), "account_review_update", "{}", "DEAD");
    Person narrowed = fixtures.narrowed(Set.of(client), Role.ONBOARDING);
    Instant from = Instant.now().minusSeconds(60);
    Instant at =
        begin(
            narrowed.actor().id(),
            new EventFilter(EventState.DEAD, "account_review_update", null).between(from, null));

    Awaitility.await().until(() -> ended(at) != null);
    assertThat(ended(at)).isEqualTo(ReplayEnd.DONE);
    assertThat(replayed(seen)).isOne();
    assertThat(replayed(unseen)).isZero();
  }

  @Test
  void it_is_stopped_by_who_wished_it_or_sees_all_and_by_nobody_else() {
    Person wisher = fixtures.narrowed(Set.of(client), Role.ONBOARDING);
    Person stranger = fixtures.narrowed(Set.of(client), Role.ONBOARDING);
    for (Person stopper : List.of(wisher, staff)) {
      Instant at = moment();
      transactions.executeWithoutResult(_ -> { // no worker sees it before it is stopped
        untilBegun(EventFilter.ALL.account("0"), wisher.actor().id(), at);
        assertThat(fixtures.as(stranger, () -> work.stopReplay(at))).isFalse();
        assertThat(fixtures.as(stopper, () -> work.stopReplay(at.minusMillis(1)))).isFalse();
        assertThat(fixtures.as(stopper, () -> work.stopReplay(at))).isTrue();
      });
      assertThat(ended(at)).isEqualTo(ReplayEnd.STOPPED);
      assertThat(fixtures.as(stopper, () -> work.stopReplay(at))).isFalse();
      assertThat(told(at)).containsExactly("STOPPED");
    }
  }

  @Test
  void whoever_does_not_see_the_one_that_goes_on_is_not_led_to_it() {
    event(client, account, "account_review_update", "{}", "DEAD");
    Person narrowed = fixtures.narrowed(Set.of(client), Role.ONBOARDING);
    Instant since = moment();
    transactions.executeWithoutResult(status -> {
      untilBegun(EventFilter.ALL.account("0"), staff.actor().id(), since);
      assertThat(
              fixtures.as(
                  narrowed, () -> work.replayAll(new EventFilter(EventState.DEAD, null, client))))
          .isEqualTo(new ReplayOutcome.Busy(since, false));
      status.setRollbackOnly();
    });
  }

  @Test
  void the_trail_tells_which_events_and_how_it_ended() {
    event(client, account, "account_review_update", "{}", "DEAD");
    ReplayOutcome.Begun replay = begun(new EventFilter(EventState.DEAD, null, client));
    Awaitility.await().until(() -> progress(replay).end() != null);

    assertThat(told(replay.at())).containsExactly("DONE");
    assertThat(
            jdbc.sql(
                    "SELECT CONVERT(d.body USING utf8mb4) FROM audit_entry e JOIN audit_detail d"
                        + " ON d.chain_id = e.chain_id AND d.seq = e.seq WHERE e.action ="
                        + " 'EVENTS_REPLAYED' AND e.actor_id = ? AND d.part = 'WHAT'")
                .param(Uuids.bytes(staff.actor().id().value()))
                .query(String.class)
                .single())
        .contains("\"eventState\"", "\"DEAD\"", "\"client\"", "Toko Peristiwa");
  }

  /** How those of that moment ended, by the trail. */
  private List<String> told(Instant at) {
    return jdbc
        .sql(
            "SELECT CONVERT(d.body USING utf8mb4) FROM audit_entry e JOIN audit_detail d"
                + " ON d.chain_id = e.chain_id AND d.seq = e.seq WHERE e.action = 'REPLAY_ENDED'"
                + " AND d.part = 'WHAT'")
        .query((row, _) -> row.getString(1))
        .stream()
        .filter(body -> body.contains(at.toString()))
        .map(ReplaysTest::ending)
        .toList();
  }

  private static String ending(String body) {
    return Arrays.stream(ReplayEnd.values())
        .map(ReplayEnd::name)
        .filter(end -> body.contains("\"" + end + "\""))
        .findFirst()
        .orElse(body);
  }

  private Instant begin(PersonId person, EventFilter filter) {
    Instant at = moment();
    untilBegun(filter, person, at);
    return at;
  }

  private ReplayOutcome.Begun begun(EventFilter filter) {
    return (ReplayOutcome.Begun)
        Awaitility.await()
            .until(
                () -> as(() -> work.replayAll(filter)),
                outcome -> outcome instanceof ReplayOutcome.Begun);
  }

  private ReplayProgress progress(ReplayOutcome.Begun replay) {
    return as(() -> log.progress(replay.at())).orElseThrow();
  }
}

package io.bspconsole.webhooks.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.access.Role;
import io.bspconsole.accounts.StaffRights;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.webhooks.EventState;
import io.bspconsole.webhooks.portfolio.EventFilter;
import io.bspconsole.webhooks.portfolio.ReplayEnd;
import io.bspconsole.webhooks.portfolio.ReplayProgress;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** One step after another, each in a transaction that is taken back: no worker sees any of it. */
class ReplayStepsTest extends ReplayStory {

  @Autowired private ReplaySteps steps;
  @Autowired private Lanes lanes;
  @Autowired private StaffRights rights;
  @Autowired private TransactionTemplate template;
  @Autowired private ApplicationEventPublisher events;

  @Test
  void while_much_waits_nothing_is_added_to_it() {
    List<UUID> dead = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      dead.add(event(client, account, "account_review_update", "{}", "DEAD"));
    }
    transactions.executeWithoutResult(status -> { // no worker sees any of it
      jdbc.sql("UPDATE webhook_event SET due_at = due_at + INTERVAL 1 DAY WHERE state = 'DUE'")
          .update();
      untilBegun(new EventFilter(EventState.DEAD, null, client), staff.actor().id(), moment());
      ReplaySteps steps =
          new ReplaySteps(jdbc, template, replays, rights, events, Clock.systemUTC(), 4);
      jdbc.sql("UPDATE webhook_event SET state = 'DUE' WHERE id = ?")
          .param(Uuids.bytes(dead.getLast()))
          .update();

      assertThat(steps.step(2)).isTrue();
      assertThat(steps.step(2)).isTrue(); // one, since there is room for no more
      assertThat(steps.step(2)).isFalse();

      assertThat(dead.stream().mapToInt(this::replayed).sum()).isEqualTo(3);
      status.setRollbackOnly();
    });
  }

  @Test
  void whoever_loses_the_right_in_the_middle_has_no_more_of_them_applied() {
    List<UUID> dead = fiveDead();
    Person wisher = fixtures.staff(Role.ONBOARDING);
    transactions.executeWithoutResult(status -> { // no worker sees any of it
      Instant at = moment();
      ReplaySteps steps = stepsWithRoom(at, wisher);

      assertThat(steps.step(2)).isTrue();
      jdbc.sql("UPDATE person SET enabled = 0 WHERE id = ?")
          .param(Uuids.bytes(wisher.actor().id().value()))
          .update();
      assertThat(steps.step(2)).isTrue();

      assertThat(ended(at)).isEqualTo(ReplayEnd.NO_RIGHT);
      assertThat(dead.stream().mapToInt(this::replayed).sum()).isEqualTo(2);
      status.setRollbackOnly();
    });
  }

  @Test
  void whoever_sees_the_client_no_more_in_the_middle_has_the_rest_left_out_and_told() {
    List<UUID> dead = fiveDead();
    Person wisher = fixtures.narrowed(Set.of(client), Role.ONBOARDING);
    transactions.executeWithoutResult(status -> {
      Instant at = moment();
      ReplaySteps steps = stepsWithRoom(at, wisher);

      assertThat(steps.step(2)).isTrue();
      jdbc.sql("DELETE FROM staff_client WHERE person_id = ?")
          .param(Uuids.bytes(wisher.actor().id().value()))
          .update();
      assertThat(steps.step(2)).isTrue();

      assertThat(replays.at(at, null).orElseThrow())
          .satisfies(it -> assertThat(it.endedAt()).isAfter(at))
          .extracting(ReplayProgress::total, ReplayProgress::replayed, ReplayProgress::end)
          .containsExactly(5L, 2L, ReplayEnd.DONE);
      assertThat(dead.stream().mapToInt(this::replayed).sum()).isEqualTo(2);
      status.setRollbackOnly();
    });
  }

  @Test
  void what_meta_reports_has_its_turn_before_all_that_is_applied_again() {
    List<UUID> dead = fiveDead();
    ClientId other = fixtures.client("Toko Laporan");
    MetaId live = fixtures.waba(other).metaId();
    transactions.executeWithoutResult(status -> {
      Instant at = moment();
      ReplaySteps steps = stepsWithRoom(at, staff);
      assertThat(steps.step(5)).isTrue();
      event(other, live, "account_review_update", "{}", "DUE");
      jdbc.sql("UPDATE webhook_event SET due_at = due_at - INTERVAL 1 HOUR WHERE id IN (:dead)")
          .param("dead", dead.stream().map(Uuids::bytes).toList())
          .update();

      assertThat(lanes.next(1_000).stream().filter(List.of(account, live)::contains))
          .containsExactly(live, account);
      status.setRollbackOnly();
    });
  }

  @Test
  void one_that_fails_again_and_again_is_given_up() {
    transactions.executeWithoutResult(status -> {
      Instant at = moment();
      untilBegun(EventFilter.ALL.account("0"), staff.actor().id(), at);
      for (int i = 0; i < 19; i++) {
        steps.failed();
      }
      assertThat(ended(at)).isNull();
      steps.failed();
      assertThat(ended(at)).isEqualTo(ReplayEnd.BROKEN);
      status.setRollbackOnly();
    });
  }

  private List<UUID> fiveDead() {
    return Stream.generate(() -> event(client, account, "account_review_update", "{}", "DEAD"))
        .limit(5)
        .toList();
  }

  /** In the transaction of the caller; what others left waiting takes no room. */
  private ReplaySteps stepsWithRoom(Instant at, Person wisher) {
    jdbc.sql("UPDATE webhook_event SET due_at = due_at + INTERVAL 1 DAY WHERE state = 'DUE'")
        .update();
    untilBegun(new EventFilter(EventState.DEAD, null, client), wisher.actor().id(), at);
    return new ReplaySteps(jdbc, template, replays, rights, events, Clock.systemUTC(), 100);
  }
}

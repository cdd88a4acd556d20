package io.bspconsole.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.webhooks.portfolio.EventFilter;
import io.bspconsole.webhooks.portfolio.EventRow;
import io.bspconsole.webhooks.portfolio.RouteOutcome;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class EventWorkTest extends EventStory {

  @Test
  void what_belongs_to_nobody_is_led_to_an_account_with_all_like_it() {
    MetaId portfolio = new MetaId("77" + Math.abs(Uuids.next().hashCode()) + "01");
    UUID one = event(null, portfolio, "account_update", "{\"event\":\"GLITTERED\"}", "QUARANTINED");
    UUID two =
        event(
            null, portfolio, "account_review_update", "{\"decision\":\"PENDING\"}", "QUARANTINED");

    assertThat(as(() -> work.route(one, new MetaId("1"), false)))
        .isInstanceOf(RouteOutcome.UnknownAccount.class);
    assertThat(as(() -> work.route(one, account, true)))
        .isEqualTo(new RouteOutcome.Routed(2, "Toko Peristiwa"));

    Awaitility.await().until(() -> state(one) == EventState.APPLIED);
    Awaitility.await().until(() -> state(two) == EventState.APPLIED);
    assertThat(as(() -> work.route(one, account, false)))
        .isInstanceOf(RouteOutcome.NotInQuarantine.class);
  }

  @Test
  void whoever_takes_an_event_finds_it_among_his_own() {
    UUID one = event(client, account, "account_review_update", "{}", "DEAD");
    Instant until = Instant.parse("2030-01-01T00:00:00Z");

    as(() -> {
      work.take(one, until);
      return one;
    });

    assertThat(as(() -> find(EventFilter.ALL.mine(true))))
        .singleElement()
        .satisfies(row -> {
          assertThat(row.id()).isEqualTo(one);
          assertThat(row.care().attendBy()).isEqualTo(until);
        });
    as(() -> {
      work.release(one);
      return one;
    });
    assertThat(as(() -> find(EventFilter.ALL.mine(true)))).isEmpty();
  }

  private List<EventRow> find(EventFilter filter) {
    return log.find(filter, null, 50).rows();
  }
}

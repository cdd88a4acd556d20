package io.bspconsole.clients.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.clients.AccountFact;
import io.bspconsole.clients.AccountFact.Topic;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.WabaId;
import io.bspconsole.support.Orders;
import io.bspconsole.webhooks.events.AccountReviewed;
import io.bspconsole.webhooks.events.AccountUpdated;
import io.bspconsole.webhooks.events.AlertRaised;
import io.bspconsole.webhooks.events.MetaEvent;
import io.bspconsole.webhooks.events.NumberNameUpdated;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FactReadingTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final ClientId CLIENT = ClientId.next();
  private static final MetaId ACCOUNT = new MetaId("310000000000017");
  private static final WabaId WABA = WabaId.next();

  @Test
  void alerts_of_different_kinds_or_things_are_different_facts() {
    Map<String, AccountFact> facts =
        after(
            List.of(
                alert("OBA_REJECTED", "1", "ACTIVE", 1),
                alert("OBA_REJECTED", "2", "ACTIVE", 1),
                alert("PROFILE_PICTURE_LOST", "1", "ACTIVE", 1),
                alert("OBA_REJECTED", "1", "NONE", 2)));
    assertThat(facts.values())
        .extracting(AccountFact::word)
        .containsExactlyInAnyOrder("NONE", "ACTIVE", "ACTIVE");
  }

  @Test
  void restrictions_are_no_facts_and_what_is_new_to_us_is_one() {
    assertThat(FactReading.of(WABA, update("ACCOUNT_RESTRICTION", null, 1))).isEmpty();
    assertThat(FactReading.of(WABA, update("GLITTERED", null, 1)))
        .extracting(AccountFact::topic, AccountFact::word)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Topic.OTHER, "GLITTERED"));
  }

  /** Reviews, bans, connection, alerts and names; some within one second; in every order, twice. */
  @Test
  void any_order_of_the_same_events_ends_in_the_same_facts() {
    List<MetaEvent> events =
        List.of(
            new AccountReviewed(CLIENT, ACCOUNT, NOON.plusSeconds(1), "APPROVED"),
            new AccountReviewed(CLIENT, ACCOUNT, NOON.plusSeconds(1), "REJECTED"),
            update("DISABLED_UPDATE", "SCHEDULE_FOR_DISABLE", 2),
            update("DISABLED_UPDATE", "REINSTATE", 3),
            update("ACCOUNT_OFFBOARDED", null, 4),
            update("ACCOUNT_RECONNECTED", null, 4),
            name("APPROVED", 5),
            name("REJECTED", 6));
    Set<Map<String, AccountFact>> ends = new HashSet<>();
    Orders.of(events)
        .forEach(order -> {
          ends.add(after(order));
          ends.add(after(java.util.stream.Stream.concat(order.stream(), order.stream()).toList()));
        });
    assertThat(ends)
        .singleElement()
        .satisfies(end ->
            assertThat(end.values())
                .extracting(AccountFact::word)
                .containsExactlyInAnyOrder(
                    "REJECTED", "REINSTATE", "ACCOUNT_OFFBOARDED", "REJECTED"));
  }

  private static Map<String, AccountFact> after(List<MetaEvent> events) {
    Map<String, AccountFact> facts = new HashMap<>();
    for (MetaEvent event : events) {
      for (AccountFact fact : FactReading.of(WABA, event)) {
        facts.merge(
            fact.topic() + " " + fact.about(),
            fact,
            (known, next) -> next.isNewsTo(known) ? next : known);
      }
    }
    return facts;
  }

  private static MetaEvent alert(String type, String entity, String status, int seconds) {
    return new AlertRaised(
        CLIENT,
        ACCOUNT,
        NOON.plusSeconds(seconds),
        type,
        "PHONE_NUMBER",
        entity,
        "WARNING",
        status,
        null);
  }

  private static MetaEvent update(String event, @Nullable String ban, int seconds) {
    return new AccountUpdated(
        CLIENT, ACCOUNT, NOON.plusSeconds(seconds), event, null, List.of(), ban);
  }

  private static MetaEvent name(String decision, int seconds) {
    return new NumberNameUpdated(
        CLIENT, ACCOUNT, NOON.plusSeconds(seconds), "622150001111", decision, "Kopi", null);
  }
}

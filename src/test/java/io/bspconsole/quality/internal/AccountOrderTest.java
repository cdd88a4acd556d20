package io.bspconsole.quality.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.WabaId;
import io.bspconsole.quality.Restriction;
import io.bspconsole.quality.internal.StoredNotice.Kind;
import io.bspconsole.support.Orders;
import io.bspconsole.webhooks.events.AccountUpdated;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Limit;

class AccountOrderTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final WabaId WABA = WabaId.next();
  private static final String UTILITY = "RESTRICTED_UTILITY_TEMPLATES";
  private static final String BUSINESS = "RESTRICTED_BIZ_INITIATED_MESSAGING";

  @Test
  void restrictions_and_recoveries_end_alike_in_any_order() {
    same(
        List.of(
            update("ACCOUNT_RESTRICTION", "UTILITY_TEMPLATE_ABUSE", null, 1, of(UTILITY, 60)),
            update("ACCOUNT_RESTRICTION", "UTILITY_TEMPLATE_ABUSE_UNBAN", null, 2),
            update("ACCOUNT_RESTRICTION", "UTILITY_TEMPLATE_ABUSE", null, 3, of(UTILITY, 90)),
            update("ACCOUNT_RESTRICTION", "UTILITY_TEMPLATE_ABUSE", null, 4),
            update("ACCOUNT_RESTRICTION", null, null, 5, of(BUSINESS, 50), of(UTILITY, 95)),
            update("ACCOUNT_VIOLATION", "SCAM", null, 6)));
  }

  @Test
  void bans_and_reinstatements_end_alike_in_any_order() {
    same(
        List.of(
            update("DISABLED_UPDATE", null, "SCHEDULE_FOR_DISABLE", 1),
            update("DISABLED_UPDATE", null, "DISABLE", 2),
            update("DISABLED_UPDATE", null, "REINSTATE", 3),
            update("DISABLED_UPDATE", null, "DISABLE", 3),
            update("ACCOUNT_RESTRICTION", null, null, 3, of(BUSINESS, 50)),
            update("DISABLED_UPDATE", null, "SCHEDULE_FOR_DISABLE", 5)));
  }

  @Test
  void contradictions_within_one_second_end_alike_in_any_order() {
    Set<Restriction> end =
        same(
            List.of(
                update("ACCOUNT_RESTRICTION", null, null, 1, of(UTILITY, 60)),
                update("ACCOUNT_RESTRICTION", "UTILITY_TEMPLATE_ABUSE", null, 1, of(UTILITY, 90)),
                update("ACCOUNT_RESTRICTION", "SCAM", null, 1, of(UTILITY, 30)),
                update("ACCOUNT_RESTRICTION", "UTILITY_TEMPLATE_ABUSE_UNBAN", null, 2),
                update("ACCOUNT_RESTRICTION", null, null, 3, of(BUSINESS, 10)),
                update("ACCOUNT_RESTRICTION", null, null, 3, of(BUSINESS, 20))));
    assertThat(end)
        .filteredOn(one -> one.kind().equals(BUSINESS))
        .extracting(Restriction::expiresAt)
        .containsExactly(NOON.plusSeconds(20));
  }

  /** Applies them in every order, once and twice, and returns the one end of all. */
  private static Set<Restriction> same(List<AccountUpdated> updates) {
    Set<Set<Restriction>> ends = new HashSet<>();
    Set<Set<String>> told = new HashSet<>();
    Orders.of(updates)
        .forEach(order -> {
          Kept kept = new Kept();
          Ledger ledger = new Ledger(kept.restrictions, kept.notices);
          order.forEach(update -> ledger.take(WABA, update, (_, _) -> {}));
          ends.add(kept.state());
          told.add(kept.words());
          order.forEach(update -> ledger.take(WABA, update, (_, _) -> {}));
          ends.add(kept.state());
          told.add(kept.words());
        });
    assertThat(told).hasSize(1);
    assertThat(ends).hasSize(1);
    return ends.iterator().next();
  }

  private static AccountUpdated.Restriction of(String kind, int end) {
    return new AccountUpdated.Restriction(kind, NOON.plusSeconds(end));
  }

  private static AccountUpdated update(
      String event,
      @Nullable String violation,
      @Nullable String ban,
      int seconds,
      AccountUpdated.Restriction... restrictions) {
    return new AccountUpdated(
        new ClientId(new java.util.UUID(0, 1)),
        new MetaId("1"),
        NOON.plusSeconds(seconds),
        event,
        violation,
        List.of(restrictions),
        ban);
  }

  /** The tables, in memory. */
  private static final class Kept {

    private final List<StoredRestriction> all = new ArrayList<>();
    private final List<StoredNotice> said = new ArrayList<>();
    private final Restrictions restrictions = new InMemory(all);
    private final Notices notices = new Said(said);

    Set<Restriction> state() {
      return all.stream().map(StoredRestriction::toRestriction).collect(Collectors.toSet());
    }

    Set<String> words() {
      return said.stream()
          .map(notice -> notice.kind() + " " + notice.word() + " " + notice.at())
          .collect(Collectors.toSet());
    }
  }

  private record InMemory(List<StoredRestriction> all) implements Restrictions {

    @Override
    public void save(StoredRestriction restriction) {
      all.add(restriction);
    }

    @Override
    public List<StoredRestriction> findByWabaIdAndKindInOrderByBeganAt(
        java.util.UUID waba, Collection<String> kinds) {
      return all.stream()
          .filter(one -> kinds.contains(one.kind()))
          .sorted(Comparator.comparing(StoredRestriction::beganAt))
          .toList();
    }

    @Override
    public List<StoredRestriction> openAt(java.util.UUID waba, Instant moment) {
      return all.stream()
          .filter(one -> !one.beganAt().isAfter(moment))
          .filter(one -> {
            Instant end = one.toRestriction().endedAt();
            return end == null || end.isAfter(moment);
          })
          .toList();
    }

    @Override
    public List<StoredRestriction> runningAt(Instant moment, Limit limit) {
      return all;
    }
  }

  private record Said(List<StoredNotice> all) implements Notices {

    @Override
    public void save(StoredNotice notice) {
      all.add(notice);
    }

    @Override
    public boolean existsByWabaIdAndKindAndWordAndAt(
        java.util.UUID waba, Kind kind, String word, Instant at) {
      return all.stream()
          .anyMatch(one -> one.kind() == kind && one.word().equals(word) && one.at().equals(at));
    }

    @Override
    public List<StoredNotice> findByWabaIdAndKindAndAtGreaterThanEqualOrderByAt(
        java.util.UUID waba, Kind kind, Instant from) {
      return of(kind).filter(one -> !one.at().isBefore(from)).toList();
    }

    @Override
    public List<StoredNotice> findByKindAndAtGreaterThanOrderByAtDescIdDesc(
        Kind kind, Instant after, Limit limit) {
      return of(kind).toList();
    }

    private Stream<StoredNotice> of(Kind kind) {
      return all.stream().filter(one -> one.kind() == kind);
    }
  }
}

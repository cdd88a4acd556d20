package io.bspconsole.quality.internal;

import io.bspconsole.audit.Act;
import io.bspconsole.audit.Action;
import io.bspconsole.kernel.WabaId;
import io.bspconsole.quality.BanState;
import io.bspconsole.quality.internal.Reading.Imposed;
import io.bspconsole.quality.internal.Reading.Recovered;
import io.bspconsole.quality.internal.Reading.Unrelated;
import io.bspconsole.quality.internal.Reading.Warned;
import io.bspconsole.quality.internal.StoredNotice.Kind;
import io.bspconsole.webhooks.events.AccountUpdated;
import io.bspconsole.webhooks.events.EventHandler.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps restrictions and warnings as Meta reports them. Events may come twice and in any order: the
 * state afterwards is the one that Meta's own order would have left. Of two reports of one second
 * about the same restriction the graver counts.
 */
@Component
class Ledger {

  private final Restrictions restrictions;
  private final Notices notices;

  Ledger(Restrictions restrictions, Notices notices) {
    this.restrictions = restrictions;
    this.notices = notices;
  }

  /** Who is told what has changed. */
  interface Told {
    void of(Action action, UnaryOperator<Act> changes);
  }

  /** Takes an update in. */
  Outcome take(WabaId waba, AccountUpdated update, Told told) {
    return switch (Reading.of(update)) {
      case Imposed imposed -> impose(waba, imposed, update, told);
      case Recovered recovered -> recover(waba, recovered, update.occurredAt(), told);
      case Warned warned -> {
        warn(waba, warned.word(), update.occurredAt(), told);
        yield Outcome.APPLIED;
      }
      case Unrelated _ -> Outcome.UNCONCERNED;
    };
  }

  private Outcome impose(WabaId waba, Imposed imposed, AccountUpdated update, Told told) {
    boolean runs = false;
    for (AccountUpdated.Restriction one : imposed.restrictions()) {
      runs |= impose(waba, one, update.violation(), update.occurredAt(), told);
    }
    return runs ? Outcome.APPLIED : Outcome.SUPERSEDED;
  }

  /** Returns whether nothing later has ended it already. */
  private boolean impose(
      WabaId waba,
      AccountUpdated.Restriction one,
      @Nullable String violation,
      Instant at,
      Told told) {
    List<StoredRestriction> related =
        restrictions.findByWabaIdAndKindInOrderByBeganAt(waba.value(), related(one.type()));
    Optional<StoredRestriction> known =
        related.stream()
            .filter(other -> other.kind().equals(one.type()) && other.beganAt().equals(at))
            .findFirst();
    StoredRestriction restriction =
        known.orElseGet(
            () -> new StoredRestriction(waba, one.type(), violation, at, one.expiresAt()));
    if (known.isPresent() && !restriction.harden(violation, one.expiresAt())) {
      return !restriction.hasEnded();
    }
    settle(restriction, related);
    restrictions.save(restriction);
    told.of(
        Action.RESTRICTION_IMPOSED,
        act ->
            act.changed("restriction", null, one.type())
                .changed("violation", null, restriction.violation())
                .changed("began", null, at)
                .changed("expires", null, restriction.expiresAt()));
    return !restriction.hasEnded();
  }

  /** Ends it, and what it replaces, by all that is known of the account. */
  private void settle(StoredRestriction restriction, List<StoredRestriction> related) {
    related.stream()
        .filter(other -> !other.equals(restriction))
        .forEach(restriction::replaceOrGiveWayTo);
    notices
        .findByWabaIdAndKindAndAtGreaterThanEqualOrderByAt(
            restriction.waba().value(), Kind.RECOVERY, restriction.beganAt())
        .stream()
        .filter(notice ->
            new Recovered(notice.word()).ends(restriction.kind(), restriction.violation()))
        .forEach(notice -> restriction.endAt(notice.at()));
  }

  /** The kinds that can replace each other. */
  private static List<String> related(String kind) {
    return kind.equals(BanState.DISABLE) || kind.equals(BanState.SCHEDULE_FOR_DISABLE)
        ? List.of(BanState.DISABLE, BanState.SCHEDULE_FOR_DISABLE)
        : List.of(kind);
  }

  private Outcome recover(WabaId waba, Recovered recovered, Instant at, Told told) {
    note(waba, Kind.RECOVERY, recovered.word(), at);
    List<StoredRestriction> ended =
        restrictions.openAt(waba.value(), at).stream()
            .filter(open -> recovered.ends(open.kind(), open.violation()))
            .toList();
    ended.forEach(open -> open.endAt(at));
    if (!ended.isEmpty()) {
      told.of(
          Action.RESTRICTIONS_ENDED,
          act -> {
            Act all = act;
            for (StoredRestriction one : ended) {
              all = all.changed("restriction", one.kind(), null);
            }
            return all.changed("ended", null, at);
          });
    }
    return Outcome.APPLIED;
  }

  private void warn(WabaId waba, String word, Instant at, Told told) {
    if (note(waba, Kind.WARNING, word, at)) {
      told.of(Action.ACCOUNT_WARNED, act -> act.changed("warning", null, word));
    }
  }

  /** Returns whether it is new. */
  private boolean note(WabaId waba, Kind kind, String word, Instant at) {
    if (notices.existsByWabaIdAndKindAndWordAndAt(waba.value(), kind, word, at)) {
      return false;
    }
    notices.save(new StoredNotice(waba, kind, word, at));
    return true;
  }
}

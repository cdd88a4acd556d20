package io.bspconsole.quality.internal;

import io.bspconsole.audit.Act;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.Subject;
import io.bspconsole.audit.Trail;
import io.bspconsole.clients.Waba;
import io.bspconsole.clients.WabaDirectory;
import io.bspconsole.kernel.WabaId;
import io.bspconsole.live.ClientChanged;
import io.bspconsole.quality.BanState;
import io.bspconsole.quality.internal.Reading.Imposed;
import io.bspconsole.quality.internal.Reading.Recovered;
import io.bspconsole.quality.internal.Reading.Unrelated;
import io.bspconsole.quality.internal.Reading.Warned;
import io.bspconsole.quality.internal.StoredNotice.Kind;
import io.bspconsole.webhooks.events.AccountUpdated;
import io.bspconsole.webhooks.events.EventHandler;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Keeps restrictions and warnings as Meta reports them. Events may come twice and in any order: the
 * state afterwards is the one that Meta's own order would have left.
 */
@Component
class AccountUpdates implements EventHandler<AccountUpdated> {

  private final WabaDirectory wabas;
  private final Restrictions restrictions;
  private final Notices notices;
  private final Trail trail;
  private final ApplicationEventPublisher events;

  AccountUpdates(
      WabaDirectory wabas,
      Restrictions restrictions,
      Notices notices,
      Trail trail,
      ApplicationEventPublisher events) {
    this.wabas = wabas;
    this.restrictions = restrictions;
    this.notices = notices;
    this.trail = trail;
    this.events = events;
  }

  @Override
  public Class<AccountUpdated> type() {
    return AccountUpdated.class;
  }

  @Override
  public Outcome apply(AccountUpdated update) {
    Optional<WabaId> waba = wabas.findByMetaId(update.waba()).map(Waba::id);
    if (waba.isEmpty()) {
      return Outcome.NO_SUCH_OBJECT;
    }
    Outcome outcome =
        switch (Reading.of(update)) {
          case Imposed imposed -> impose(waba.get(), imposed, update);
          case Recovered recovered -> recover(waba.get(), recovered, update.occurredAt());
          case Warned warned -> {
            warn(waba.get(), warned.word(), update.occurredAt());
            yield Outcome.APPLIED;
          }
          case Unrelated _ -> Outcome.APPLIED;
        };
    events.publishEvent(new ClientChanged(update.client()));
    return outcome;
  }

  private Outcome impose(WabaId waba, Imposed imposed, AccountUpdated update) {
    boolean runs = false;
    for (AccountUpdated.Restriction one : imposed.restrictions()) {
      runs |= impose(waba, one, update.violation(), update.occurredAt());
    }
    return runs ? Outcome.APPLIED : Outcome.SUPERSEDED;
  }

  /** Returns whether nothing later has ended it already. */
  private boolean impose(
      WabaId waba, AccountUpdated.Restriction one, @Nullable String violation, Instant at) {
    List<StoredRestriction> related =
        restrictions.findByWabaIdAndKindInOrderByBeganAt(waba.value(), related(one.type()));
    Optional<StoredRestriction> known =
        related.stream()
            .filter(other -> other.kind().equals(one.type()) && other.beganAt().equals(at))
            .findFirst();
    if (known.isPresent()) {
      return !known.get().hasEnded();
    }
    StoredRestriction restriction =
        new StoredRestriction(waba, one.type(), violation, at, one.expiresAt());
    related.forEach(restriction::replaceOrGiveWayTo);
    notices
        .findByWabaIdAndKindAndAtGreaterThanEqualOrderByAt(waba.value(), Kind.RECOVERY, at)
        .stream()
        .filter(notice -> new Recovered(notice.word()).ends(one.type(), violation))
        .forEach(notice -> restriction.endAt(notice.at()));
    restrictions.save(restriction);
    trail.record(
        told(Action.RESTRICTION_IMPOSED, waba)
            .changed("restriction", null, one.type())
            .changed("violation", null, violation)
            .changed("began", null, at)
            .changed("expires", null, one.expiresAt()));
    return !restriction.hasEnded();
  }

  /** The kinds that can replace each other. */
  private static List<String> related(String kind) {
    return kind.equals(BanState.DISABLE) || kind.equals(BanState.SCHEDULE_FOR_DISABLE)
        ? List.of(BanState.DISABLE, BanState.SCHEDULE_FOR_DISABLE)
        : List.of(kind);
  }

  private Outcome recover(WabaId waba, Recovered recovered, Instant at) {
    note(waba, Kind.RECOVERY, recovered.word(), at);
    Act act = told(Action.RESTRICTIONS_ENDED, waba);
    for (StoredRestriction open : restrictions.openAt(waba.value(), at)) {
      if (recovered.ends(open.kind(), open.violation())) {
        open.endAt(at);
        act = act.changed("restriction", open.kind(), null);
      }
    }
    if (!act.changes().isEmpty()) {
      trail.record(act.changed("ended", null, at));
    }
    return Outcome.APPLIED;
  }

  private void warn(WabaId waba, String word, Instant at) {
    if (note(waba, Kind.WARNING, word, at)) {
      trail.record(told(Action.ACCOUNT_WARNED, waba).changed("warning", null, word));
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

  private Act told(Action action, WabaId waba) {
    String name = wabas.find(waba).map(Waba::name).orElse("");
    return Act.of(action, Subject.account(waba, name)).byMeta();
  }
}

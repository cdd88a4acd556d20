package io.bspconsole.clients.internal;

import io.bspconsole.audit.Act;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.Subject;
import io.bspconsole.audit.Trail;
import io.bspconsole.clients.AccountFact;
import io.bspconsole.clients.AccountFact.Topic;
import io.bspconsole.clients.Waba;
import io.bspconsole.clients.portfolio.DueAccounts;
import io.bspconsole.clients.portfolio.Matter;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.webhooks.events.EventHandler;
import io.bspconsole.webhooks.events.MetaEvent;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps the last that Meta said of each thing about an account. Where two events of one second
 * contradict each other the graver is believed, and the account read again.
 */
@Component
class FactUpdates implements EventHandler<MetaEvent> {

  /** What is read again from Meta once it has changed: the event tells only a part. */
  private static final Set<Topic> REREAD = EnumSet.of(Topic.NAME, Topic.LIMIT, Topic.CONNECTION);

  /** The same of the account itself. */
  private static final Set<Topic> OF_ACCOUNT =
      EnumSet.of(Topic.REVIEW, Topic.BAN, Topic.BUSINESS_STATUS, Topic.CONNECTION);

  private final WabaRows wabas;
  private final FactRows facts;
  private final DueAccounts due;
  private final Trail trail;

  FactUpdates(WabaRows wabas, FactRows facts, DueAccounts due, Trail trail) {
    this.wabas = wabas;
    this.facts = facts;
    this.due = due;
    this.trail = trail;
  }

  @Override
  public Class<MetaEvent> type() {
    return MetaEvent.class;
  }

  @Override
  public Outcome apply(MetaEvent event) {
    Optional<Waba> waba = wabas.findByMetaId(event.waba().value()).map(WabaRow::waba);
    if (waba.isEmpty()) {
      return Outcome.NO_SUCH_OBJECT;
    }
    List<AccountFact> told = FactReading.of(waba.get().id(), event);
    boolean news = false;
    for (AccountFact fact : told) {
      news |= keep(event.client(), waba.get(), fact);
    }
    return told.isEmpty() ? Outcome.UNCONCERNED : news ? Outcome.APPLIED : Outcome.SUPERSEDED;
  }

  /** Returns whether it holds now. */
  private boolean keep(ClientId client, Waba waba, AccountFact fact) {
    Optional<FactRow> known =
        facts.findByWabaIdAndTopicAndAbout(waba.id().value(), fact.topic(), fact.about());
    AccountFact before = known.map(FactRow::fact).orElse(null);
    if (before != null && before.contradicts(fact)) {
      due.hurry(Matter.NUMBERS, client, waba.id());
    }
    if (before != null && !fact.isNewsTo(before)) {
      return fact.equals(before);
    }
    known.ifPresentOrElse(row -> row.tell(fact), () -> facts.save(new FactRow(fact)));
    if (OF_ACCOUNT.contains(fact.topic())) {
      due.hurry(Matter.ACCOUNT, client, waba.id());
    }
    if (REREAD.contains(fact.topic())) {
      due.hurry(Matter.NUMBERS, client, waba.id());
    }
    tell(waba, before, fact);
    return true;
  }

  private void tell(Waba waba, @Nullable AccountFact before, AccountFact now) {
    Act act =
        Act.of(Action.META_ACCOUNT_REPORT, Subject.account(waba.id(), waba.name()))
            .byMeta()
            .changed("topic", null, now.topic())
            .changed("about", null, now.about().isEmpty() ? null : now.about())
            .changed("word", before == null ? null : before.word(), now.word())
            .changed("detail", before == null ? null : before.detail(), now.detail());
    trail.record(act);
  }
}

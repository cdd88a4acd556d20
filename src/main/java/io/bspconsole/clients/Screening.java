package io.bspconsole.clients;

import io.bspconsole.access.Actor;
import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.audit.Act;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.Subject;
import io.bspconsole.audit.Trail;
import io.bspconsole.clients.HitOutcome.Problem;
import io.bspconsole.clients.internal.StepKeeper;
import io.bspconsole.clients.portfolio.DueScreenings;
import io.bspconsole.clients.portfolio.ListRows;
import io.bspconsole.clients.portfolio.RegisterRows;
import io.bspconsole.clients.portfolio.ScreeningRows;
import io.bspconsole.clients.portfolio.ScreeningSubjects;
import io.bspconsole.clients.screening.Crowd;
import io.bspconsole.clients.screening.Screener;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.PlainText;
import io.bspconsole.live.ClientChanged;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds a client against the provider's lists, and its trade against the policy. What is found is
 * decided by two people (P4.1, P1.3, P5.4). For the provider's people only.
 */
@Service
@Needs(Permission.CLIENT_ONBOARD)
@Transactional(readOnly = true)
public class Screening {

  /** In characters. */
  public static final int LONGEST_COMMENT = 500;

  private final RegisterRows register;
  private final ScreeningRows rows;
  private final ScreeningSubjects subjects;
  private final ListRows lists;
  private final DueScreenings due;
  private final StepKeeper steps;
  private final Trail trail;
  private final CurrentActor current;
  private final ApplicationEventPublisher events;

  Screening(
      RegisterRows register,
      ScreeningRows rows,
      ScreeningSubjects subjects,
      ListRows lists,
      DueScreenings due,
      StepKeeper steps,
      Trail trail,
      CurrentActor current,
      ApplicationEventPublisher events) {
    this.register = register;
    this.rows = rows;
    this.subjects = subjects;
    this.lists = lists;
    this.due = due;
    this.steps = steps;
    this.trail = trail;
    this.current = current;
    this.events = events;
  }

  public ScreeningState of(ClientId client) {
    return rows.state(client);
  }

  /** All trades, as the policy takes them. */
  public List<Trade> trades(ClientId client) {
    return rows.trades();
  }

  /**
   * Looks for likenesses in all lists; what was found and decided before stays so. The console does
   * it by itself too, when something is added to the lists or what is compared has changed.
   */
  @Transactional
  public ScreeningState screen(ClientId client) {
    ClientSummary summary = register.find(client).orElseThrow(NotFound::new);
    steps.lock(client);
    long round = due.round();
    Crowd alone = new Crowd(List.of(subjects.subject(client)));
    List<Screener.Likeness> found = new ArrayList<>();
    lists.eachEntry(some -> alone.find(some, (_, likeness) -> found.add(likeness)));
    int news = rows.keep(client, found);
    due.done(client, round);
    steps.refresh(client);
    tell(
        Act.of(Action.CLIENT_SCREENED, Subject.client(client, summary.name()))
            .changed("count", null, found.size())
            .changed("news", null, news),
        client);
    return rows.state(client);
  }

  /**
   * Says what the client trades in.
   *
   * @param evidence of the right to it; needed where the trade is restricted
   */
  @Transactional
  public TradeOutcome choose(ClientId client, String code, String evidence) {
    ClientSummary summary = register.find(client).orElseThrow(NotFound::new);
    String kept = evidence.strip();
    Optional<Trade> trade = rows.trades().stream().filter(it -> it.code().equals(code)).findFirst();
    if (trade.isEmpty()) {
      return new TradeOutcome.Refused(TradeOutcome.Problem.UNKNOWN);
    } else if (!isFit(kept)) {
      return new TradeOutcome.Refused(TradeOutcome.Problem.EVIDENCE_UNFIT);
    } else if (trade.get().rule() == Trade.Rule.RESTRICTED && !PlainText.isSeen(kept)) {
      return new TradeOutcome.Refused(TradeOutcome.Problem.EVIDENCE_MISSING);
    }
    steps.lock(client);
    ScreeningState before = rows.state(client);
    if (before.trade() != null
        && before.trade().code().equals(code)
        && before.evidence().equals(kept)) {
      return new TradeOutcome.Unchanged();
    }
    rows.choose(client, code, kept);
    steps.refresh(client);
    tell(
        Act.of(Action.TRADE_CHOSEN, Subject.client(client, summary.name()))
            .changed("trade", before.trade() == null ? null : before.trade().code(), code)
            .because(trade.get().clause(), kept.isEmpty() ? null : kept),
        client);
    return new TradeOutcome.Chosen(rows.state(client));
  }

  /**
   * Says whether a likeness is the client. The first word is a proposal; somebody else decides, and
   * may decide otherwise.
   *
   * @throws NotFound when the client has no such hit
   */
  @Transactional
  public HitOutcome decide(ClientId client, HitId hit, boolean same, String comment) {
    ClientSummary summary = register.find(client).orElseThrow(NotFound::new);
    steps.lock(client);
    ScreeningHit before = rows.find(client, hit).orElseThrow(NotFound::new);
    String words = comment.strip();
    Actor by = current.get();
    if (before.state().isDecided()) {
      return new HitOutcome.Refused(Problem.DECIDED);
    } else if (by.id().equals(before.firstBy())) {
      return new HitOutcome.Refused(Problem.SAME_PERSON);
    } else if (!PlainText.isSeen(words)) {
      return new HitOutcome.Refused(Problem.COMMENT_MISSING);
    } else if (!isFit(words)) {
      return new HitOutcome.Refused(Problem.COMMENT_UNFIT);
    }
    HitState next =
        before.state() == HitState.OPEN
            ? (same ? HitState.MATCH_PROPOSED : HitState.CLEAR_PROPOSED)
            : (same ? HitState.MATCHED : HitState.CLEARED);
    rows.decide(client, hit, next, by, words);
    steps.refresh(client);
    tell(
        Act.of(Action.HIT_DECIDED, Subject.client(client, summary.name()))
            .changed("hit", null, before.entryName())
            .changed("state", before.state(), next)
            .because(null, words),
        client);
    return new HitOutcome.Noted(rows.find(client, hit).orElseThrow(NotFound::new));
  }

  private void tell(Act act, ClientId client) {
    trail.record(act);
    events.publishEvent(new ClientChanged(client));
  }

  private static boolean isFit(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_COMMENT && PlainText.isProse(text);
  }
}

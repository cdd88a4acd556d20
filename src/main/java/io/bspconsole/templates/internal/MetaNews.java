package io.bspconsole.templates.internal;

import io.bspconsole.audit.Trail;
import io.bspconsole.clients.portfolio.DueAccounts;
import io.bspconsole.clients.portfolio.Matter;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.templates.HistoryEntry.Machine;
import io.bspconsole.templates.MetaState;
import io.bspconsole.webhooks.events.EventHandler.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes what came of an event about a template: the state, a line of its history and of the trail.
 * Where the event left doubt, or is dated ahead of our clock, the account's templates are compared
 * with Meta's soon.
 */
@Component
class MetaNews {

  /** So much may two clocks differ without anybody being asked. */
  private static final Duration AHEAD = Duration.ofMinutes(1);

  private final TemplateReader reader;
  private final Journal journal;
  private final Trail trail;
  private final DueAccounts due;
  private final RuleOutcomes outcomes;
  private final Consequences consequences;
  private final Clock clock;

  MetaNews(
      TemplateReader reader,
      Journal journal,
      Trail trail,
      DueAccounts due,
      RuleOutcomes outcomes,
      Consequences consequences,
      Clock clock) {
    this.reader = reader;
    this.journal = journal;
    this.trail = trail;
    this.due = due;
    this.outcomes = outcomes;
    this.consequences = consequences;
    this.clock = clock;
  }

  /**
   * A line of the history.
   *
   * @param event Meta's word, or one of {@code HistoryEntry}
   * @param reason a code
   * @param words what else Meta said
   */
  record Line(String event, Instant at, @Nullable String reason, @Nullable String words) {}

  /**
   * Takes it in; the trail is told only of what is another now, and what was heard before, such as
   * an event that people have applied again, makes no second line.
   */
  Outcome take(TemplateRow template, MetaState.Taken taken, Line line) {
    MetaState before = template.meta();
    boolean heard =
        journal.hasHeard(template, line.event(), line.at(), line.reason(), line.words());
    if (heard && before.equals(taken.state())) {
      return outcome(taken);
    }
    template.report(taken.state(), line.at(), Clocks.now(clock));
    outcomes.decided(template, before, taken.state());
    if (!heard) {
      journal.meta(
          template,
          Machine.META,
          reader.numberAtMeta(template).orElse(null),
          line.event(),
          line.at(),
          line.reason(),
          line.words(),
          taken.superseded());
    }
    TemplateActs.reported(template, before, taken.state())
        .map(act -> act.because(null, line.words()))
        .ifPresent(trail::record);
    consequences.follow(template, before, taken.state());
    if (taken.doubtful() || isAhead(taken.state())) {
      due.hurry(Matter.TEMPLATES, template.client(), template.waba());
    }
    return outcome(taken);
  }

  private static Outcome outcome(MetaState.Taken taken) {
    return taken.superseded() ? Outcome.SUPERSEDED : Outcome.APPLIED;
  }

  /** What happened after it was dated so would look old, so Meta is asked. */
  private boolean isAhead(MetaState state) {
    Instant ordered = state.orderedAt();
    return ordered != null && ordered.isAfter(Clocks.now(clock).plus(AHEAD));
  }
}

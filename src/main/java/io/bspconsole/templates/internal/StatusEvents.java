package io.bspconsole.templates.internal;

import io.bspconsole.audit.Trail;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.templates.HistoryEntry.Machine;
import io.bspconsole.templates.MetaState;
import io.bspconsole.webhooks.events.EventHandler;
import io.bspconsole.webhooks.events.TemplateStatusUpdated;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Applies what Meta reports of a template's status. */
@Component
class StatusEvents implements EventHandler<TemplateStatusUpdated> {

  private final EventTargets targets;
  private final TemplateReader reader;
  private final Journal journal;
  private final Trail trail;
  private final Clock clock;

  StatusEvents(
      EventTargets targets, TemplateReader reader, Journal journal, Trail trail, Clock clock) {
    this.targets = targets;
    this.reader = reader;
    this.journal = journal;
    this.trail = trail;
    this.clock = clock;
  }

  @Override
  public Class<TemplateStatusUpdated> type() {
    return TemplateStatusUpdated.class;
  }

  @Override
  public Outcome apply(TemplateStatusUpdated event) {
    return targets
        .find(event.waba(), event.template(), event.name(), event.language())
        .map(template -> apply(template, event))
        .orElse(Outcome.NO_SUCH_OBJECT);
  }

  private Outcome apply(TemplateRow template, TemplateStatusUpdated event) {
    MetaState before = template.meta();
    MetaState.Taken taken = before.apply(event);
    template.confirm(taken.state(), Clocks.now(clock));
    journal.meta(
        template,
        Machine.META,
        reader.numberAtMeta(template).orElse(null),
        event.event(),
        event.occurredAt(),
        event.reason(),
        words(event),
        taken.superseded());
    TemplateActs.reported(template, before, taken.state())
        .map(act -> act.because(null, words(event)))
        .ifPresent(trail::record);
    return taken.superseded() ? Outcome.SUPERSEDED : Outcome.APPLIED;
  }

  private static @Nullable String words(TemplateStatusUpdated event) {
    String words =
        Stream.of(
                Optional.ofNullable(event.title()),
                Optional.ofNullable(event.reasonWords()),
                Optional.ofNullable(event.recommendation()))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" · "));
    return words.isEmpty() ? null : words;
  }
}

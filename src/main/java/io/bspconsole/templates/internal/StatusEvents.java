package io.bspconsole.templates.internal;

import io.bspconsole.webhooks.events.EventHandler;
import io.bspconsole.webhooks.events.TemplateStatusUpdated;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Applies what Meta reports of a template's status. */
@Component
class StatusEvents implements EventHandler<TemplateStatusUpdated> {

  private final EventTargets targets;
  private final MetaNews news;

  StatusEvents(EventTargets targets, MetaNews news) {
    this.targets = targets;
    this.news = news;
  }

  @Override
  public Class<TemplateStatusUpdated> type() {
    return TemplateStatusUpdated.class;
  }

  @Override
  public Outcome apply(TemplateStatusUpdated event) {
    return targets
        .find(event.waba(), event.template(), event.name(), event.language())
        .map(template ->
            news.take(
                template,
                template.meta().apply(event),
                new MetaNews.Line(event.event(), event.occurredAt(), event.reason(), words(event))))
        .orElse(Outcome.NO_SUCH_OBJECT);
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

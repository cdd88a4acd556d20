package io.bspconsole.templates.internal;

import io.bspconsole.templates.HistoryEntry;
import io.bspconsole.webhooks.events.EventHandler;
import io.bspconsole.webhooks.events.TemplateCategoryUpdated;
import org.springframework.stereotype.Component;

/** Applies what Meta reports of a template's category: that it will be moved, or was. */
@Component
class CategoryEvents implements EventHandler<TemplateCategoryUpdated> {

  private final EventTargets targets;
  private final MetaNews news;

  CategoryEvents(EventTargets targets, MetaNews news) {
    this.targets = targets;
    this.news = news;
  }

  @Override
  public Class<TemplateCategoryUpdated> type() {
    return TemplateCategoryUpdated.class;
  }

  @Override
  public Outcome apply(TemplateCategoryUpdated event) {
    return targets
        .find(event.waba(), event.template(), event.name(), event.language())
        .map(template -> news.take(template, template.meta().apply(event), line(event)))
        .orElse(Outcome.NO_SUCH_OBJECT);
  }

  private static MetaNews.Line line(TemplateCategoryUpdated event) {
    return event.completed()
        ? new MetaNews.Line(
            HistoryEntry.CATEGORY, event.occurredAt(), event.current(), event.previous())
        : new MetaNews.Line(
            HistoryEntry.CATEGORY_MOVE,
            event.occurredAt(),
            event.correct(),
            event.movesAt() == null ? null : event.movesAt().toString());
  }
}

package io.bspconsole.templates.internal;

import io.bspconsole.audit.Action;
import io.bspconsole.audit.Trail;
import io.bspconsole.templates.Dated;
import io.bspconsole.templates.HistoryEntry;
import io.bspconsole.templates.TemplateRatingChanged;
import io.bspconsole.webhooks.events.EventHandler;
import io.bspconsole.webhooks.events.TemplateQualityUpdated;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Applies what Meta reports of a template's quality, and tells those who keep ratings. */
@Component
class QualityEvents implements EventHandler<TemplateQualityUpdated> {

  private final EventTargets targets;
  private final MetaNews news;
  private final Trail trail;
  private final ApplicationEventPublisher events;

  QualityEvents(
      EventTargets targets, MetaNews news, Trail trail, ApplicationEventPublisher events) {
    this.targets = targets;
    this.news = news;
    this.trail = trail;
    this.events = events;
  }

  @Override
  public Class<TemplateQualityUpdated> type() {
    return TemplateQualityUpdated.class;
  }

  @Override
  public Outcome apply(TemplateQualityUpdated event) {
    return targets
        .find(event.waba(), event.template(), event.name(), event.language())
        .map(template -> apply(template, event))
        .orElse(Outcome.NO_SUCH_OBJECT);
  }

  private Outcome apply(TemplateRow template, TemplateQualityUpdated event) {
    Dated before = template.meta().quality();
    String previous = previous(event, before);
    Outcome outcome =
        news.take(
            template,
            template.meta().rated(event.rating(), event.occurredAt()),
            new MetaNews.Line(HistoryEntry.QUALITY, event.occurredAt(), event.rating(), previous));
    if (outcome == Outcome.SUPERSEDED) {
      return outcome;
    }
    if (before == null || !before.value().equals(event.rating())) {
      trail.record(
          TemplateActs.of(Action.META_RATING_CHANGED, template)
              .byMeta()
              .changed("rating", previous, event.rating()));
      events.publishEvent(
          new TemplateRatingChanged(
              template.client(),
              template.templateId(),
              template.name(),
              previous,
              event.rating(),
              event.occurredAt()));
    }
    return Outcome.APPLIED;
  }

  private static @Nullable String previous(TemplateQualityUpdated event, @Nullable Dated before) {
    if (event.previousRating() != null) {
      return event.previousRating();
    }
    return before == null ? null : before.value();
  }
}

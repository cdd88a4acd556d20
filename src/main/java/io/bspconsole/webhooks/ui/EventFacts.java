package io.bspconsole.webhooks.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import io.bspconsole.uikit.Facts;
import io.bspconsole.uikit.Times;
import io.bspconsole.webhooks.events.AccountUpdated;
import io.bspconsole.webhooks.events.AccountUpdated.Restriction;
import io.bspconsole.webhooks.events.MetaEvent;
import io.bspconsole.webhooks.events.NumberQualityUpdated;
import io.bspconsole.webhooks.events.TemplateQualityUpdated;
import io.bspconsole.webhooks.events.TemplateStatusUpdated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What we read out of an event, value by value; what it does not say is left out. */
final class EventFacts {

  private final Facts facts = new Facts();
  private final Times times;

  private EventFacts(Times times) {
    this.times = times;
  }

  static Facts of(MetaEvent event, Times times) {
    EventFacts all = new EventFacts(times);
    switch (event) {
      case TemplateStatusUpdated status -> all.add(status);
      case TemplateQualityUpdated quality -> all.add(quality);
      case NumberQualityUpdated number -> all.add(number);
      case AccountUpdated account -> all.add(account);
    }
    return all.facts;
  }

  private void add(TemplateStatusUpdated event) {
    add("event", event.event());
    add("template", event.template().value());
    add("name", event.name());
    add("language", event.language());
    add("category", event.category());
    add("reason", event.reason());
    add("title", event.title());
    add("words", event.reasonWords());
    add("recommendation", event.recommendation());
    add("disabled", event.disableDate());
  }

  private void add(TemplateQualityUpdated event) {
    add("template", event.template().value());
    add("name", event.name());
    add("language", event.language());
    add(
        "before",
        event.previousRating() == null ? null : EventWords.rating(event.previousRating()));
    add("now", EventWords.rating(event.rating()));
  }

  private void add(NumberQualityUpdated event) {
    add("event", event.event());
    add("number", "+" + event.displayNumber());
    add("limit", event.limit());
  }

  private void add(AccountUpdated event) {
    add("event", event.event());
    add("violation", event.violation());
    add("ban", event.banState());
    for (Restriction restriction : event.restrictions()) {
      Instant end = restriction.expiresAt();
      add(
          "restriction",
          end == null
              ? restriction.type()
              : translate("webhooks.until", restriction.type(), times.withYear(end)));
    }
  }

  private void add(String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      facts.fact(translate("webhooks.read." + name), value);
    }
  }

  private void add(String name, @Nullable Instant value) {
    add(name, value == null ? null : times.withYear(value));
  }
}

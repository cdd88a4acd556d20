package io.bspconsole.webhooks.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import io.bspconsole.uikit.Facts;
import io.bspconsole.uikit.Times;
import io.bspconsole.webhooks.events.AccountReviewed;
import io.bspconsole.webhooks.events.AccountUpdated;
import io.bspconsole.webhooks.events.AccountUpdated.Restriction;
import io.bspconsole.webhooks.events.AlertRaised;
import io.bspconsole.webhooks.events.BusinessStatusUpdated;
import io.bspconsole.webhooks.events.CapabilityUpdated;
import io.bspconsole.webhooks.events.MessagesReported;
import io.bspconsole.webhooks.events.MetaEvent;
import io.bspconsole.webhooks.events.NumberNameUpdated;
import io.bspconsole.webhooks.events.NumberQualityUpdated;
import io.bspconsole.webhooks.events.PreferencesChanged;
import io.bspconsole.webhooks.events.SecurityReported;
import io.bspconsole.webhooks.events.TemplateCategoryUpdated;
import io.bspconsole.webhooks.events.TemplateComponentsUpdated;
import io.bspconsole.webhooks.events.TemplateQualityUpdated;
import io.bspconsole.webhooks.events.TemplateStatusUpdated;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What we read out of an event, value by value; what it does not say is left out. */
final class EventFacts {

  /** Shown one by one; all are kept. */
  private static final int MOST_CHOICES = 100;

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
      case TemplateCategoryUpdated category -> all.add(category);
      case TemplateComponentsUpdated components -> all.add(components);
      case NumberNameUpdated name -> all.add(name);
      case SecurityReported security -> all.add(security);
      case AccountReviewed review -> all.add("decision", review.decision());
      case AlertRaised alert -> all.add(alert);
      case CapabilityUpdated capability -> all.add(capability);
      case BusinessStatusUpdated status -> all.add(status);
      case PreferencesChanged preferences -> all.add(preferences);
      case MessagesReported messages -> all.add(messages);
    }
    return all.facts;
  }

  /** What stands in a field of which we know nothing, verbatim. */
  static Facts verbatim(Map<String, String> values) {
    Facts facts = new Facts();
    values.forEach(facts::fact);
    return facts;
  }

  private void add(TemplateCategoryUpdated event) {
    add("template", event.template().value());
    add("name", event.name());
    add("language", event.language());
    add("category_before", event.previous());
    add("category", event.current());
    add("category_to", event.correct());
    add("moves", event.movesAt());
  }

  private void add(TemplateComponentsUpdated event) {
    add("template", event.template().value());
    add("name", event.name());
    add("language", event.language());
    add("header", event.title());
    add("body", event.body());
    add("footer", event.footer());
    event
        .buttons()
        .forEach(button ->
            add(
                "button",
                Stream.of(button.text(), button.type(), button.target())
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(" · "))));
  }

  private void add(NumberNameUpdated event) {
    add("number", "+" + event.displayNumber());
    add("decision", event.decision());
    add("requested", event.requestedName());
    add("reason", event.reason());
  }

  private void add(SecurityReported event) {
    add("number", "+" + event.displayNumber());
    add("event", event.event());
    add("requester", event.requester());
  }

  private void add(AlertRaised event) {
    add("event", event.type());
    add("status", event.status());
    add("severity", event.severity());
    add("entity", event.entityType());
    add("entity_id", event.entityId());
    add("words", event.description());
  }

  private void add(CapabilityUpdated event) {
    add("limit", event.limit());
    add("numbers_account", event.numbersPerAccount());
    add("numbers_business", event.numbersPerBusiness());
  }

  private void add(BusinessStatusUpdated event) {
    add("event", event.event());
    add("business", event.business());
  }

  private void add(PreferencesChanged event) {
    add("number", event.displayNumber().isEmpty() ? null : "+" + event.displayNumber());
    event.choices().stream()
        .limit(MOST_CHOICES)
        .forEach(choice ->
            add(
                "choice",
                Stream.of(
                        choice.person(),
                        choice.category(),
                        choice.value(),
                        choice.at() == null ? null : times.withYear(choice.at()))
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(" · "))));
    int more = event.choices().size() - MOST_CHOICES;
    if (more > 0) {
      add("choice", translate("webhooks.reading.preferences.more", more));
    }
  }

  private void add(MessagesReported event) {
    add("number", event.displayNumber().isEmpty() ? null : "+" + event.displayNumber());
    add("messages", String.valueOf(event.messages()));
    event.statuses().stream()
        .collect(Collectors.groupingBy(status -> status, TreeMap::new, Collectors.counting()))
        .forEach((status, count) -> add("message_status", status + ": " + count));
    event.errors().forEach(code -> add("error", code));
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
    add("event", event.event().isEmpty() ? null : event.event());
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
    event.details().forEach((detail, value) -> add("detail." + detail.name(), value));
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

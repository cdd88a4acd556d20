package io.bspconsole.webhooks.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import io.bspconsole.uikit.SanctionWords;
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
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Each event in one sentence. A code that is new to us stands in it verbatim. */
final class EventSentences {

  private static final Set<String> STATUS =
      Set.of(
          "APPROVED",
          "REJECTED",
          "PENDING",
          "PAUSED",
          "DISABLED",
          "FLAGGED",
          "IN_APPEAL",
          "LIMIT_EXCEEDED",
          "ARCHIVED",
          "UNARCHIVED",
          "LOCKED",
          "REINSTATED",
          "PENDING_DELETION",
          "DELETED");

  private static final Set<String> NUMBER =
      Set.of("ONBOARDING", "THROUGHPUT_UPGRADE", "FLAGGED", "UNFLAGGED", "UPGRADE", "DOWNGRADE");

  private static final Set<String> ACCOUNT =
      Set.of(
          "ACCOUNT_VIOLATION",
          "ACCOUNT_RESTRICTION",
          "DISABLED_UPDATE",
          "ACCOUNT_DELETED",
          "ACCOUNT_OFFBOARDED",
          "ACCOUNT_RECONNECTED",
          "AD_ACCOUNT_LINKED",
          "AUTH_INTL_PRICE_ELIGIBILITY_UPDATE",
          "BUSINESS_PRIMARY_LOCATION_COUNTRY_UPDATE",
          "MM_LITE_TERMS_SIGNED",
          "PARTNER_ADDED",
          "PARTNER_REMOVED",
          "PARTNER_APP_INSTALLED",
          "PARTNER_APP_UNINSTALLED",
          "PARTNER_CLIENT_CERTIFICATION_STATUS_UPDATE",
          "VERIFIED_ACCOUNT",
          "VOLUME_BASED_PRICING_TIER_UPDATE");

  private static final Set<String> DECISIONS =
      Set.of("APPROVED", "REJECTED", "PENDING", "DEFERRED");

  private static final Set<String> ALERTS =
      Set.of(
          "INCREASED_CAPABILITIES_ELIGIBILITY_DEFERRED",
          "INCREASED_CAPABILITIES_ELIGIBILITY_FAILED",
          "INCREASED_CAPABILITIES_ELIGIBILITY_NEED_MORE_INFO",
          "OBA_APPROVED",
          "OBA_REJECTED",
          "PROFILE_PICTURE_LOST");

  private static final Set<String> PINS =
      Set.of("PIN_CHANGED", "PIN_RESET_REQUEST", "PIN_REQUEST_SUCCESS", "PIN_RESET_SUCCESS");

  private EventSentences() {}

  static String of(MetaEvent event) {
    return switch (event) {
      case TemplateStatusUpdated status -> because(status(status), status.reason());
      case TemplateQualityUpdated quality -> quality(quality);
      case TemplateCategoryUpdated category -> category(category);
      case TemplateComponentsUpdated components ->
          translate(
              "webhooks.reading.components",
              named(components.name(), components.template().value()));
      case NumberQualityUpdated number -> because(number(number), number.limit());
      case NumberNameUpdated name -> because(name(name), name.reason());
      case SecurityReported security -> security(security);
      case AccountUpdated account -> because(account(account), details(account));
      case AccountReviewed review ->
          EventWords.known("webhooks.reading.review.", review.decision(), DECISIONS)
              .orElseGet(() -> translate("webhooks.reading.review.other", review.decision()));
      case AlertRaised alert ->
          EventWords.known("webhooks.reading.alert.", alert.type(), ALERTS)
              .orElseGet(() -> translate("webhooks.reading.alert.other", alert.type()));
      case CapabilityUpdated capability ->
          because(translate("webhooks.reading.capability"), capability.limit());
      case BusinessStatusUpdated status -> translate("webhooks.reading.business", status.event());
      case PreferencesChanged preferences ->
          translate("webhooks.reading.preferences", preferences.choices().size());
      case MessagesReported messages ->
          translate("webhooks.reading.messages", messages.messages(), messages.statuses().size());
    };
  }

  private static String quality(TemplateQualityUpdated event) {
    String template = named(event.name(), event.template().value());
    return event.previousRating() == null
        ? translate("webhooks.reading.rating", template, EventWords.rating(event.rating()))
        : translate(
            "webhooks.reading.rating.change",
            template,
            EventWords.rating(event.previousRating()),
            EventWords.rating(event.rating()));
  }

  private static String category(TemplateCategoryUpdated event) {
    String template = named(event.name(), event.template().value());
    if (!event.completed()) {
      return translate("webhooks.reading.category.announced", template, event.correct());
    }
    return event.previous() == null
        ? translate("webhooks.reading.category.now", template, event.current())
        : translate("webhooks.reading.category.moved", template, event.previous(), event.current());
  }

  private static String status(TemplateStatusUpdated event) {
    String template = named(event.name(), event.template().value());
    return EventWords.known("webhooks.reading.status.", event.event(), STATUS, template)
        .orElseGet(() -> translate("webhooks.reading.status.other", template, event.event()));
  }

  private static String number(NumberQualityUpdated event) {
    String number = "+" + event.displayNumber();
    if (event.event().isEmpty()) {
      return translate("webhooks.reading.number.limit", number);
    }
    return EventWords.known("webhooks.reading.number.", event.event(), NUMBER, number)
        .orElseGet(() -> translate("webhooks.reading.number.other", number, event.event()));
  }

  private static String name(NumberNameUpdated event) {
    String number = "+" + event.displayNumber();
    return EventWords.known("webhooks.reading.name.", event.decision(), DECISIONS, number)
        .orElseGet(() -> translate("webhooks.reading.name.other", number, event.decision()));
  }

  private static String security(SecurityReported event) {
    String number = "+" + event.displayNumber();
    return EventWords.known("webhooks.reading.security.", event.event(), PINS, number)
        .orElseGet(() -> translate("webhooks.reading.security.other", number, event.event()));
  }

  private static String account(AccountUpdated event) {
    return EventWords.known("webhooks.reading.account.", event.event(), ACCOUNT)
        .orElseGet(() -> translate("webhooks.reading.account.other", event.event()));
  }

  private static String details(AccountUpdated event) {
    return Stream.concat(
            Stream.of(event.violation()).filter(Objects::nonNull).map(SanctionWords::violation),
            Stream.concat(
                    Stream.of(event.banState()).filter(Objects::nonNull),
                    event.restrictions().stream().map(Restriction::type))
                .map(SanctionWords::restriction))
        .collect(Collectors.joining(", "));
  }

  private static String named(String name, String id) {
    return name.isEmpty() ? id : name + " (" + id + ")";
  }

  private static String because(String sentence, @Nullable String reason) {
    return reason == null || reason.isEmpty() ? sentence : sentence + ": " + reason;
  }
}

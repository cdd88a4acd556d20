package io.bspconsole.clients.internal;

import io.bspconsole.clients.AccountFact;
import io.bspconsole.clients.AccountFact.Topic;
import io.bspconsole.kernel.KeptText;
import io.bspconsole.kernel.WabaId;
import io.bspconsole.webhooks.events.AccountReviewed;
import io.bspconsole.webhooks.events.AccountUpdated;
import io.bspconsole.webhooks.events.AccountUpdated.Detail;
import io.bspconsole.webhooks.events.AlertRaised;
import io.bspconsole.webhooks.events.BusinessStatusUpdated;
import io.bspconsole.webhooks.events.CapabilityUpdated;
import io.bspconsole.webhooks.events.MetaEvent;
import io.bspconsole.webhooks.events.NumberNameUpdated;
import io.bspconsole.webhooks.events.NumberQualityUpdated;
import io.bspconsole.webhooks.events.SecurityReported;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The facts in Meta's events; none where an event tells of something that others keep. */
final class FactReading {

  private final WabaId waba;
  private final MetaEvent event;

  private FactReading(WabaId waba, MetaEvent event) {
    this.waba = waba;
    this.event = event;
  }

  static List<AccountFact> of(WabaId waba, MetaEvent event) {
    return new FactReading(waba, event).facts().toList();
  }

  private Stream<AccountFact> facts() {
    return switch (event) {
      case AccountReviewed review -> fact(Topic.REVIEW, review.decision(), null);
      case BusinessStatusUpdated status ->
          fact(Topic.BUSINESS_STATUS, status.event(), status.business());
      case CapabilityUpdated capability ->
          Stream.of(
                  fact(Topic.LIMIT, capability.limit(), null),
                  fact(Topic.NUMBERS_PER_ACCOUNT, capability.numbersPerAccount(), null),
                  fact(Topic.NUMBERS_PER_BUSINESS, capability.numbersPerBusiness(), null))
              .flatMap(Function.identity());
      case AlertRaised alert -> of(alert);
      case NumberNameUpdated name ->
          fact(
              Topic.NAME,
              name.displayNumber(),
              name.decision(),
              joined(name.requestedName(), name.reason()));
      case NumberQualityUpdated number ->
          fact(Topic.NUMBER, number.displayNumber(), number.event(), number.limit());
      case SecurityReported security ->
          fact(Topic.PIN, security.displayNumber(), security.event(), security.requester());
      case AccountUpdated update -> of(update);
      default -> Stream.empty();
    };
  }

  /** Each kind of alert about each thing is one of its own. */
  private Stream<AccountFact> of(AlertRaised alert) {
    String about =
        Stream.of(alert.type(), alert.entityType(), alert.entityId())
            .map(part -> part == null ? "" : part)
            .collect(Collectors.joining(" "))
            .strip();
    String status = alert.status() == null ? "ACTIVE" : alert.status();
    return fact(Topic.ALERT, about, status, joined(alert.severity(), alert.description()));
  }

  private Stream<AccountFact> of(AccountUpdated update) {
    return switch (update.event()) {
      case "ACCOUNT_VIOLATION", "ACCOUNT_RESTRICTION" -> Stream.empty();
      case "DISABLED_UPDATE" -> fact(Topic.BAN, update.banState(), detail(update, Detail.BAN_DATE));
      case "ACCOUNT_DELETED",
          "ACCOUNT_OFFBOARDED",
          "ACCOUNT_RECONNECTED",
          "PARTNER_ADDED",
          "PARTNER_REMOVED",
          "PARTNER_APP_INSTALLED",
          "PARTNER_APP_UNINSTALLED" ->
          fact(
              Topic.CONNECTION,
              update.event(),
              detail(update, Detail.DISCONNECT_REASON, Detail.DISCONNECTED_BY));
      case "PARTNER_CLIENT_CERTIFICATION_STATUS_UPDATE" ->
          fact(
              Topic.CERTIFICATION,
              about(update, Detail.CERTIFIED_BUSINESS),
              update.detail(Detail.CERTIFICATION),
              detail(update, Detail.CERTIFICATION_REASONS));
      case "VOLUME_BASED_PRICING_TIER_UPDATE" ->
          fact(
              Topic.PRICE_TIER,
              about(update, Detail.TIER_CATEGORY, Detail.TIER_REGION),
              update.detail(Detail.TIER),
              detail(update, Detail.TIER_MONTH));
      case "AUTH_INTL_PRICE_ELIGIBILITY_UPDATE" ->
          fact(
              Topic.RATES,
              "",
              update.event(),
              detail(update, Detail.RATES_FROM, Detail.RATES_EXCEPT));
      case "BUSINESS_PRIMARY_LOCATION_COUNTRY_UPDATE" ->
          fact(Topic.COUNTRY, update.detail(Detail.COUNTRY), null);
      case "MM_LITE_TERMS_SIGNED" -> fact(Topic.TERMS, update.event(), null);
      case "AD_ACCOUNT_LINKED" -> fact(Topic.AD_ACCOUNT, update.event(), null);
      default -> fact(Topic.OTHER, update.event(), update.event(), detail(update, Detail.values()));
    };
  }

  private static String about(AccountUpdated update, Detail... details) {
    String about = detail(update, details);
    return about == null ? "" : about;
  }

  private static @Nullable String detail(AccountUpdated update, Detail... details) {
    return joined(Stream.of(details).flatMap(detail -> Stream.ofNullable(update.detail(detail))));
  }

  private static @Nullable String joined(@Nullable String... parts) {
    return joined(Stream.of(parts).flatMap(Stream::ofNullable));
  }

  private static @Nullable String joined(Stream<String> parts) {
    String words = parts.collect(Collectors.joining(" · "));
    return words.isEmpty() ? null : words;
  }

  private Stream<AccountFact> fact(Topic topic, @Nullable String word, @Nullable String detail) {
    return fact(topic, "", word, detail);
  }

  /** Nothing where Meta left the word out. */
  private Stream<AccountFact> fact(
      Topic topic, String about, @Nullable String word, @Nullable String detail) {
    return word == null
        ? Stream.empty()
        : Stream.of(
            new AccountFact(
                waba,
                topic,
                KeptText.cut(about, AccountFact.LONGEST_ABOUT),
                word,
                detail == null ? null : KeptText.cut(detail, KeptText.EXPLANATION),
                event.occurredAt()));
  }
}

package io.bspconsole.webhooks.internal;

import io.bspconsole.webhooks.events.AccountReviewed;
import io.bspconsole.webhooks.events.AccountUpdated;
import io.bspconsole.webhooks.events.AccountUpdated.Detail;
import io.bspconsole.webhooks.events.AccountUpdated.Restriction;
import io.bspconsole.webhooks.events.AlertRaised;
import io.bspconsole.webhooks.events.BusinessStatusUpdated;
import io.bspconsole.webhooks.events.CapabilityUpdated;
import io.bspconsole.webhooks.events.MetaEvent;
import io.bspconsole.webhooks.internal.EventReader.Origin;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields about WhatsApp Business Accounts. */
final class AccountForms {

  /** Meta documents ten kinds; each that is applied is compared with those before it. */
  private static final int MOST_RESTRICTIONS = 100;

  private static final String RESTRICTIONS = "restriction_info";
  private static final String BAN_STATE = "ban_info.waba_ban_state";

  /** What stands at one path and is taken as it is. */
  private static final Map<Detail, String> PATHS =
      Map.ofEntries(
          Map.entry(Detail.BAN_DATE, "ban_info.waba_ban_date"),
          Map.entry(Detail.OWNER_BUSINESS, "waba_info.owner_business_id"),
          Map.entry(Detail.SOLUTION, "waba_info.solution_id"),
          Map.entry(Detail.DISCONNECT_REASON, "disconnection_info.reason"),
          Map.entry(Detail.DISCONNECTED_BY, "disconnection_info.initiated_by"),
          Map.entry(
              Detail.CERTIFIED_BUSINESS, "partner_client_certification_info.client_business_id"),
          Map.entry(Detail.CERTIFICATION, "partner_client_certification_info.status"),
          Map.entry(Detail.TIER, "volume_tier_info.tier"),
          Map.entry(Detail.TIER_CATEGORY, "volume_tier_info.pricing_category"),
          Map.entry(Detail.TIER_MONTH, "volume_tier_info.effective_month"),
          Map.entry(Detail.TIER_REGION, "volume_tier_info.region"),
          Map.entry(Detail.RATES_FROM, "auth_international_rate_eligibility.start_time"),
          Map.entry(Detail.COUNTRY, "country"),
          Map.entry(Detail.PHONE_NUMBER, "phone_number"));

  private AccountForms() {}

  static MetaEvent update(Origin origin, Members value) {
    return new AccountUpdated(
        origin.client(),
        origin.account(),
        origin.at(),
        value.requiredCode("event"),
        value.code("violation_info.violation_type").orElse(null),
        restrictions(value),
        banState(value).orElse(null),
        details(value));
  }

  /** None is what a warning has; those that are there and say nothing to us are no warning. */
  private static List<Restriction> restrictions(Members value) {
    List<Restriction> restrictions =
        value
            .list(RESTRICTIONS)
            .flatMap(AccountForms::restriction)
            .distinct()
            .limit(MOST_RESTRICTIONS)
            .toList();
    if (restrictions.isEmpty() && value.isGiven(RESTRICTIONS)) {
      throw new Members.Missing(RESTRICTIONS + ".restriction_type");
    }
    return restrictions;
  }

  /**
   * A block of Meta's documentation shows the state in a list; of more than one nobody knows it.
   */
  private static Optional<String> banState(Members value) {
    List<String> states = value.words(BAN_STATE, 2).toList();
    if (states.size() == 1) {
      return value.code(BAN_STATE).or(() -> Optional.of(states.getFirst()));
    }
    if (value.isGiven(BAN_STATE)) {
      throw new Members.Missing(BAN_STATE);
    }
    return Optional.empty();
  }

  private static Stream<Restriction> restriction(Members members) {
    Optional<String> type = members.code("restriction_type");
    return type.stream()
        .map(word -> new Restriction(word, members.instant("expiration").orElse(null)));
  }

  private static Map<Detail, String> details(Members value) {
    Map<Detail, String> details = new EnumMap<>(Detail.class);
    PATHS.forEach((detail, path) -> value.word(path).ifPresent(text -> details.put(detail, text)));
    put(
        details,
        Detail.SOLUTION_PARTNERS,
        value.words("waba_info.solution_partner_business_ids", 20));
    put(
        details,
        Detail.CERTIFICATION_REASONS,
        value
            .words("partner_client_certification_info.rejection_reasons", 20)
            .map(reason -> reason.replace(' ', '_'))
            .filter(reason -> !reason.equalsIgnoreCase("NONE")));
    put(
        details,
        Detail.RATES_EXCEPT,
        value
            .list("auth_international_rate_eligibility.exception_countries")
            .limit(100)
            .flatMap(country -> country.word("country_code").stream()));
    return details;
  }

  private static void put(Map<Detail, String> details, Detail detail, Stream<String> words) {
    String all = words.collect(Collectors.joining(", "));
    if (!all.isEmpty()) {
      details.put(detail, all);
    }
  }

  static MetaEvent review(Origin origin, Members value) {
    return new AccountReviewed(
        origin.client(), origin.account(), origin.at(), value.requiredCode("decision"));
  }

  /**
   * Current samples have {@code max_daily_conversations_…}, older ones the singular, or a phone's.
   */
  static MetaEvent capability(Origin origin, Members value) {
    Optional<String> limit =
        Stream.of(
                "max_daily_conversations_per_business",
                "max_daily_conversation_per_business",
                "max_daily_conversations_per_phone",
                "max_daily_conversation_per_phone")
            .flatMap(path -> value.word(path).stream())
            .findFirst()
            .map(Lenient::tier);
    Optional<String> perAccount = value.word("max_phone_numbers_per_waba");
    Optional<String> perBusiness = value.word("max_phone_numbers_per_business");
    if (limit.isEmpty() && perAccount.isEmpty() && perBusiness.isEmpty()) {
      throw new Members.Missing("max_daily_conversations_per_business");
    }
    return new CapabilityUpdated(
        origin.client(),
        origin.account(),
        origin.at(),
        limit.orElse(null),
        perAccount.orElse(null),
        perBusiness.orElse(null));
  }

  static MetaEvent alert(Origin origin, Members value) {
    return new AlertRaised(
        origin.client(),
        origin.account(),
        origin.at(),
        value
            .code("alert_info.alert_type")
            .or(() -> value.code("alert_type"))
            .orElseThrow(() -> new Members.Missing("alert_info.alert_type")),
        value.code("entity_type").orElse(null),
        value.word("entity_id").orElse(null),
        value.code("alert_info.alert_severity").or(() -> value.code("alert_severity")).orElse(null),
        value.code("alert_info.alert_status").or(() -> value.code("alert_status")).orElse(null),
        value
            .words("alert_info.alert_description")
            .or(() -> value.words("alert_description"))
            .orElse(null));
  }

  static MetaEvent businessStatus(Origin origin, Members value) {
    return new BusinessStatusUpdated(
        origin.client(),
        origin.account(),
        origin.at(),
        value
            .code("event")
            .or(() -> value.code("status"))
            .or(() -> value.code("business_status"))
            .or(() -> value.code("decision"))
            .orElseThrow(() -> new Members.Missing("event")),
        value.word("business_id").or(() -> value.word("id")).orElse(null));
  }
}

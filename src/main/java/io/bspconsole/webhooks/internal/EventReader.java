package io.bspconsole.webhooks.internal;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.webhooks.Reading;
import io.bspconsole.webhooks.events.AccountUpdated;
import io.bspconsole.webhooks.events.AccountUpdated.Restriction;
import io.bspconsole.webhooks.events.MetaEvent;
import io.bspconsole.webhooks.events.NumberQualityUpdated;
import io.bspconsole.webhooks.events.TemplateQualityUpdated;
import io.bspconsole.webhooks.events.TemplateStatusUpdated;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads the JSON of an event into its type (Meta's documentation, "Webhooks reference"). Lenient
 * about types, since samples and reality differ: ids and times come as numbers or strings, blanks
 * and NONE mean nothing. Words of Meta's are kept verbatim, also those that are new.
 */
public final class EventReader {

  private static final String TEMPLATE_STATUS = "message_template_status_update";
  private static final String TEMPLATE_QUALITY = "message_template_quality_update";
  private static final String NUMBER_QUALITY = "phone_number_quality_update";
  private static final String ACCOUNT = "account_update";

  /** The fields that are read; all others are kept as they are. */
  static final Set<String> FIELDS =
      Set.of(TEMPLATE_STATUS, TEMPLATE_QUALITY, NUMBER_QUALITY, ACCOUNT);

  private static final String QUALITY = "new_quality_score";

  /** Meta documents ten kinds; each that is applied is compared with those before it. */
  private static final int MOST_RESTRICTIONS = 100;

  private final ClientId client;
  private final MetaId account;
  private final Instant occurredAt;
  private final Members value;

  private EventReader(ClientId client, MetaId account, Instant occurredAt, Members value) {
    this.client = client;
    this.account = account;
    this.occurredAt = occurredAt;
    this.value = value;
  }

  static Reading read(PendingEvent event) {
    return read(event.client(), event.account(), event.occurredAt(), event.field(), event.value());
  }

  /**
   * Reads one event; never throws for what Meta may send.
   *
   * @param json the {@code value} of the change
   */
  public static Reading read(
      ClientId client, MetaId account, Instant occurredAt, String field, String json) {
    if (!FIELDS.contains(field)) {
      return new Reading.Unhandled();
    }
    EventReader reader = new EventReader(client, account, occurredAt, new Members(Json.read(json)));
    try {
      return new Reading.Understood(reader.understand(field));
    } catch (Members.Missing missing) {
      return new Reading.Unreadable(missing.problem());
    }
  }

  /** The JSON of an event for people's eyes; the members in the order in which they came. */
  public static String indented(String json) {
    return Json.indented(Json.read(json));
  }

  private MetaEvent understand(String field) {
    return switch (field) {
      case TEMPLATE_STATUS -> isQualityUnderWrongField() ? templateQuality() : templateStatus();
      case TEMPLATE_QUALITY -> templateQuality();
      case NUMBER_QUALITY -> numberQuality();
      case ACCOUNT -> accountUpdate();
      default -> throw new IllegalArgumentException("not a field that is read: " + field);
    };
  }

  /** A sample of Meta's of December 2025 has a change of rating under the field of states. */
  private boolean isQualityUnderWrongField() {
    return value.text("event").isEmpty() && value.text(QUALITY).isPresent();
  }

  private MetaEvent templateStatus() {
    return new TemplateStatusUpdated(
        client,
        account,
        occurredAt,
        value.required("event"),
        value.id("message_template_id"),
        value.name("message_template_name").orElse(""),
        value.language("message_template_language").orElse(""),
        value.unlessNone("reason").orElse(null),
        value
            .words("rejection_info.reason")
            .or(() -> value.words("other_info.description"))
            .orElse(null),
        value.words("rejection_info.recommendation").orElse(null),
        value.word("other_info.title").orElse(null),
        value.instant("disable_info.disable_date").orElse(null),
        value.word("message_template_category").orElse(null));
  }

  private MetaEvent templateQuality() {
    return new TemplateQualityUpdated(
        client,
        account,
        occurredAt,
        value.id("message_template_id"),
        value.name("message_template_name").orElse(""),
        value.language("message_template_language").orElse(""),
        value.word("previous_quality_score").orElse(null),
        value.required(QUALITY));
  }

  private MetaEvent numberQuality() {
    String digits = value.required("display_phone_number").replaceAll("[^0-9]", "");
    if (digits.isEmpty()) {
      throw new Members.Missing("display_phone_number");
    }
    return new NumberQualityUpdated(
        client,
        account,
        occurredAt,
        digits,
        value.required("event"),
        value
            .word("max_daily_conversations_per_business")
            .or(() -> value.word("current_limit"))
            .map(EventReader::tier)
            .orElse(null));
  }

  private MetaEvent accountUpdate() {
    return new AccountUpdated(
        client,
        account,
        occurredAt,
        value.required("event"),
        value.word("violation_info.violation_type").orElse(null),
        restrictions(),
        value.word("ban_info.waba_ban_state").orElse(null));
  }

  private List<Restriction> restrictions() {
    return value
        .list("restriction_info")
        .flatMap(EventReader::restriction)
        .distinct()
        .limit(MOST_RESTRICTIONS)
        .toList();
  }

  private static Stream<Restriction> restriction(Members members) {
    Optional<String> type = members.word("restriction_type");
    return type.stream()
        .map(word -> new Restriction(word, members.instant("expiration").orElse(null)));
  }

  /** The table of Meta's documentation says TIER_2K where its example has 2000; -1 is no limit. */
  private static String tier(String limit) {
    return switch (limit) {
      case "-1" -> "TIER_UNLIMITED";
      case "250" -> "TIER_250";
      case "2000" -> "TIER_2K";
      case "10000" -> "TIER_10K";
      case "100000" -> "TIER_100K";
      default -> limit;
    };
  }
}

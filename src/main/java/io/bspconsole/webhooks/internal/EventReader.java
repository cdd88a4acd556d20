package io.bspconsole.webhooks.internal;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.webhooks.Reading;
import io.bspconsole.webhooks.events.MetaEvent;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Reads the JSON of an event into its type (Meta's documentation, "Webhooks reference"). Lenient
 * about types, since samples and reality differ: ids and times come as numbers or strings, codes in
 * either case, blanks and NONE mean nothing. Words of Meta's are kept verbatim, also those that are
 * new.
 */
public final class EventReader {

  private static final String TEMPLATE_STATUS = "message_template_status_update";
  private static final String QUALITY = "new_quality_score";
  private static final String MESSAGES = "messages";

  private static final Map<String, Form> FORMS =
      Map.ofEntries(
          Map.entry(TEMPLATE_STATUS, EventReader::templateStatus),
          Map.entry("message_template_quality_update", TemplateForms::quality),
          Map.entry("message_template_components_update", TemplateForms::components),
          Map.entry("template_category_update", TemplateForms::category),
          Map.entry("template_correct_category_detection", TemplateForms::detected),
          Map.entry("phone_number_quality_update", NumberForms::quality),
          Map.entry("phone_number_name_update", NumberForms::name),
          Map.entry("security", NumberForms::security),
          Map.entry("business_capability_update", AccountForms::capability),
          Map.entry("account_update", AccountForms::update),
          Map.entry("account_review_update", AccountForms::review),
          Map.entry("account_alerts", AccountForms::alert),
          Map.entry("business_status_update", AccountForms::businessStatus),
          Map.entry("user_preferences", PeopleForms::preferences));

  /** Read for people's eyes only: no module here acts on them, and there can be very many. */
  private static final Map<String, Form> SHOWN = Map.of(MESSAGES, PeopleForms::messages);

  /** The fields that modules act on; all others are kept as they are. */
  static final Set<String> FIELDS = FORMS.keySet();

  private EventReader() {}

  /** Reads one field's value; throws {@link Members.Missing} for one that means nothing. */
  private interface Form {
    MetaEvent read(Origin origin, Members value);
  }

  /** Whose event it is, and when it happened. */
  record Origin(ClientId client, MetaId account, Instant at) {}

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
    JsonNode value = Json.read(json);
    Form form = Optional.ofNullable(FORMS.get(field)).orElseGet(() -> SHOWN.get(field));
    if (form == null) {
      return new Reading.Unhandled(Outline.of(value));
    }
    try {
      return new Reading.Understood(
          form.read(new Origin(client, account, occurredAt), new Members(value)));
    } catch (Members.Missing missing) {
      return new Reading.Unreadable(missing.problem());
    }
  }

  /** The JSON of an event for people's eyes; the members in the order in which they came. */
  public static String indented(String json) {
    return Json.indented(Json.read(json));
  }

  /** A sample of Meta's of December 2025 has a change of rating under the field of states. */
  private static MetaEvent templateStatus(Origin origin, Members value) {
    return value.text("event").isEmpty() && value.text(QUALITY).isPresent()
        ? TemplateForms.quality(origin, value)
        : TemplateForms.status(origin, value);
  }
}

package io.bspconsole.sandbox.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something that happens at Meta, and the webhook that reports it (forms: Meta's webhook reference,
 * fields message_template_status_update, message_template_quality_update, account_update).
 *
 * @param clock which moment the webhook bears
 * @param fill puts the webhook's value together, given that moment
 */
record Happening(
    String field,
    Moment clock,
    @Nullable String status,
    @Nullable String rejectedReason,
    @Nullable String quality,
    Fill fill) {

  /** The moment that a webhook says something happened. */
  enum Moment {
    /** When it falls due: the ordinary case. */
    DUE,
    /** When the template was sent: the webhook comes late. */
    SENT,
    /** The same as the one before: the webhook comes twice, byte by byte. */
    REPEATED
  }

  /** Puts a webhook's value together. */
  interface Fill {
    void into(ObjectNode value, StoredTemplate template, Instant at);
  }

  static Happening approved() {
    return status("APPROVED", "APPROVED", null, "NONE", (_, _) -> {});
  }

  static Happening approvedAgain() {
    return approved().at(Moment.REPEATED);
  }

  static Happening rejected(String reason) {
    return status(
        "REJECTED",
        "REJECTED",
        reason,
        reason,
        (value, _) -> {
          if (reason.equals("INVALID_FORMAT")) {
            value
                .putObject("rejection_info")
                .put(
                    "reason",
                    "Your template has parameters placed next to each other (like {{1}}{{2}})"
                        + " without text or punctuation between them.")
                .put(
                    "recommendation",
                    "Separate parameters with descriptive text and ensure each parameter is"
                        + " clearly contextualized.");
          }
        });
  }

  static Happening paused() {
    return status(
        "PAUSED",
        "PAUSED",
        null,
        "NONE",
        (value, _) ->
            value
                .putObject("other_info")
                .put("title", "FIRST_PAUSE")
                .put(
                    "description",
                    "Your WhatsApp message template has been paused for 3 hours until it can be"
                        + " sent again, because it continued to have issues."));
  }

  static Happening deleted() {
    return status("DELETED", null, null, "NONE", (_, _) -> {});
  }

  static Happening unpaused() {
    return status(
        "APPROVED",
        "APPROVED",
        null,
        "NONE",
        (value, _) -> value.putObject("other_info").put("title", "UNPAUSE"));
  }

  static Happening disabled() {
    return status(
        "DISABLED",
        "DISABLED",
        null,
        "NONE",
        (value, at) -> {
          value
              .putObject("other_info")
              .put("title", "DISABLED")
              .put(
                  "description",
                  "Your WhatsApp message template has been disabled, because it continued to have"
                      + " issues.");
          value.putObject("disable_info").put("disable_date", at.getEpochSecond());
        });
  }

  /** Low quality: the template will be disabled in a day unless it gets better. */
  static Happening flagged() {
    return status(
        "FLAGGED",
        null,
        null,
        "NONE",
        (value, at) ->
            value
                .putObject("disable_info")
                .put("disable_date", at.plus(Duration.ofDays(1)).getEpochSecond()));
  }

  /** News from the time before the decision, which come after it. */
  static Happening pendingLate() {
    return status("PENDING", null, null, "NONE", (_, _) -> {}).at(Moment.SENT);
  }

  static Happening quality(String rating) {
    return new Happening(
        "message_template_quality_update",
        Moment.DUE,
        null,
        null,
        rating,
        (value, template, _) -> {
          value.put("previous_quality_score", "GREEN").put("new_quality_score", rating);
          name(value, template);
        });
  }

  static Happening violation() {
    return account(
        "ACCOUNT_VIOLATION",
        (value, _) -> value.putObject("violation_info").put("violation_type", "SCAM"));
  }

  /** Three days without messages of the business's own accord, and without new numbers. */
  static Happening restriction() {
    return account(
        "ACCOUNT_RESTRICTION",
        (value, at) -> {
          long end = at.plus(Duration.ofDays(3)).getEpochSecond();
          var restrictions = value.putArray("restriction_info");
          restrictions
              .addObject()
              .put("restriction_type", "RESTRICTED_BIZ_INITIATED_MESSAGING")
              .put("expiration", end);
          restrictions
              .addObject()
              .put("restriction_type", "RESTRICTED_ADD_PHONE_NUMBER_ACTION")
              .put("expiration", end);
        });
  }

  /** The whole webhook. */
  ObjectNode envelope(StoredTemplate template, Instant at) {
    ObjectNode envelope = JsonMapper.shared().createObjectNode();
    envelope.put("object", "whatsapp_business_account");
    ObjectNode entry = envelope.putArray("entry").addObject();
    entry.put("id", template.waba()).put("time", at.getEpochSecond());
    ObjectNode change = entry.putArray("changes").addObject();
    change.put("field", field);
    fill.into(change.putObject("value"), template, at);
    return envelope;
  }

  private Happening at(Moment moment) {
    return new Happening(field, moment, status, rejectedReason, quality, fill);
  }

  private static Happening status(
      String event,
      @Nullable String status,
      @Nullable String rejectedReason,
      String reason,
      BiConsumer<ObjectNode, Instant> more) {
    return new Happening(
        "message_template_status_update",
        Moment.DUE,
        status,
        rejectedReason,
        null,
        (value, template, at) -> {
          value.put("event", event);
          name(value, template);
          value.put("reason", reason).put("message_template_category", template.category());
          more.accept(value, at);
        });
  }

  private static Happening account(String event, BiConsumer<ObjectNode, Instant> more) {
    return new Happening(
        "account_update",
        Moment.DUE,
        null,
        null,
        null,
        (value, _, at) -> {
          value.put("event", event);
          more.accept(value, at);
        });
  }

  private static void name(ObjectNode value, StoredTemplate template) {
    value
        .put("message_template_id", Long.parseLong(template.id()))
        .put("message_template_name", template.name())
        .put("message_template_language", template.language().replace('_', '-'));
  }
}

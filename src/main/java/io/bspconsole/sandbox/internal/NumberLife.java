package io.bspconsole.sandbox.internal;

import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.Sha256;
import io.bspconsole.sandbox.SandboxState.KnownNumber;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What becomes of a number by what is asked for it. A decision on a name or an official account is
 * due some seconds after it was asked for: from then on it is read, and a webhook tells it.
 *
 * <p>A PIN {@code 000NNN} meets Meta's error 133NNN, as {@code 000016} its limit; a PIN that is not
 * the number's meets 133005; the code {@code 000000} is wrong.
 */
@Component
@Profile("sandbox")
class NumberLife {

  private static final String NAME = "name";
  private static final String OFFICIAL = "official";
  private static final String PIN = "pin";

  private final LifeStore lives;
  private final NumberStore numbers;
  private final WebhookQueue webhooks;
  private final SandboxSettings settings;
  private final Clock clock;

  NumberLife(
      LifeStore lives,
      NumberStore numbers,
      WebhookQueue webhooks,
      SandboxSettings settings,
      Clock clock) {
    this.lives = lives;
    this.numbers = numbers;
    this.webhooks = webhooks;
    this.settings = settings;
    this.clock = clock;
  }

  /** Is a change of an object one of a number? */
  static boolean isAbout(JsonNode changes) {
    return changes.has("pin") || changes.has("new_display_name");
  }

  /** The fields of the number that are not its rating. */
  ObjectNode of(KnownNumber number) {
    ObjectNode life = lives.find(number.id().value());
    ObjectNode fields = JsonMapper.shared().createObjectNode();
    copy(life, fields, "status");
    fields.put("code_verification_status", life.path("code").asString("VERIFIED"));
    fields.put("is_pin_enabled", life.has(PIN));
    readName(life.path(NAME), fields);
    JsonNode official = life.path(OFFICIAL);
    fields
        .putObject("official_business_account")
        .put(
            "oba_status",
            official.isMissingNode()
                ? "NOT_STARTED"
                : isDecided(official) ? official.path("decision").asString("") : "PENDING");
    return fields;
  }

  private void readName(JsonNode name, ObjectNode fields) {
    String asked = name.path("asked").asString("");
    boolean approved = name.path("decision").asString("").equals("APPROVED");
    if (name.isMissingNode()) {
      fields.put("name_status", "APPROVED").put("new_name_status", "NONE");
    } else if (!isDecided(name)) {
      fields.put("name_status", "APPROVED").put("new_display_name", asked);
      fields.put("new_name_status", "PENDING_REVIEW");
    } else if (approved) {
      fields.put("verified_name", asked);
      fields.put("name_status", "APPROVED").put("new_name_status", "NONE");
    } else {
      fields.put("name_status", "APPROVED").put("new_display_name", asked);
      fields.put("new_name_status", "DECLINED");
    }
  }

  private boolean isDecided(JsonNode wish) {
    return !wish.path("decision").asString("").isEmpty()
        && wish.path("due").asLong(0) <= Clocks.now(clock).toEpochMilli();
  }

  /**
   * @throws GraphProblem for what Meta would refuse
   */
  void call(String number, String call, JsonNode parameters) {
    ObjectNode life = lives.find(number);
    switch (call) {
      case "register" -> {
        String pin = pin(parameters);
        if (life.has(PIN) && !life.path(PIN).asString("").equals(sealed(number, pin))) {
          throw GraphProblem.of(133005, 400);
        }
        life.put(PIN, sealed(number, pin)).put("status", "CONNECTED");
      }
      case "deregister" -> {
        if (life.path("status").asString("").equals("DISCONNECTED")) {
          throw GraphProblem.of(133010, 400);
        }
        life.put("status", "DISCONNECTED");
      }
      case "request_code" -> {
        if (!parameters.path("code_method").asString("").matches("SMS|VOICE")) {
          throw GraphProblem.parameter("code_method must be SMS or VOICE");
        }
        life.put("code", "NOT_VERIFIED");
      }
      default -> {
        if (!parameters.path("code").asString("").matches("(?!000000)[0-9]+")) {
          throw GraphProblem.any(136024, 2388091);
        }
        life.put("code", "VERIFIED");
      }
    }
    lives.put(number, life);
  }

  /** A PIN or a name that was changed. */
  void change(String number, JsonNode changes) {
    ObjectNode life = lives.find(number);
    if (changes.has("pin")) {
      life.put(PIN, sealed(number, pin(changes)));
      report(number, "security", Clocks.now(clock), "event", "PIN_CHANGED");
    }
    String name = changes.path("new_display_name").asString("");
    if (!name.isBlank()) {
      String end = name.toLowerCase(Locale.ROOT);
      String decision =
          end.endsWith("pending") ? "" : end.endsWith("declined") ? "REJECTED" : "APPROVED";
      Instant due = Clocks.now(clock).plus(settings.decisionDelay());
      wish(life, NAME, decision, due).put("asked", name);
      if (!decision.isEmpty()) {
        report(
            number,
            "phone_number_name_update",
            due,
            "decision",
            decision,
            "requested_verified_name",
            name,
            "rejection_reason",
            decision.equals("APPROVED") ? "" : "NAME_FORMAT_UNACCEPTABLE");
      }
    }
    lives.put(number, life);
  }

  /**
   * Submits a request; a website whose host holds {@code declined} is refused.
   *
   * @throws GraphProblem for what Meta would refuse
   */
  void askOfficial(String number, JsonNode parameters) {
    String website = parameters.path("business_website_url").asString("");
    if (website.isBlank()
        || parameters.path("primary_country_of_operation").asString("").isBlank()
        || parameters.path("supporting_links").size() != 5) {
      throw GraphProblem.parameter("A website, a country and five supporting links are required.");
    }
    String decision = website.contains("declined") ? "REJECTED" : "APPROVED";
    ObjectNode life = lives.find(number);
    Instant due = Clocks.now(clock).plus(settings.decisionDelay());
    wish(life, OFFICIAL, decision, due);
    lives.put(number, life);
    alert(number, "OBA_" + decision, due);
  }

  /** Reports an alert about the number. */
  private void alert(String number, String type, Instant due) {
    numbers
        .find(number)
        .ifPresent(placed -> {
          ObjectNode value = JsonMapper.shared().createObjectNode();
          value.put("entity_type", "PHONE_NUMBER").put("entity_id", number);
          value
              .putObject("alert_info")
              .put("alert_severity", "INFORMATIONAL")
              .put("alert_status", "ACTIVE")
              .put("alert_type", type)
              .put("alert_description", "The sandbox decided so");
          send(placed.waba(), "account_alerts", value, due);
        });
  }

  private void report(String number, String field, Instant due, String... members) {
    numbers
        .find(number)
        .ifPresent(placed -> {
          ObjectNode value = JsonMapper.shared().createObjectNode();
          value.put(
              "display_phone_number", placed.number().displayNumber().replaceAll("[^0-9]", ""));
          for (int i = 0; i < members.length; i += 2) {
            if (!members[i + 1].isEmpty()) {
              value.put(members[i], members[i + 1]);
            }
          }
          send(placed.waba(), field, value, due);
        });
  }

  private void send(String waba, String field, ObjectNode value, Instant due) {
    ObjectNode envelope = JsonMapper.shared().createObjectNode();
    envelope.put("object", "whatsapp_business_account");
    ObjectNode entry = envelope.putArray("entry").addObject();
    entry.put("id", waba).put("time", due.getEpochSecond());
    ObjectNode change = entry.putArray("changes").addObject();
    change.put("field", field).set("value", value);
    webhooks.add(MetaForm.write(envelope), null, Clocks.now(clock), due);
  }

  private static ObjectNode wish(ObjectNode life, String what, String decision, Instant due) {
    return life.putObject(what).put("decision", decision).put("due", due.toEpochMilli());
  }

  private static String pin(JsonNode parameters) {
    String pin = parameters.path("pin").asString("");
    if (!pin.matches("[0-9]{6}")) {
      throw GraphProblem.parameter("The PIN must be exactly 6 digits");
    } else if (pin.startsWith("000") && !pin.equals("000000")) {
      throw GraphProblem.of(133_000 + Integer.parseInt(pin), 400);
    }
    return pin;
  }

  /** Not even the sandbox keeps a PIN as it is. */
  private static String sealed(String number, String pin) {
    return HexFormat.of()
        .formatHex(Sha256.of((number + ":" + pin).getBytes(StandardCharsets.UTF_8)));
  }

  private static void copy(ObjectNode from, ObjectNode to, String field) {
    if (from.has(field)) {
      to.set(field, from.get(field));
    }
  }
}

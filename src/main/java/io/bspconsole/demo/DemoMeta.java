package io.bspconsole.demo;

import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.sandbox.SandboxState;
import io.bspconsole.sandbox.SandboxState.KnownNumber;
import io.bspconsole.sandbox.SandboxState.KnownTemplate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells the sandbox what Meta has of the demo's clients, and which restriction it imposes. */
@Component
@Profile("demo")
class DemoMeta {

  /** Our words for outcomes, where Meta's status is another. */
  private static final Map<String, String> STATUS = Map.of("SENT", "PENDING");

  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration BETWEEN_STOPS = Duration.ofHours(7);
  private static final Duration RESTRICTED_SINCE = Duration.ofHours(9);

  private final SandboxState sandbox;
  private final Clock clock;
  private final AtomicLong ids = new AtomicLong(1_689_556_908_100_000L);

  DemoMeta(SandboxState sandbox, Clock clock) {
    this.sandbox = sandbox;
    this.clock = clock;
  }

  void addAccount(DemoFile.Client client) {
    if (client.waba().disconnectedDaysAgo() != null) {
      return;
    }
    MetaId account = new MetaId(client.waba().metaId());
    for (DemoFile.Number number : client.numbers()) {
      sandbox.number(
          account,
          new KnownNumber(
              new MetaId(number.metaId()),
              number.display(),
              number.name(),
              "CONNECTED",
              number.quality(),
              number.limit()));
    }
    if (client.restricted() != null) {
      sandbox.send(restriction(account, client.restricted()), Clocks.now(clock));
    }
    if (client.optOuts() != null) {
      sandbox.send(
          stops(account, client.numbers().getFirst(), client.optOuts()), Clocks.now(clock));
    }
  }

  /** People who want no more offers, each some hours after the one before. */
  private JsonNode stops(MetaId account, DemoFile.Number number, List<String> people) {
    ObjectNode envelope = JSON.createObjectNode().put("object", "whatsapp_business_account");
    ObjectNode value =
        envelope
            .putArray("entry")
            .addObject()
            .put("id", account.value())
            .putArray("changes")
            .addObject()
            .put("field", "user_preferences")
            .putObject("value")
            .put("messaging_product", "whatsapp");
    value
        .putObject("metadata")
        .put("display_phone_number", number.display().replaceAll("[^0-9]", ""))
        .put("phone_number_id", number.metaId());
    ArrayNode choices = value.putArray("user_preferences");
    Instant at = clock.instant().minus(BETWEEN_STOPS.multipliedBy(people.size()));
    for (String person : people) {
      choices
          .addObject()
          .put("wa_id", person)
          .put("category", "marketing_messages")
          .put("value", "stop")
          .put("timestamp", at.getEpochSecond());
      at = at.plus(BETWEEN_STOPS);
    }
    return envelope;
  }

  /** Puts the template at Meta; returns the id that Meta gave it. */
  MetaId addTemplate(DemoFile.Client client, DemoFile.Template template) {
    MetaId id = new MetaId(Long.toString(ids.addAndGet(1_731)));
    sandbox.template(
        new MetaId(client.waba().metaId()),
        new KnownTemplate(
            id,
            DemoContent.of(template).json(),
            STATUS.getOrDefault(template.outcome(), template.outcome()),
            Objects.requireNonNullElse(template.quality(), "UNKNOWN"),
            template.reason()));
    return id;
  }

  private JsonNode restriction(MetaId account, DemoFile.Restricted restricted) {
    Instant began = clock.instant().minus(RESTRICTED_SINCE);
    long until = began.plus(Duration.ofDays(restricted.days())).getEpochSecond();
    ObjectNode envelope = JSON.createObjectNode().put("object", "whatsapp_business_account");
    ObjectNode entry =
        envelope
            .putArray("entry")
            .addObject()
            .put("id", account.value())
            .put("time", began.getEpochSecond());
    ArrayNode changes = entry.putArray("changes");
    changes
        .addObject()
        .put("field", "account_update")
        .putObject("value")
        .put("event", "ACCOUNT_VIOLATION")
        .putObject("violation_info")
        .put("violation_type", restricted.violation());
    ObjectNode value =
        changes
            .addObject()
            .put("field", "account_update")
            .putObject("value")
            .put("event", "ACCOUNT_RESTRICTION");
    ArrayNode list = value.putArray("restriction_info");
    for (String kind :
        new String[] {"RESTRICTED_BIZ_INITIATED_MESSAGING", "RESTRICTED_ADD_PHONE_NUMBER_ACTION"}) {
      list.addObject().put("restriction_type", kind).put("expiration", until);
    }
    return envelope;
  }
}

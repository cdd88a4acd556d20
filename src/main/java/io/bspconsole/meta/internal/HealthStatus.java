package io.bspconsole.meta.internal;

import io.bspconsole.kernel.KeptText;
import io.bspconsole.meta.MetaHealth;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads {@code health_status} (domain notes, section 4), which many kinds of objects have. */
final class HealthStatus {

  private static final String CAN_SEND = "can_send_message";

  private HealthStatus() {}

  /** Untold where the object has none. */
  static MetaHealth of(JsonNode object) {
    JsonNode health = object.path("health_status");
    String reason =
        health.path("entities").values().stream()
            .filter(
                entity -> !Fields.text(entity, CAN_SEND).orElse("AVAILABLE").equals("AVAILABLE"))
            .map(HealthStatus::words)
            .collect(Collectors.joining("; "));
    return new MetaHealth(
        Fields.word(health, CAN_SEND).orElse(null),
        reason.isEmpty() ? null : KeptText.cut(reason, KeptText.EXPLANATION));
  }

  /** Such as {@code WABA 102290129340398 LIMITED: 141000 Not linked}. */
  private static String words(JsonNode entity) {
    String what =
        Stream.of("entity_type", "id", CAN_SEND)
            .flatMap(name -> Fields.word(entity, name).stream())
            .collect(Collectors.joining(" "));
    String errors =
        entity.path("errors").values().stream()
            .map(error ->
                Stream.of("error_code", "error_description", "possible_solution")
                    .flatMap(name -> Fields.words(error, name).stream())
                    .collect(Collectors.joining(" ")))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(", "));
    return errors.isEmpty() ? what : what + ": " + errors;
  }
}

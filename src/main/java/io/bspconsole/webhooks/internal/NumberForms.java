package io.bspconsole.webhooks.internal;

import io.bspconsole.webhooks.events.MetaEvent;
import io.bspconsole.webhooks.events.NumberNameUpdated;
import io.bspconsole.webhooks.events.NumberQualityUpdated;
import io.bspconsole.webhooks.events.SecurityReported;
import io.bspconsole.webhooks.internal.EventReader.Origin;
import java.util.Optional;

/** The fields about phone numbers, which name them by their digits only. */
final class NumberForms {

  private static final String NUMBER = "display_phone_number";

  private NumberForms() {}

  static MetaEvent quality(Origin origin, Members value) {
    Optional<String> limit =
        value
            .word("max_daily_conversations_per_business")
            .or(() -> value.word("current_limit"))
            .map(Lenient::tier);
    return new NumberQualityUpdated(
        origin.client(),
        origin.account(),
        origin.at(),
        digits(value),
        limit.isPresent() ? value.code("event").orElse("") : value.requiredCode("event"),
        limit.orElse(null));
  }

  static MetaEvent name(Origin origin, Members value) {
    return new NumberNameUpdated(
        origin.client(),
        origin.account(),
        origin.at(),
        digits(value),
        value.requiredCode("decision"),
        value.name("requested_verified_name").orElse(null),
        value.unlessNone("rejection_reason").orElse(null));
  }

  static MetaEvent security(Origin origin, Members value) {
    return new SecurityReported(
        origin.client(),
        origin.account(),
        origin.at(),
        digits(value),
        value.requiredCode("event"),
        value.word("requester").orElse(null));
  }

  private static String digits(Members value) {
    String digits = value.required(NUMBER).replaceAll("[^0-9]", "");
    if (digits.isEmpty()) {
      throw new Members.Missing(NUMBER);
    }
    return digits;
  }
}

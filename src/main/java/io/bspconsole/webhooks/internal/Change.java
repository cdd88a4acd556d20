package io.bspconsole.webhooks.internal;

import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.Sha256;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * One change out of a delivery: what becomes an event.
 *
 * @param account the WhatsApp Business Account that it concerns; absent where none is named
 * @param occurredAt what it is ordered by: Meta's clock to the second, or when it was received
 *     where Meta named no time or one that lies too far ahead
 * @param statedAt the time that Meta named where that is another one; absent otherwise
 * @param key the same for repetitions of the same change: Meta gives events no id
 */
record Change(
    String field,
    @Nullable MetaId account,
    Instant occurredAt,
    @Nullable Instant statedAt,
    JsonNode value,
    byte[] key) {

  /**
   * Reads a change of an entry. In {@code account_update} the account is {@code
   * value.waba_info.waba_id} where there is one: of events about partners {@code entry.id} is the
   * portfolio. What other fields say of an account leads nowhere.
   */
  static Change of(JsonNode entry, String field, JsonNode value, Receipt receipt) {
    Optional<String> account =
        field.equals("account_update")
            ? text(value.path("waba_info").path("waba_id"))
            : Optional.empty();
    Optional<Instant> stated = Lenient.instant(entry.path("time"));
    Instant occurredAt = stated.filter(receipt::admits).orElse(receipt.at());
    return new Change(
        field,
        account.or(() -> text(entry.path("id"))).map(MetaId::new).orElse(null),
        occurredAt,
        stated.filter(time -> !time.equals(occurredAt)).orElse(null),
        value,
        key(entry, field, value));
  }

  private static Optional<String> text(JsonNode id) {
    return Lenient.text(id).filter(value -> value.length() <= 64);
  }

  private static byte[] key(JsonNode entry, String field, JsonNode value) {
    ArrayNode parts =
        Json.mapper()
            .createArrayNode()
            .add(field)
            .add(Lenient.text(entry.path("id")).orElse(null))
            .add(Lenient.text(entry.path("time")).orElse(null))
            .add(value);
    return Sha256.of(Json.canonical(parts));
  }
}

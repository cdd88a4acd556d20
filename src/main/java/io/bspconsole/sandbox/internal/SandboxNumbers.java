package io.bspconsole.sandbox.internal;

import io.bspconsole.kernel.MetaId;
import io.bspconsole.sandbox.SandboxState.KnownNumber;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The accounts that the sandbox knows, each by its numbers. It knows any account it is asked for.
 */
@Component
@Profile("sandbox")
class SandboxNumbers {

  private final NumberStore store;

  SandboxNumbers(NumberStore store) {
    this.store = store;
  }

  /** Gives an account that has none yet its first number: connected, rated green, TIER_250. */
  void know(String waba) {
    if (store.list(waba, "", 1).isEmpty()) {
      String digits = ("0000" + waba).substring(waba.length());
      // Derived from the account, so that two calls at once make one number.
      String id =
          "1"
              + "%014d"
                  .formatted(Math.floorMod(waba.hashCode() * 2_654_435_761L, 100_000_000_000_000L));
      store.put(
          waba,
          new KnownNumber(
              new MetaId(id),
              "+62 21 5550 " + digits,
              "Business " + digits,
              "CONNECTED",
              "GREEN",
              "TIER_250"));
    }
  }

  /** What stands in {@code health_status} of an object with which all is well. */
  static ObjectNode health(String kind, String id) {
    ObjectNode health = JsonMapper.shared().createObjectNode().put("can_send_message", "AVAILABLE");
    health
        .putArray("entities")
        .addObject()
        .put("entity_type", kind)
        .put("id", id)
        .put("can_send_message", "AVAILABLE");
    return health;
  }

  List<KnownNumber> list(String waba, String after, int limit) {
    know(waba);
    return store.list(waba, after, limit);
  }
}

package io.bspconsole.sandbox.internal;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The accounts of the sandbox. It knows any it is asked for, but those whose id begins with {@code
 * 404404404}, and a number's id is none. Three that nobody connected are always shared.
 */
@Component
@Profile("sandbox")
class SandboxAccounts {

  /** How an id begins of which there is no account. */
  static final String NOWHERE = "404404404";

  private static final String SUBSCRIBED = "subscribed";

  private static final List<String> SHARED =
      List.of("2088170000000001", "2088170000000002", "2088170000000003");

  private final SandboxNumbers numbers;
  private final NumberStore store;
  private final LifeStore lives;

  SandboxAccounts(SandboxNumbers numbers, NumberStore store, LifeStore lives) {
    this.numbers = numbers;
    this.store = store;
    this.lives = lives;
  }

  /** Are these fields those of an account, and of no other kind of object? */
  static boolean isAbout(String fields) {
    return fields.contains("account_review_status");
  }

  /**
   * An account with all its fields.
   *
   * @throws GraphProblem when there is none of that id
   */
  ObjectNode get(String waba) {
    if (waba.startsWith(NOWHERE) || store.find(waba).isPresent()) {
      throw GraphProblem.noObject(waba);
    }
    return json(waba, numbers.list(waba, "", 1).getFirst().verifiedName());
  }

  /** Those that are shared with us. */
  List<ObjectNode> list(String after, int limit) {
    SHARED.forEach(numbers::know);
    return store.accounts(after, limit).stream()
        .map(account -> json(account.waba(), account.name()))
        .toList();
  }

  boolean isSubscribed(String waba) {
    return lives.find(waba).path(SUBSCRIBED).asBoolean(false);
  }

  void subscribe(String waba, boolean subscribed) {
    ObjectNode life = lives.find(get(waba).path("id").asString(waba));
    lives.put(waba, life.put(SUBSCRIBED, subscribed));
  }

  private static ObjectNode json(String waba, String name) {
    ObjectNode json = JsonMapper.shared().createObjectNode().put("id", waba);
    json.set("health_status", SandboxNumbers.health("WABA", waba));
    return json.put("name", name)
        .put("status", "ACTIVE")
        .put("currency", "USD")
        .put("account_review_status", "APPROVED")
        .put("business_verification_status", "verified");
  }
}

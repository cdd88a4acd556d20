package io.bspconsole.accounts.internal;

import io.bspconsole.accounts.SessionKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The names that sessions of this node had until a moment ago. */
final class FormerNames {

  /** Longer than a browser takes until it has a page and its cookie. */
  private static final Duration REMEMBERED = Duration.ofSeconds(10);

  private final Map<SessionKey, Instant> names = new ConcurrentHashMap<>();

  void add(SessionKey name, Instant now) {
    names.values().removeIf(now::isAfter);
    names.put(name, now.plus(REMEMBERED));
  }

  boolean contains(SessionKey name, Instant now) {
    Instant until = names.get(name);
    return until != null && now.isBefore(until);
  }
}

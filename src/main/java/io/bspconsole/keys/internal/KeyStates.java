package io.bspconsole.keys.internal;

/**
 * The states of keys in SQL, with {@code k} for the key, {@code c} for its client, {@code :now} and
 * {@code :soon}.
 */
final class KeyStates {

  private static final String GONE = "(k.side = 'CLIENT' AND c.standing IN ('LEFT', 'BARRED'))";

  /** The name of a {@link io.bspconsole.keys.KeyState}. */
  static final String STATE =
      "CASE WHEN k.revoked_at IS NOT NULL THEN 'REVOKED'"
          + " WHEN k.expires_at <= :now THEN 'EXPIRED'"
          + " WHEN "
          + GONE
          + " THEN 'ENDED'"
          + " WHEN k.expires_at <= :soon THEN 'EXPIRES_SOON'"
          + " WHEN k.last_used_at IS NULL THEN 'NEVER_USED'"
          + " ELSE 'ACTIVE' END";

  /** True for a key in one of the states that {@link io.bspconsole.keys.KeyState#works work}. */
  static final String WORKS =
      "k.revoked_at IS NULL AND (k.expires_at IS NULL OR k.expires_at > :now) AND NOT " + GONE;

  private KeyStates() {}
}

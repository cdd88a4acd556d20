package io.bspconsole.accounts.factors;

import io.bspconsole.access.Actor;
import io.bspconsole.access.Permission;
import io.bspconsole.kernel.ClientId;
import java.io.Serializable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a session has shown beside the password.
 *
 * @param due nothing may be done before a second factor is shown
 * @param shownAt when one was shown last; null while none was
 */
public record Proof(boolean due, @Nullable Instant shownAt) implements Serializable {

  /** Of one whose sign-in counts as both factors. */
  public static Proof shown(Instant at) {
    return new Proof(false, at);
  }

  /** Reads {@code factor_due} and {@code factor_at}. */
  public static Proof read(ResultSet row) throws SQLException {
    Timestamp at = row.getTimestamp("factor_at");
    return new Proof(row.getBoolean("factor_due"), at == null ? null : at.toInstant());
  }

  public @Nullable Timestamp timestamp() {
    return shownAt == null ? null : Timestamp.from(shownAt);
  }

  /**
   * What is left of somebody's permissions: all once a factor was shown, nothing while it is due.
   * Otherwise those that need none; so whoever is given a greater role in the middle of his work
   * goes on with it, and has the rest as soon as he set a factor up.
   */
  public Actor limit(Actor whole) {
    if (shownAt != null) {
      return whole;
    }
    if (due) {
      return whole.with(Set.of(), Map.of());
    }
    return whole.with(
        without(whole.everywhere()),
        whole.within().entrySet().stream()
            .collect(
                Collectors.<Map.Entry<ClientId, Set<String>>, ClientId, Set<String>>toMap(
                    Map.Entry::getKey, entry -> without(entry.getValue()))));
  }

  private static Set<String> without(Set<String> permissions) {
    return permissions.stream()
        .filter(permission -> !Permission.needsSecondFactor(permission))
        .collect(Collectors.toUnmodifiableSet());
  }
}

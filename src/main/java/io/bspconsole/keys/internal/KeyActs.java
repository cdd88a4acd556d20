package io.bspconsole.keys.internal;

import io.bspconsole.audit.Act;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.Subject;
import io.bspconsole.audit.Trail;
import io.bspconsole.keys.KeyId;
import io.bspconsole.keys.KeyMade;
import io.bspconsole.keys.KeyRevoked;
import io.bspconsole.keys.KeyScope;
import java.util.stream.Collectors;

/** What happens to keys, as the trail tells it. */
final class KeyActs {

  private KeyActs() {}

  static Act made(KeyMade made) {
    return Act.of(Action.KEY_MADE, subject(made.key(), made.name()))
        .changed("label", null, made.label())
        .changed("side", null, made.scope().side())
        .changed(
            "rights",
            null,
            made.rights().stream().sorted().map(Enum::name).collect(Collectors.joining(", ")))
        .changed("expires", null, made.expiresAt());
  }

  static Act revoked(KeyRevoked revoked) {
    return Act.of(Action.KEY_REVOKED, subject(revoked.key(), revoked.name()))
        .changed("label", revoked.label(), null)
        .because(null, revoked.reason());
  }

  /** A key for one client is told in that client's trail, whoever made it. */
  static void tell(Trail trail, KeyScope scope, Act act) {
    if (scope.client() == null) {
      trail.recordOfProvider(act);
    } else {
      trail.record(scope.client(), act);
    }
  }

  private static Subject subject(KeyId key, String name) {
    return new Subject(Subject.Kind.KEY, key.toString(), name);
  }
}

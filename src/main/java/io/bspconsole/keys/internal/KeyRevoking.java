package io.bspconsole.keys.internal;

import io.bspconsole.access.Actor;
import io.bspconsole.access.CurrentActor;
import io.bspconsole.audit.Trail;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.PlainText;
import io.bspconsole.keys.KeyId;
import io.bspconsole.keys.KeyRevoked;
import io.bspconsole.keys.KeyScope;
import io.bspconsole.keys.KeySummary;
import io.bspconsole.keys.KeySummary.Revocation;
import io.bspconsole.keys.RevokeOutcome;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes keys back, within the transaction and after the guard of its caller. */
@Component
public class KeyRevoking {

  private final KeyRows rows;
  private final KeyList list;
  private final CurrentActor current;
  private final Trail trail;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  KeyRevoking(
      KeyRows rows,
      KeyList list,
      CurrentActor current,
      Trail trail,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.list = list;
    this.current = current;
    this.trail = trail;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Takes the key back for good.
   *
   * @throws NotFound when there is no such key within reach
   */
  public RevokeOutcome revoke(KeyScope reach, KeyId id, String typed) {
    KeySummary key = get(reach, id);
    if (key.revocation() != null) {
      return new RevokeOutcome.AlreadyRevoked(key.revocation());
    }
    String reason = typed.strip();
    if (reason.isEmpty()
        || !PlainText.isProse(reason)
        || reason.codePointCount(0, reason.length()) > RevokeOutcome.LONGEST_REASON) {
      return new RevokeOutcome.UnusableReason();
    }
    Actor actor = current.get();
    KeyRevoked revoked =
        new KeyRevoked(
            id,
            key.name(),
            key.label(),
            key.scope(),
            reason,
            actor.id(),
            actor.name(),
            Clocks.now(clock));
    if (!rows.revoke(revoked)) {
      Revocation earlier = get(reach, id).revocation();
      return new RevokeOutcome.AlreadyRevoked(
          Optional.ofNullable(earlier).orElseThrow(NotFound::new));
    }
    KeyActs.tell(trail, key.scope(), KeyActs.revoked(revoked));
    events.publishEvent(revoked);
    return new RevokeOutcome.Revoked(key.name());
  }

  private KeySummary get(KeyScope reach, KeyId id) {
    return list.get(reach, id).orElseThrow(NotFound::new);
  }
}

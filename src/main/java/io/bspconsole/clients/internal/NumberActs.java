package io.bspconsole.clients.internal;

import io.bspconsole.audit.Act;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.Subject;
import io.bspconsole.clients.PhoneNumber;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What Meta tells of a number, as the trail tells it. */
final class NumberActs {

  private NumberActs() {}

  /** Empty when nothing is new but the time of reading. */
  static Optional<Act> listed(@Nullable PhoneNumber before, PhoneNumber after) {
    Act act =
        Act.of(
                before == null ? Action.NUMBER_ADDED : Action.NUMBER_CHANGED,
                Subject.number(after.id(), after.displayNumber()))
            .byMeta()
            .changed(
                "number", before == null ? null : before.displayNumber(), after.displayNumber())
            .changed("name", before == null ? null : before.verifiedName(), after.verifiedName())
            .changed("metaStatus", before == null ? null : before.status(), after.status())
            .changed("rating", before == null ? null : before.quality(), after.quality())
            .changed(
                "limit", before == null ? null : before.messagingLimit(), after.messagingLimit());
    return act.changes().isEmpty() ? Optional.empty() : Optional.of(act);
  }
}

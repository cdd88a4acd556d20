package io.bspconsole.clients.internal;

import io.bspconsole.audit.Act;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.Subject;
import io.bspconsole.clients.NumberState;
import io.bspconsole.clients.PhoneNumber;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What Meta tells of a number, as the trail tells it. */
final class NumberActs {

  private static final NumberState NOTHING =
      new NumberState(null, null, null, null, null, null, null, null, null, null, null);

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
                "limit", before == null ? null : before.messagingLimit(), after.messagingLimit())
            .changed("nameStatus", of(before).nameStatus(), after.state().nameStatus())
            .changed("newName", of(before).newName(), after.state().newName())
            .changed("newNameStatus", of(before).newNameStatus(), after.state().newNameStatus())
            .changed("codeStatus", of(before).codeStatus(), after.state().codeStatus())
            .changed("pinEnabled", of(before).pinEnabled(), after.state().pinEnabled())
            .changed("officialStatus", of(before).officialStatus(), after.state().officialStatus())
            .changed("throughput", of(before).throughput(), after.state().throughput())
            .changed("health", of(before).health(), after.state().health());
    return act.changes().isEmpty() ? Optional.empty() : Optional.of(act);
  }

  private static NumberState of(@Nullable PhoneNumber number) {
    return number == null ? NOTHING : number.state();
  }
}

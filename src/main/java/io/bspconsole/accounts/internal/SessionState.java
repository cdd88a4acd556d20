package io.bspconsole.accounts.internal;

import io.bspconsole.accounts.EndReason;
import io.bspconsole.accounts.SessionKey;
import io.bspconsole.accounts.factors.Proof;
import io.bspconsole.kernel.PersonId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the database knows of a session and its person.
 *
 * @param endReason null while nobody ended it
 * @param enabled whether the person may be signed in
 * @param rights counts the changes of what the person may do
 * @param proof what was shown in it beside the password
 */
record SessionState(
    SessionKey key,
    PersonId person,
    Instant startedAt,
    Instant activeAt,
    @Nullable EndReason endReason,
    boolean enabled,
    int rights,
    Proof proof) {

  /** Is the principal what this session has now? */
  boolean describes(SignedIn who) {
    return who.rights() == rights && who.proof().equals(proof);
  }

  /** Why it is over at that moment; empty while it runs. */
  Optional<EndReason> over(Instant now, SessionSettings limits) {
    if (endReason != null) {
      return Optional.of(endReason);
    }
    if (!enabled) {
      return Optional.of(EndReason.DISABLED);
    }
    if (!now.isBefore(startedAt.plus(limits.longest()))) {
      return Optional.of(EndReason.TOO_LONG);
    }
    return now.isBefore(activeAt.plus(limits.idle()))
        ? Optional.empty()
        : Optional.of(EndReason.IDLE);
  }
}

package io.bspconsole.templates;

import io.bspconsole.clients.Standing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How it goes with a cleared version that Meta does not have yet.
 *
 * @param attempts tries begun so far
 * @param lastError why the last one came to nothing, in Meta's words or the network's; a try is
 *     never shown as a success
 * @param nextAt when it is tried again at the earliest
 * @param waitsFor why it is not tried before that, where it is no failed try
 * @param heldBy the client's standing, while that forbids to send
 * @param withoutAccount it waits until the account is connected again
 */
public record Sending(
    int attempts,
    @Nullable String lastError,
    Instant nextAt,
    @Nullable SendWait waitsFor,
    @Nullable Standing heldBy,
    boolean withoutAccount) {

  /** The same, held while the client stands as given. */
  public Sending held(Standing standing) {
    return new Sending(attempts, null, nextAt, waitsFor, standing, withoutAccount);
  }

  /** The same, held until the account is connected again. */
  public Sending heldWithoutAccount() {
    return new Sending(attempts, null, nextAt, waitsFor, heldBy, true);
  }
}

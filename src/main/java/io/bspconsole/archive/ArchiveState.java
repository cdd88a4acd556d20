package io.bspconsole.archive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with keeping a client's data.
 *
 * @param over has the client left, or is it barred? Only then it can be purged
 * @param keptUntil when the time is over for which they are kept; absent while the client is none
 *     of these
 */
public record ArchiveState(boolean over, @Nullable Instant keptUntil) {

  /** May it be purged without saying that it is early? */
  public boolean isDue(Instant now) {
    return keptUntil != null && !keptUntil.isAfter(now);
  }
}

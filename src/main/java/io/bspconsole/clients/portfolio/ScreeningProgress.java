package io.bspconsole.clients.portfolio;

import io.bspconsole.kernel.ClientId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the clients are held against all lists in use. Those that left or are barred do not
 * count.
 *
 * @param clients that are to be
 * @param waiting of them, those that were not yet since a list or something of them changed, or for
 *     which it failed; it is tried again until it was done
 * @param lastAt when one was held against them last; absent where none ever was
 * @param first of those waiting by their names, at most {@link #MOST}
 */
public record ScreeningProgress(
    long clients, long waiting, @Nullable Instant lastAt, List<Waiting> first) {

  /** How many are named. */
  public static final int MOST = 20;

  public ScreeningProgress {
    first = List.copyOf(first);
  }

  /** A client that is still to be held against the lists. */
  public record Waiting(ClientId client, String name) {}
}

package io.bspconsole.clients.portfolio;

import io.bspconsole.clients.ClientSummary;
import io.bspconsole.clients.Party;
import io.bspconsole.clients.StepCode;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A client in a list.
 *
 * @param step the one that is open; absent where none is
 * @param waitsFor on whom it waits; absent where nothing is to be done
 * @param since since when it waits for that; absent where nothing is to be done
 * @param nextDue the earliest day on which an open step is due; absent without one
 * @param ownerName who looks after it; empty where nobody does
 */
public record ClientLine(
    ClientSummary client,
    @Nullable StepName step,
    @Nullable Party waitsFor,
    @Nullable Instant since,
    @Nullable LocalDate nextDue,
    int done,
    int all,
    ClientRating rating,
    String ownerName) {

  /**
   * What a step is called.
   *
   * @param title in the provider's words; empty where the console's stand
   */
  public record StepName(StepCode code, String title) {}
}

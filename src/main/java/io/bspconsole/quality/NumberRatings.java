package io.bspconsole.quality;

import io.bspconsole.kernel.ClientId;
import io.bspconsole.quality.portfolio.WorstRating;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Tells other modules how Meta rates a client's numbers. Asks for no permission: the caller has
 * done that.
 */
@Component
public class NumberRatings {

  private final WorstRating worst;

  NumberRatings(WorstRating worst) {
    this.worst = worst;
  }

  /**
   * The worst rating of a number of the client, verbatim; one that is not known counts as worse
   * than GREEN. Empty for a client without numbers.
   */
  public Optional<String> worstOf(ClientId client) {
    return worst.of(client);
  }
}

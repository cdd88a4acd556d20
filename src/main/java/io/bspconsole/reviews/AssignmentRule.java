package io.bspconsole.reviews;

import io.bspconsole.clients.Vertical;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.PersonId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose a new round is. What is absent fits everything.
 *
 * @param position rules are tried from the lowest on; the first that fits counts
 * @param restricted for clients whose trade is restricted only
 * @param language as Meta's list writes it
 */
public record AssignmentRule(
    UUID id,
    int position,
    @Nullable ClientId client,
    @Nullable Vertical vertical,
    boolean restricted,
    @Nullable String language,
    PersonId reviewer,
    String reviewerName) {

  /**
   * Does it fit a round of that client, trade and language?
   *
   * @param isRestricted is the client's trade restricted?
   */
  public boolean fits(ClientId of, @Nullable Vertical trade, boolean isRestricted, String spoken) {
    return (client == null || client.equals(of))
        && (vertical == null || vertical == trade)
        && (!restricted || isRestricted)
        && (language == null || language.equals(spoken));
  }
}

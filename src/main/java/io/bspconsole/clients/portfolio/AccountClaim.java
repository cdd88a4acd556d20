package io.bspconsole.clients.portfolio;

import io.bspconsole.audit.Subject;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.MetaId;
import java.time.Instant;

/**
 * An account or a number that was asked for, for one client, while another has it.
 *
 * @param client for whom it was asked for
 * @param byName who tried; empty where Meta listed it for the client, and for who is erased
 * @param holderName who has it now; empty when nobody has it any more
 */
public record AccountClaim(
    ClientId client,
    String clientName,
    ClaimId id,
    Kind kind,
    MetaId metaId,
    String byName,
    Instant at,
    String holderName) {

  /** What a claim is about, as the trail names it. */
  public static Subject subject(Kind kind, String metaId) {
    return new Subject(
        kind == Kind.ACCOUNT ? Subject.Kind.ACCOUNT : Subject.Kind.NUMBER, metaId, metaId);
  }

  /** What was asked for; names are stored. */
  public enum Kind {
    ACCOUNT,
    NUMBER
  }
}

package io.bspconsole.accounts.internal;

import io.bspconsole.kernel.Clocks;
import io.bspconsole.work.Batches;
import io.bspconsole.work.Sweep;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Forgets invitations and links to a new password that ran out long ago. Every node runs this; each
 * batch is a transaction of its own.
 */
@Component
class OldLinks implements Sweep {

  /** Links of the last hour are counted before another one is sent. */
  static final Duration LEAST = Duration.ofDays(1);

  private static final Batches BATCHES = new Batches(500, 100);

  private final InvitationRows invitations;
  private final PasswordLinkRows passwordLinks;
  private final Clock clock;
  private final Duration kept;

  /**
   * @throws IllegalArgumentException when links were to be kept for less than {@link #LEAST}
   */
  OldLinks(
      InvitationRows invitations,
      PasswordLinkRows passwordLinks,
      Clock clock,
      @Value("${bsp.accounts.links-kept}") Duration kept) {
    if (kept.compareTo(LEAST) < 0) {
      throw new IllegalArgumentException(
          "BSP_LINK_RETENTION is %s and must be 1d or more".formatted(kept));
    }
    this.invitations = invitations;
    this.passwordLinks = passwordLinks;
    this.clock = clock;
    this.kept = kept;
  }

  @Override
  public String what() {
    return "Old links";
  }

  @Override
  public void sweep() {
    Instant before = Clocks.now(clock).minus(kept);
    BATCHES.run(limit -> invitations.forgetBefore(before, limit));
    BATCHES.run(limit -> passwordLinks.forgetBefore(before, limit));
  }
}

package io.bspconsole.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

/** Tells whether whoever acts showed a second factor a short while ago. API keys never did. */
@Component
public class FreshFactor {

  private final SecurityContextHolderStrategy contexts;
  private final Duration holds;
  private final Clock clock;

  /**
   * The rule.
   *
   * @param holds how long a factor that was shown stays fresh
   */
  public FreshFactor(
      SecurityContextHolderStrategy contexts,
      @Value("${bsp.second-factor.fresh}") Duration holds,
      Clock clock) {
    this.contexts = contexts;
    this.holds = holds;
    this.clock = clock;
  }

  /** How long a factor that was shown stays fresh. */
  public Duration holds() {
    return holds;
  }

  /**
   * Does nothing while it is fresh.
   *
   * @throws StaleFactor otherwise
   */
  public void require() {
    if (shownAt().filter(at -> clock.instant().isBefore(at.plus(holds))).isEmpty()) {
      throw new StaleFactor();
    }
  }

  /** Did whoever acts ever show one, however long ago? */
  public boolean wasShown() {
    return shownAt().isPresent();
  }

  private Optional<Instant> shownAt() {
    return Optional.ofNullable(contexts.getContext().getAuthentication())
        .flatMap(SecondFactor::shownAt);
  }
}

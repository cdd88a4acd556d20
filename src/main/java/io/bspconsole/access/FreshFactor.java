package io.bspconsole.access;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
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
    Authentication authentication = contexts.getContext().getAuthentication();
    boolean fresh =
        authentication != null
            && SecondFactor.shownAt(authentication)
                .filter(at -> clock.instant().isBefore(at.plus(holds)))
                .isPresent();
    if (!fresh) {
      throw new StaleFactor();
    }
  }
}

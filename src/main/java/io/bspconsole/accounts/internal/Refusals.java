package io.bspconsole.accounts.internal;

import io.bspconsole.accounts.SignInFailed;
import io.bspconsole.accounts.SignInFailed.Cause;
import io.bspconsole.accounts.SignInLocked;
import io.bspconsole.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells that somebody did not prove who he is, and what is locked from now on. */
@Component
public class Refusals {

  private static final Logger log = LoggerFactory.getLogger(Refusals.class);

  private final ApplicationEventPublisher events;

  Refusals(ApplicationEventPublisher events) {
    this.events = events;
  }

  /**
   * Tells of one failure.
   *
   * @param person whose account it was; null where there is none
   */
  public void tell(
      @Nullable PersonId person, String address, Cause cause, SignInLocks.Attempt attempt) {
    log.info("Sign-in refused: {}, person {}, from {}", cause, person, address);
    events.publishEvent(new SignInFailed(person, address, cause));
    attempt
        .locks()
        .forEach(
            (scope, until) -> events.publishEvent(new SignInLocked(person, address, scope, until)));
  }
}

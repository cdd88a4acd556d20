package io.bspconsole.accounts.internal;

import io.bspconsole.accounts.PersonSignedIn;
import io.bspconsole.accounts.SecondFactorShown;
import io.bspconsole.accounts.SessionEnded;
import io.bspconsole.accounts.SignInFailed;
import io.bspconsole.accounts.SignInLocked;
import io.bspconsole.audit.Action;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes into the trail who began to sign in, signed in and out, failed sign-ins, and locks. The
 * first failures of an account within a minute are entries of their own, and the rest is counted
 * into one, so that an attack cannot fill the trail; all tries at accounts that do not exist count
 * as those of one. What was typed is never kept.
 *
 * <p>Nobody who fails waits for it: the time of an answer must not tell whether, or for how many
 * clients, there is such an account. When a node is killed, the count of its last minute is lost.
 */
@Component
class SignInTrail implements DisposableBean {

  /** So many a minute are told one by one. */
  static final int IN_FULL = 10;

  private static final Logger log = LoggerFactory.getLogger(SignInTrail.class);

  private final Buckets<Kind> inFull = new Buckets<>(IN_FULL, Duration.ofMinutes(1));
  private final Map<Kind, Seen> counted = new ConcurrentHashMap<>();
  private final AccountWork work;
  private final PeopleActs acts;
  private final TransactionTemplate transaction;
  private final Clock clock;

  SignInTrail(AccountWork work, PeopleActs acts, TransactionTemplate transaction, Clock clock) {
    this.work = work;
    this.acts = acts;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** What is counted together. */
  private record Kind(@Nullable PersonId person, Action action) {}

  /**
   * What came of one kind.
   *
   * @param address where the last came from
   * @param word the cause of the last failure, or what the last lock locks
   */
  record Seen(int times, Instant since, String address, String word) {

    Seen and(Seen other) {
      boolean later = other.since.isAfter(since);
      Seen last = later ? other : this;
      return new Seen(times + other.times, later ? since : other.since, last.address, last.word);
    }
  }

  /**
   * In the transaction that opens the session. Where more is asked, sign-in is not over yet, and
   * that is told too: whoever stops there may have somebody else's password.
   */
  @EventListener
  void signedIn(PersonSignedIn event) {
    if (event.complete()) {
      acts.signedIn(event.person());
    } else {
      acts.signInBegun(event.person());
    }
  }

  @EventListener
  void shown(SecondFactorShown event) {
    if (event.completesSignIn()) {
      acts.signedIn(event.person());
    }
  }

  /** In the transaction that ends the session. */
  @EventListener
  void signedOut(SessionEnded event) {
    switch (event.reason()) {
      case SIGNED_OUT -> acts.signedOut(event.person());
      case PROVIDER_SIGN_OUT -> acts.signedOutByProvider(event.person());
      case ENDED, PASSWORD_CHANGED, DISABLED -> {} // told by whoever did it
      case IDLE, TOO_LONG, LOST -> {} // nobody did anything
    }
  }

  @EventListener
  void failed(SignInFailed event) {
    note(
        new Kind(event.person(), Action.SIGN_IN_FAILED),
        new Seen(1, Clocks.now(clock), event.address(), event.cause().name()));
  }

  @EventListener
  void locked(SignInLocked event) {
    note(
        new Kind(event.person(), Action.SIGN_IN_LOCKED),
        new Seen(1, Clocks.now(clock), event.address(), event.scope().name()));
  }

  /** Writes what was only counted so far. */
  @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
  void writeCounted() {
    List.copyOf(counted.keySet())
        .forEach(kind -> {
          Seen seen = counted.remove(kind);
          if (seen != null) {
            write(kind, seen);
          }
        });
  }

  @Override
  public void destroy() {
    writeCounted();
  }

  private void note(Kind kind, Seen seen) {
    if (!inFull.take(kind) || !work.offer(() -> write(kind, seen))) {
      counted.merge(kind, seen, Seen::and);
    }
  }

  private void write(Kind kind, Seen seen) {
    try {
      transaction.executeWithoutResult(_ -> acts.refused(kind.person, kind.action, seen));
    } catch (DataAccessException | TransactionException e) {
      log.warn("A failed sign-in cannot be written down now", e);
      counted.merge(kind, seen, Seen::and);
    }
  }
}

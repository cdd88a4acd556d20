package io.bspconsole.accounts.internal;

import io.bspconsole.accounts.SignInLocked.Scope;
import io.bspconsole.accounts.internal.FailureTable.Count;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.EmailAddress;
import io.bspconsole.kernel.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts failed sign-ins, of accounts that do not exist like of those that do, and locks for a
 * while. A try counts as failed until it is told to have succeeded, so that many at once are no way
 * around; one that is refused because of a lock is not counted, so that no lock lasts for ever.
 */
@Component
@Transactional
public class SignInLocks {

  private final FailureTable failures;
  private final LockSettings settings;
  private final SessionTable sessions;
  private final Clock clock;

  SignInLocks(FailureTable failures, LockSettings settings, SessionTable sessions, Clock clock) {
    this.failures = failures;
    this.settings = settings;
    this.sessions = sessions;
    this.clock = clock;
  }

  /**
   * Begins a try.
   *
   * @param person whose account it is; null where there is none
   */
  public Attempt begin(String email, String address, @Nullable PersonId person) {
    String account = EmailAddress.parse(email).map(EmailAddress::value).orElse(email);
    return begin(
        SignInSubject.of(account, address),
        scope -> scope != Scope.ACCOUNT || !isFamiliar(person, address));
  }

  /** Begins a try that names no account: it counts for its address alone. */
  Attempt begin(String address) {
    return begin(List.of(SignInSubject.of(address)), _ -> true);
  }

  private Attempt begin(List<SignInSubject> subjects, Predicate<Scope> holds) {
    Instant now = Clocks.now(clock);
    List<Count> counts = subjects.stream().map(it -> failures.lock(it, now)).toList();
    Set<Scope> locked =
        counts.stream()
            .filter(count -> count.isLocked(now))
            .map(count -> count.subject().scope())
            .filter(holds)
            .collect(Collectors.toUnmodifiableSet());
    Map<Scope, Instant> locks = new EnumMap<>(Scope.class);
    if (locked.isEmpty()) {
      counts.forEach(count -> count(count, now, locks));
    }
    return new Attempt(locked, subjects, locks);
  }

  /** The try succeeded: it counts no more, and the account's failures are forgotten. */
  public void succeeded(Attempt attempt) {
    attempt
        .subjects()
        .forEach(subject -> {
          if (subject.scope() == Scope.ADDRESS) {
            failures.takeBack(subject, attempt.locks().get(Scope.ADDRESS));
          } else {
            failures.forget(subject);
          }
        });
  }

  /** Nobody looked whether the try was a good one: it does not count. */
  void takeBack(Attempt attempt) {
    if (!attempt.isLocked()) {
      attempt
          .subjects()
          .forEach(subject -> failures.takeBack(subject, attempt.locks().get(subject.scope())));
    }
  }

  /** Forgets up to so many that are too old to count, and says how many there were. */
  int purge(int limit) {
    return failures.forgetBefore(Clocks.now(clock).minus(settings.forgetAfter()), limit);
  }

  private void count(Count before, Instant now, Map<Scope, Instant> locks) {
    boolean recent = before.lastAt().plus(settings.forgetAfter()).isAfter(now);
    int failed = (recent ? before.failures() : 0) + 1;
    Scope scope = before.subject().scope();
    Duration pause = settings.pause(failed, threshold(scope));
    Instant until = pause.isZero() ? null : now.plus(pause);
    failures.write(before.subject(), failed, now, until);
    if (until != null) {
      locks.put(scope, until);
    }
  }

  private boolean isFamiliar(@Nullable PersonId person, String address) {
    return person != null && sessions.isFamiliar(person, address);
  }

  private int threshold(Scope scope) {
    return switch (scope) {
      case ACCOUNT_AT_ADDRESS -> settings.failures();
      case ACCOUNT -> settings.accountFailures();
      case ADDRESS -> settings.addressFailures();
    };
  }

  /**
   * A try that has begun.
   *
   * @param locked what it must be refused for, whatever the password
   * @param subjects what it counts for
   * @param locks what is locked from now on, and until when, unless it succeeds
   */
  public record Attempt(
      Set<Scope> locked, List<SignInSubject> subjects, Map<Scope, Instant> locks) {

    public boolean isLocked() {
      return !locked.isEmpty();
    }

    boolean isAddressLocked() {
      return locked.contains(Scope.ADDRESS);
    }
  }
}

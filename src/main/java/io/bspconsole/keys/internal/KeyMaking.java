package io.bspconsole.keys.internal;

import io.bspconsole.access.Actor;
import io.bspconsole.access.CurrentActor;
import io.bspconsole.audit.Trail;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.PlainText;
import io.bspconsole.keys.KeyId;
import io.bspconsole.keys.KeyMade;
import io.bspconsole.keys.KeyRight;
import io.bspconsole.keys.KeyScope;
import io.bspconsole.keys.KeySecret;
import io.bspconsole.keys.MakeOutcome;
import io.bspconsole.keys.MakeOutcome.Problem;
import io.bspconsole.keys.NewKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Makes keys, within the transaction and after the guard of its caller. */
@Component
public class KeyMaking {

  private final KeyRows rows;
  private final CurrentActor current;
  private final Trail trail;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  KeyMaking(
      KeyRows rows,
      CurrentActor current,
      Trail trail,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.current = current;
    this.trail = trail;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Makes a key of that scope.
   *
   * @throws AccessDeniedException when a right is asked for that the maker may not give
   */
  public MakeOutcome make(KeyScope scope, NewKey asked) {
    Set<Problem> problems = problems(asked);
    if (!problems.isEmpty()) {
      return new MakeOutcome.Refused(problems);
    }
    Actor maker = current.get();
    if (!KeyRight.offered(maker, scope).containsAll(asked.rights())) {
      throw new AccessDeniedException("Nobody gives a key more than he may give");
    }
    KeySecret secret = KeySecret.next();
    Instant now = Clocks.now(clock);
    KeyMade made =
        new KeyMade(
            KeyId.next(),
            asked.name(),
            secret.label(),
            scope,
            asked.rights(),
            end(now, asked.lifetime()),
            maker.id(),
            maker.name(),
            now);
    rows.add(made, secret);
    KeyActs.tell(trail, scope, KeyActs.made(made));
    events.publishEvent(made);
    return new MakeOutcome.Made(made.key(), made.name(), secret);
  }

  private static Set<Problem> problems(NewKey asked) {
    Set<Problem> problems = EnumSet.noneOf(Problem.class);
    String name = asked.name();
    if (!PlainText.isSeen(name)) {
      problems.add(Problem.NAME_MISSING);
    }
    if (name.codePointCount(0, name.length()) > NewKey.LONGEST_NAME) {
      problems.add(Problem.NAME_TOO_LONG);
    }
    if (!PlainText.isLine(name)) {
      problems.add(Problem.NAME_UNSEEN);
    }
    if (asked.rights().isEmpty()) {
      problems.add(Problem.NO_RIGHT);
    }
    return problems;
  }

  private static @Nullable Instant end(Instant now, @Nullable Duration lifetime) {
    return lifetime == null ? null : now.plus(lifetime);
  }
}

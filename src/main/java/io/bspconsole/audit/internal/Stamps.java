package io.bspconsole.audit.internal;

import io.bspconsole.access.Actor;
import io.bspconsole.access.CurrentActor;
import io.bspconsole.audit.Act.Doer;
import io.bspconsole.audit.ActorKind;
import io.bspconsole.kernel.Clocks;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Finds out who acts, when and from where. The request is the one that Spring keeps for this
 * thread; workers have none, and no thread inherits one.
 */
@Component
class Stamps {

  private static final int LONGEST_AGENT = 250;

  private final CurrentActor current;
  private final Clock clock;

  Stamps(CurrentActor current, Clock clock) {
    this.current = current;
    this.clock = clock;
  }

  Stamp of(Doer doer) {
    return switch (doer) {
      case Doer.Meta _ -> nobody(ActorKind.META);
      case Doer.Named(Actor actor) -> actor(actor);
      case Doer.Caller _ ->
          current.find().map(this::actor).orElseGet(() -> nobody(ActorKind.CONSOLE));
    };
  }

  private Stamp actor(Actor actor) {
    Optional<HttpServletRequest> request =
        Optional.ofNullable(RequestContextHolder.getRequestAttributes())
            .filter(ServletRequestAttributes.class::isInstance)
            .map(held -> ((ServletRequestAttributes) held).getRequest());
    return new Stamp(
        now(),
        switch (actor.kind()) {
          case PERSON -> ActorKind.PERSON;
          case KEY -> ActorKind.KEY;
        },
        actor.id().value(),
        actor.name(),
        request.map(HttpServletRequest::getRemoteAddr).orElse(""),
        request.map(Stamps::agent).orElse(""));
  }

  private Stamp nobody(ActorKind kind) {
    return new Stamp(now(), kind, null, "", "", "");
  }

  private Instant now() {
    return Clocks.now(clock);
  }

  private static String agent(HttpServletRequest request) {
    String agent = Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "");
    return agent.length() > LONGEST_AGENT ? agent.substring(0, LONGEST_AGENT) : agent;
  }
}

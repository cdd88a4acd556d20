package io.bspconsole.accounts.internal;

import io.bspconsole.access.Actor;
import io.bspconsole.access.ActorPrincipal;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * A person who signed in.
 *
 * @param rights the count of changes to which the actor's permissions belong
 */
public record SignedIn(Actor actor, int rights) implements AuthenticatedPrincipal, ActorPrincipal {

  @Override
  public String getName() {
    return actor.id().toString();
  }

  /** Principals get into logs; the id is enough there. */
  @Override
  public String toString() {
    return getName();
  }
}

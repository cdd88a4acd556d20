package io.bspconsole.accounts.internal;

import io.bspconsole.access.Actor;
import io.bspconsole.access.ActorPrincipal;
import io.bspconsole.access.SecondFactor;
import io.bspconsole.accounts.factors.Proof;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.GrantedAuthority;

/**
 * A person who signed in.
 *
 * @param actor with what the proof allows
 * @param rights the count of changes to which the actor's permissions belong
 * @param proof what the session has shown beside the password
 */
public record SignedIn(Actor actor, int rights, Proof proof)
    implements AuthenticatedPrincipal, ActorPrincipal {

  @Override
  public boolean isComplete() {
    return !proof.due();
  }

  @Override
  public List<GrantedAuthority> authorities() {
    List<GrantedAuthority> all = new ArrayList<>(ActorPrincipal.super.authorities());
    if (proof.shownAt() != null) {
      all.add(SecondFactor.shown(proof.shownAt()));
    }
    return all;
  }

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

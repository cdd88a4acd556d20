package io.bspconsole.access;

import io.bspconsole.kernel.PersonId;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

/** Tells who acts in the current call. */
@Component
public class CurrentActor {

  private final SecurityContextHolderStrategy contexts;

  public CurrentActor(SecurityContextHolderStrategy contexts) {
    this.contexts = contexts;
  }

  /**
   * The actor of this call.
   *
   * @throws AuthenticationCredentialsNotFoundException when nobody has signed in
   */
  public Actor get() {
    return find()
        .orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Nobody has signed in"));
  }

  /** The actor of this call, or empty when nobody has signed in, or not completely. */
  public Optional<Actor> find() {
    return principal().filter(ActorPrincipal::isComplete).map(ActorPrincipal::actor);
  }

  /** Who knew a password and still has to show a second factor, or did; may do nothing by that. */
  public Optional<PersonId> claimant() {
    return principal().map(ActorPrincipal::actor).map(Actor::id);
  }

  private Optional<ActorPrincipal> principal() {
    Authentication authentication = contexts.getContext().getAuthentication();
    return authentication != null
            && authentication.getPrincipal() instanceof ActorPrincipal signedIn
        ? Optional.of(signedIn)
        : Optional.empty();
  }
}

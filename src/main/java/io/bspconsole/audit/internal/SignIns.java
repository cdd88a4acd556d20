package io.bspconsole.audit.internal;

import io.bspconsole.access.Actor;
import io.bspconsole.access.ActorPrincipal;
import io.bspconsole.audit.Act;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.ChainId;
import io.bspconsole.audit.Subject;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells who signed in and out: staff in the provider's chain, others in those of their clients. */
@Component
@Transactional
class SignIns {

  private final Acts acts;

  SignIns(Acts acts) {
    this.acts = acts;
  }

  @EventListener
  void in(InteractiveAuthenticationSuccessEvent event) {
    tell(event.getAuthentication(), Action.SIGNED_IN);
  }

  @EventListener
  void out(LogoutSuccessEvent event) {
    tell(event.getAuthentication(), Action.SIGNED_OUT);
  }

  private void tell(Authentication authentication, Action action) {
    if (authentication.getPrincipal() instanceof ActorPrincipal principal) {
      Actor actor = principal.actor();
      Act act = Act.of(action, Subject.person(actor.id(), actor.name())).by(actor);
      if (actor.isStaff()) {
        acts.note(ChainId.PROVIDER, act);
      } else {
        actor.clients().forEach(client -> acts.note(ChainId.of(client), act));
      }
    }
  }
}

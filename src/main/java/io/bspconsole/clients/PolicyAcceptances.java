package io.bspconsole.clients;

import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.audit.Act;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.Subject;
import io.bspconsole.audit.Trail;
import io.bspconsole.clients.internal.AcceptanceStore;
import io.bspconsole.clients.internal.StepKeeper;
import io.bspconsole.clients.portfolio.RegisterRows;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.live.ClientChanged;
import io.bspconsole.policy.Clauses;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which editions of the policy a client accepted: by whom, when and from where (P0.1, P5.3). */
@Service
@Needs(Permission.CLIENT_READ)
@Transactional(readOnly = true)
public class PolicyAcceptances {

  private final RegisterRows register;
  private final AcceptanceStore store;
  private final StepKeeper steps;
  private final Clauses clauses;
  private final Trail trail;
  private final CurrentActor current;
  private final ApplicationEventPublisher events;

  PolicyAcceptances(
      RegisterRows register,
      AcceptanceStore store,
      StepKeeper steps,
      Clauses clauses,
      Trail trail,
      CurrentActor current,
      ApplicationEventPublisher events) {
    this.register = register;
    this.store = store;
    this.steps = steps;
    this.clauses = clauses;
    this.trail = trail;
    this.current = current;
    this.events = events;
  }

  /** All acceptances, the newest first. */
  public List<PolicyAcceptance> of(ClientId client) {
    return store.all();
  }

  /** Accepts the edition in force for the client. What was accepted before stays as it was. */
  @Needs(Permission.POLICY_ACCEPT)
  @Transactional
  public PolicyAcceptance accept(ClientId client) {
    ClientSummary summary = register.find(client).orElseThrow(NotFound::new);
    steps.lock(client);
    String edition = clauses.current().id();
    Optional<PolicyAcceptance> before = store.find(edition);
    if (before.isPresent()) {
      return before.get();
    }
    PolicyAcceptance acceptance = store.add(edition, current.get());
    steps.refresh(client);
    trail.record(
        Act.of(Action.POLICY_ACCEPTED, Subject.client(client, summary.name()))
            .changed("edition", null, edition));
    events.publishEvent(new ClientChanged(client));
    return acceptance;
  }
}

package io.bspconsole.clients.internal;

import io.bspconsole.access.Actor;
import io.bspconsole.access.CurrentActor;
import io.bspconsole.audit.Act;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.Trail;
import io.bspconsole.clients.portfolio.AccountClaim;
import io.bspconsole.clients.portfolio.AccountClaim.Kind;
import io.bspconsole.clients.portfolio.ClaimRows;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.tenancy.ClientDirectory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Leaves a task for an administrator where something of another client was asked for. The client
 * for whom it was asked learns nothing: the act stands in the provider's trail.
 */
@Component
class WrongOwners {

  private final ClaimRows rows;
  private final ClientDirectory directory;
  private final Trail trail;
  private final CurrentActor current;

  WrongOwners(ClaimRows rows, ClientDirectory directory, Trail trail, CurrentActor current) {
    this.rows = rows;
    this.directory = directory;
    this.trail = trail;
    this.current = current;
  }

  /** Notes it once while it is open. The caller has locked the client. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void claimed(ClientId client, Kind kind, MetaId metaId) {
    if (rows.add(client, kind, metaId, current.find().map(Actor::id).orElse(null))) {
      trail.recordOfProvider(
          Act.of(Action.ACCOUNT_CLAIMED, AccountClaim.subject(kind, metaId.value()))
              .changed("client", null, directory.name(client).orElse("")));
    }
  }
}

package io.bspconsole.clients.portfolio;

import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.accounts.portfolio.Colleague;
import io.bspconsole.accounts.portfolio.Colleagues;
import io.bspconsole.audit.Act;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.Subject;
import io.bspconsole.audit.Trail;
import io.bspconsole.clients.ClientSummary;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.live.ClientChanged;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who of the provider looks after which clients. Not for staff who are narrowed. */
@Service
@Needs(Permission.CLIENT_ONBOARD)
@Transactional
public class ClientOwners {

  private final RegisterRows rows;
  private final Colleagues colleagues;
  private final Trail trail;
  private final ApplicationEventPublisher events;

  ClientOwners(
      RegisterRows rows, Colleagues colleagues, Trail trail, ApplicationEventPublisher events) {
    this.rows = rows;
    this.colleagues = colleagues;
    this.trail = trail;
    this.events = events;
  }

  /**
   * Has somebody look after all of these clients; one that is not in the register, or that he looks
   * after already, is left out.
   *
   * @return how many are left
   * @throws NotFound when the provider has nobody of that id
   */
  public int assign(Set<ClientId> clients, NewOwner owner) {
    String name =
        owner.person() == null
            ? ""
            : colleagues.all().stream()
                .filter(it -> it.id().equals(owner.person()))
                .map(Colleague::name)
                .findFirst()
                .orElseThrow(NotFound::new);
    List<ClientId> inOrder =
        clients.stream().sorted(Comparator.comparing(ClientId::toString)).toList();
    int found = 0;
    for (ClientId client : inOrder) {
      ClientSummary summary = rows.find(client).orElse(null);
      PersonId before = rows.owner(client).orElse(null);
      if (summary != null && rows.own(client, owner.person(), name)) {
        trail.record(
            client,
            Act.of(Action.OWNER_ASSIGNED, Subject.client(client, summary.name()))
                .changedPerson("owner", before, owner.person()));
        events.publishEvent(new ClientChanged(client));
        found++;
      }
    }
    return found;
  }
}

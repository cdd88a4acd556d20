package io.bspconsole.accounts.internal;

import io.bspconsole.access.Actor;
import io.bspconsole.access.Reach;
import io.bspconsole.access.Role;
import io.bspconsole.accounts.ClientName;
import io.bspconsole.accounts.Invitation;
import io.bspconsole.accounts.Member;
import io.bspconsole.audit.Act;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.Subject;
import io.bspconsole.audit.Trail;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells the trail what happens to people: of the provider in its own chain, of clients in those of
 * their clients.
 */
@Component
public class PeopleActs {

  private final Trail trail;
  private final PersonDirectory people;

  PeopleActs(Trail trail, PersonDirectory people) {
    this.trail = trail;
    this.people = people;
  }

  void invited(Invitation invitation) {
    tell(
        invitation.client(),
        Act.of(Action.PERSON_INVITED, subject(invitation))
            .changed("roles", null, roles(invitation.roles())));
  }

  void withdrawn(Invitation invitation) {
    tell(invitation.client(), Act.of(Action.INVITATION_WITHDRAWN, subject(invitation)));
  }

  /** The person did it himself, though nobody has signed in. */
  void joined(PersonId person, String name, Invitation invitation) {
    tell(
        invitation.client(),
        Act.of(Action.PERSON_JOINED, Subject.person(person, name))
            .changed("roles", null, roles(invitation.roles()))
            .by(new Actor(person, name, Set.of(), Map.of())));
  }

  /**
   * Somebody has other roles, or none.
   *
   * @param client absent at the provider
   */
  public void placed(@Nullable ClientId client, Member before, Set<Role> after) {
    tell(
        client,
        Act.of(after.isEmpty() ? Action.PERSON_REMOVED : Action.ROLES_CHANGED, subject(before))
            .changed("roles", roles(before.roles()), after.isEmpty() ? null : roles(after)));
  }

  /** Somebody of the provider sees other clients: those that are gone and new, one by one. */
  public void assigned(
      Member member, Reach before, List<ClientName> had, Reach after, List<ClientName> has) {
    Act act =
        Act.of(Action.CLIENTS_ASSIGNED, subject(member))
            .changed("reach", word(before), word(after));
    for (ClientName client : without(had, has)) {
      act = act.changed("client", client.name(), null);
    }
    for (ClientName client : without(has, had)) {
      act = act.changed("client", null, client.name());
    }
    trail.recordOfProvider(act);
  }

  private static String word(Reach reach) {
    return reach.isAll() ? "ALL" : "NAMED";
  }

  private static List<ClientName> without(List<ClientName> some, List<ClientName> others) {
    Set<ClientName> known = Set.copyOf(others);
    return some.stream().filter(client -> !known.contains(client)).toList();
  }

  public void disabled(Member member) {
    trail.recordOfProvider(Act.of(Action.PERSON_DISABLED, subject(member)));
  }

  public void enabled(Member member) {
    trail.recordOfProvider(Act.of(Action.PERSON_ENABLED, subject(member)));
  }

  void passwordChanged(PersonId person) {
    people
        .byId(person)
        .map(people::signedIn)
        .map(SignedIn::actor)
        .ifPresent(actor -> {
          Act act =
              Act.of(Action.PASSWORD_CHANGED, Subject.person(actor.id(), actor.name()))
                  .changedSecret("password")
                  .by(actor);
          if (actor.isStaff()) {
            trail.recordOfProvider(act);
          } else {
            actor.clients().forEach(client -> trail.record(client, act));
          }
        });
  }

  private void tell(@Nullable ClientId client, Act act) {
    if (client == null) {
      trail.recordOfProvider(act);
    } else {
      trail.record(client, act);
    }
  }

  private static Subject subject(Member member) {
    return Subject.person(member.id(), member.name());
  }

  /** Nobody has an account yet, so the invitation stands for the person. */
  private static Subject subject(Invitation invitation) {
    return new Subject(Subject.Kind.PERSON, invitation.id().toString(), invitation.email().value());
  }

  private static String roles(Collection<Role> roles) {
    return roles.stream().sorted().map(Role::name).collect(Collectors.joining(", "));
  }
}

package io.bspconsole.accounts.internal;

import io.bspconsole.access.Actor;
import io.bspconsole.access.Reach;
import io.bspconsole.access.Role;
import io.bspconsole.accounts.ClientName;
import io.bspconsole.accounts.EndReason;
import io.bspconsole.accounts.Invitation;
import io.bspconsole.accounts.Member;
import io.bspconsole.accounts.PersonName;
import io.bspconsole.audit.Act;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.Subject;
import io.bspconsole.audit.Trail;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells the trail what happens to people: of the provider in its own chain, of clients in those of
 * their clients.
 */
@Component
public class PeopleActs {

  /** Stands for all accounts that there are not. */
  private static final String NOBODY = "unknown";

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
    actor(person)
        .ifPresent(actor ->
            tellOfPerson(actor, himself(Action.PASSWORD_CHANGED, actor).changedSecret("password")));
  }

  /** Something else that a person did about himself. */
  public void ofSelf(PersonId person, Action action, UnaryOperator<Act> details) {
    actor(person).ifPresent(actor -> tellOfPerson(actor, details.apply(himself(action, actor))));
  }

  /** Somebody may set up second factors anew, because those he had were taken away. */
  public void factorsReset(Actor person) {
    tellOfPerson(person, Act.of(Action.FACTORS_RESET, Subject.person(person.id(), person.name())));
  }

  /** Somebody got past the first step of signing in, and a second factor is due. */
  void signInBegun(PersonId person) {
    actor(person).ifPresent(actor -> tellOfPerson(actor, himself(Action.SIGN_IN_BEGUN, actor)));
  }

  void signedIn(PersonId person) {
    actor(person).ifPresent(actor -> tellOfPerson(actor, himself(Action.SIGNED_IN, actor)));
  }

  void signedOut(PersonId person) {
    actor(person).ifPresent(actor -> tellOfPerson(actor, himself(Action.SIGNED_OUT, actor)));
  }

  /** The provider of single sign-on ended a session, for whatever was done there. */
  void signedOutByProvider(PersonId person) {
    actor(person)
        .ifPresent(actor ->
            tellOfPerson(
                actor,
                Act.of(Action.SIGNED_OUT, Subject.person(actor.id(), actor.name()))
                    .changed("cause", null, EndReason.PROVIDER_SIGN_OUT)));
  }

  /** Somebody ended sessions of his own: so many ran before, and so many do now. */
  public void sessionsEnded(Actor actor, int before, int after) {
    tellOfPerson(actor, himself(Action.SESSIONS_ENDED, actor).changed("sessions", before, after));
  }

  /** Somebody ended all sessions of somebody else. */
  void sessionsOfOtherEnded(PersonId person, int before) {
    actor(person)
        .ifPresent(actor ->
            tellOfPerson(
                actor,
                Act.of(Action.SESSIONS_ENDED, Subject.person(actor.id(), actor.name()))
                    .changed("sessions", before, 0)));
  }

  /** Somebody calls himself otherwise. */
  public void renamed(Actor before, PersonName now) {
    tellOfPerson(
        before, himself(Action.PERSON_RENAMED, before).changed("name", before.name(), now));
  }

  /** Somebody, nobody knows who, had a link to a new password sent to a person. */
  void linkSent(PersonId person, String address) {
    actor(person)
        .ifPresent(actor ->
            tellOfPerson(
                actor,
                Act.of(Action.PASSWORD_LINK_SENT, Subject.person(actor.id(), actor.name()))
                    .changed("address", null, address)));
  }

  /**
   * Somebody did not prove who he is. The console tells it, because nobody knows who it was.
   *
   * @param person whose account it was; null where there is none
   */
  void refused(@Nullable PersonId person, Action action, SignInTrail.Seen seen) {
    Optional<Actor> known = Optional.ofNullable(person).flatMap(this::actor);
    Subject subject =
        known
            .map(actor -> Subject.person(actor.id(), actor.name()))
            .orElse(new Subject(Subject.Kind.PERSON, NOBODY, ""));
    Act act =
        Act.of(action, subject)
            .changed("address", null, seen.address())
            .changed(action == Action.SIGN_IN_LOCKED ? "scope" : "cause", null, seen.word());
    Act told =
        seen.times() == 1
            ? act
            : act.changed("times", null, seen.times()).changed("began", null, seen.since());
    known.ifPresentOrElse(actor -> tellOfPerson(actor, told), () -> trail.recordOfProvider(told));
  }

  private Optional<Actor> actor(PersonId person) {
    return people.byId(person).map(people::actor);
  }

  private static Act himself(Action action, Actor actor) {
    return Act.of(action, Subject.person(actor.id(), actor.name())).by(actor);
  }

  /** In the chain of whoever the person works for. */
  private void tellOfPerson(Actor person, Act act) {
    if (person.isStaff() || person.clients().isEmpty()) {
      trail.recordOfProvider(act);
    } else {
      person.clients().forEach(client -> trail.record(client, act));
    }
  }

  /** The console let its first administrator in. */
  void installed(PersonId person, String name) {
    trail.recordOfProvider(
        Act.of(Action.PERSON_JOINED, Subject.person(person, name))
            .changed("roles", null, Role.ADMINISTRATOR.name()));
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

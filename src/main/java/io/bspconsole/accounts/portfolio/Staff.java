package io.bspconsole.accounts.portfolio;

import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.access.Reach;
import io.bspconsole.access.Role;
import io.bspconsole.accounts.ClientName;
import io.bspconsole.accounts.Invitation;
import io.bspconsole.accounts.InvitationId;
import io.bspconsole.accounts.InviteOutcome;
import io.bspconsole.accounts.Member;
import io.bspconsole.accounts.MemberOutcome;
import io.bspconsole.accounts.People;
import io.bspconsole.accounts.factors.FactorReset;
import io.bspconsole.accounts.internal.Assignments;
import io.bspconsole.accounts.internal.Inviting;
import io.bspconsole.accounts.internal.PeopleActs;
import io.bspconsole.accounts.internal.Places;
import io.bspconsole.accounts.internal.SsoLinking;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.PersonId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The provider's people, for its administrators. */
@Service
@Needs(Permission.PEOPLE_MANAGE)
@Transactional
public class Staff {

  private final Places places;
  private final Inviting inviting;
  private final People people;
  private final Assignments assignments;
  private final PeopleActs acts;
  private final FactorReset reset;
  private final SsoLinking linking;
  private final CurrentActor current;

  Staff(
      Places places,
      Inviting inviting,
      People people,
      Assignments assignments,
      PeopleActs acts,
      FactorReset reset,
      SsoLinking linking,
      CurrentActor current) {
    this.places = places;
    this.assignments = assignments;
    this.inviting = inviting;
    this.people = people;
    this.acts = acts;
    this.reset = reset;
    this.linking = linking;
    this.current = current;
  }

  /** By name; at most 1,000. */
  @Transactional(readOnly = true)
  public List<Member> all() {
    return places.staff();
  }

  /** Invitations that nobody has accepted yet, expired ones too; newest first. */
  @Transactional(readOnly = true)
  public List<Invitation> invitations() {
    return inviting.waiting(null);
  }

  /**
   * Invites somebody to the provider. Who joins sees no client until some are named, or all: what a
   * mail opens should be as little as can be.
   *
   * @param language of the mail
   * @throws IllegalArgumentException for a role of a client
   */
  @Needs(value = Permission.PEOPLE_MANAGE, fresh = true)
  public InviteOutcome invite(String email, Set<Role> roles, Locale language) {
    roles.forEach(role -> role.require(Role.Side.PROVIDER));
    return inviting.invite(null, email, roles, language);
  }

  /**
   * Takes all second factors of somebody away, who lost them, and ends the sessions. The next
   * sign-in sets new ones up.
   *
   * @throws NotFound for somebody who is not of the provider
   */
  @Needs(value = Permission.PEOPLE_MANAGE, fresh = true)
  public MemberOutcome resetFactors(PersonId person) {
    return reset.reset(places.staff(person).orElseThrow(NotFound::new).id());
  }

  /** Those who are linked to somebody at the provider of single sign-on. */
  @Transactional(readOnly = true)
  public Set<PersonId> linked() {
    return linking.linked();
  }

  /**
   * Unlinks somebody else from the provider of single sign-on, and ends the sessions. One who was
   * not linked stays so.
   *
   * @throws NotFound for somebody who is not of the provider
   */
  @Needs(value = Permission.PEOPLE_MANAGE, fresh = true)
  public MemberOutcome unlink(PersonId person) {
    return linking.unlink(places.staff(person).orElseThrow(NotFound::new));
  }

  /**
   * Sends an invitation again; only the new link works.
   *
   * @throws NotFound when there is no such invitation to the provider
   */
  @Needs(value = Permission.PEOPLE_MANAGE, fresh = true)
  public InviteOutcome inviteAgain(InvitationId invitation, Locale language) {
    return inviting.again(null, invitation, language);
  }

  /**
   * Voids an invitation.
   *
   * @throws NotFound when there is no such invitation to the provider
   */
  public void withdraw(InvitationId invitation) {
    inviting.withdraw(null, invitation);
  }

  /**
   * The clients that are named for somebody, by name; none where he sees all.
   *
   * @throws NotFound for somebody who is not of the provider
   */
  @Transactional(readOnly = true)
  public List<ClientName> clientsOf(PersonId person) {
    return assignments.named(places.staff(person).orElseThrow(NotFound::new).id());
  }

  /**
   * Clients to name for somebody, by name.
   *
   * @param search part of the name; empty for any
   * @param limit cut to 200
   */
  @Transactional(readOnly = true)
  public List<ClientName> clients(String search, int offset, int limit) {
    return assignments.offered(search, offset, limit);
  }

  /** Those of the provider who see this client because it is named for them; at most 1,000. */
  @Transactional(readOnly = true)
  public List<Member> assignedTo(ClientId client) {
    return places.assignedTo(client);
  }

  /**
   * Gives exactly these roles, for these clients. Holds from the next click, in open pages too.
   *
   * @param roles at least one; who shall have none is disabled instead
   * @throws NotFound for somebody who is not of the provider, and for a client that is not there
   */
  @Needs(value = Permission.PEOPLE_MANAGE, fresh = true)
  public MemberOutcome place(PersonId person, Set<Role> roles, Reach reach) {
    roles.forEach(role -> role.require(Role.Side.PROVIDER));
    if (roles.isEmpty()) {
      throw new IllegalArgumentException("a person of the provider without a role");
    }
    if (reach instanceof Reach.Named(var clients) && clients.size() > Reach.MOST_NAMED) {
      return MemberOutcome.TOO_MANY_CLIENTS;
    }
    boolean other = places.otherAdministrator(person);
    Member member = held(person);
    boolean stays = roles.contains(Role.ADMINISTRATOR) && reach.isAll();
    MemberOutcome outcome = mayLose(member, !stays, other);
    if (outcome == MemberOutcome.DONE) {
      place(member, roles);
      assign(member, reach);
      inviting.overtaken(null, member);
    }
    return outcome;
  }

  private void place(Member member, Set<Role> roles) {
    if (!member.roles().equals(roles)) {
      places.placeAtProvider(member.id(), roles);
      acts.placed(null, member, roles);
    }
  }

  private void assign(Member member, Reach reach) {
    Reach before = assignments.of(member.id());
    if (!before.equals(reach)) {
      List<ClientName> had = assignments.named(member.id());
      assignments.assign(member.id(), reach);
      acts.assigned(member, before, had, reach, assignments.named(member.id()));
    }
  }

  /**
   * Ends all sessions of somebody and lets nobody sign in to the account any more.
   *
   * @throws NotFound for somebody who is not of the provider
   */
  public MemberOutcome disable(PersonId person) {
    boolean other = places.otherAdministrator(person);
    Member member = held(person);
    MemberOutcome outcome = mayLose(member, true, other);
    if (outcome == MemberOutcome.DONE) {
      people.disable(person);
      acts.disabled(member);
      inviting.overtaken(null, member);
    }
    return outcome;
  }

  /**
   * Lets somebody sign in again.
   *
   * @throws NotFound for somebody who is not of the provider
   */
  @Needs(value = Permission.PEOPLE_MANAGE, fresh = true)
  public void enable(PersonId person) {
    Member member = held(person);
    people.enable(person);
    acts.enabled(member);
  }

  /** The person as he is, and as he stays while this is decided. */
  private Member held(PersonId person) {
    places.hold(person);
    return places.staff(person).orElseThrow(NotFound::new);
  }

  private MemberOutcome mayLose(Member member, boolean administration, boolean other) {
    if (member.id().equals(current.get().id())) {
      return MemberOutcome.OWN_ACCOUNT;
    }
    return administration && member.isAdministrator() && !other
        ? MemberOutcome.LAST_ADMINISTRATOR
        : MemberOutcome.DONE;
  }
}

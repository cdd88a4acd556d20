package io.bspconsole.accounts;

import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.access.Role;
import io.bspconsole.accounts.factors.FactorReset;
import io.bspconsole.accounts.internal.Inviting;
import io.bspconsole.accounts.internal.PeopleActs;
import io.bspconsole.accounts.internal.Places;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.PersonId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people of one client. Its owner manages them, and the provider's onboarding staff, who let
 * the first owner in.
 */
@Service
@Needs(Permission.TEAM_MANAGE)
@Transactional
public class Team {

  private final Places places;
  private final Inviting inviting;
  private final PeopleActs acts;
  private final FactorReset reset;
  private final CurrentActor current;

  Team(Places places, Inviting inviting, PeopleActs acts, FactorReset reset, CurrentActor current) {
    this.places = places;
    this.inviting = inviting;
    this.acts = acts;
    this.reset = reset;
    this.current = current;
  }

  /** By name; at most 1,000. */
  @Transactional(readOnly = true)
  public List<Member> members(ClientId client) {
    return places.members(client);
  }

  /** Invitations that nobody has accepted yet, expired ones too; newest first. */
  @Transactional(readOnly = true)
  public List<Invitation> invitations(ClientId client) {
    return inviting.waiting(client);
  }

  /**
   * Invites somebody, or gives somebody who has an account a place here once he accepts.
   *
   * @param language of the mail
   * @throws IllegalArgumentException for a role of the provider
   */
  @Needs(value = Permission.TEAM_MANAGE, fresh = true)
  public InviteOutcome invite(ClientId client, String email, Role role, Locale language) {
    role.require(Role.Side.CLIENT);
    return inviting.invite(client, email, Set.of(role), language);
  }

  /**
   * Takes all second factors of somebody away, who lost them, and ends the sessions. The next
   * sign-in sets new ones up.
   *
   * @throws NotFound for somebody who is not of this client
   */
  @Needs(value = Permission.TEAM_MANAGE, fresh = true)
  public MemberOutcome resetFactors(ClientId client, PersonId person) {
    return reset.reset(places.member(client, person).orElseThrow(NotFound::new).id());
  }

  /**
   * Sends an invitation again; only the new link works.
   *
   * @throws NotFound when the client has no such invitation
   */
  @Needs(value = Permission.TEAM_MANAGE, fresh = true)
  public InviteOutcome inviteAgain(ClientId client, InvitationId invitation, Locale language) {
    return inviting.again(client, invitation, language);
  }

  /**
   * Voids an invitation.
   *
   * @throws NotFound when the client has no such invitation
   */
  public void withdraw(ClientId client, InvitationId invitation) {
    inviting.withdraw(client, invitation);
  }

  /**
   * Gives somebody that role instead of the one held. Holds from the next click, in open pages too.
   *
   * @throws NotFound for somebody who is not of this client
   */
  @Needs(value = Permission.TEAM_MANAGE, fresh = true)
  public MemberOutcome changeRole(ClientId client, PersonId person, Role role) {
    role.require(Role.Side.CLIENT);
    return place(client, person, Set.of(role));
  }

  /**
   * Takes somebody out of the client. What they did here stays, under their name.
   *
   * @throws NotFound for somebody who is not of this client
   */
  public MemberOutcome remove(ClientId client, PersonId person) {
    return place(client, person, Set.of());
  }

  private MemberOutcome place(ClientId client, PersonId person, Set<Role> roles) {
    boolean otherOwner = places.otherOwner(client, person);
    places.hold(person);
    Member member = places.member(client, person).orElseThrow(NotFound::new);
    if (person.equals(current.get().id())) {
      return MemberOutcome.OWN_ACCOUNT;
    }
    if (member.roles().contains(Role.OWNER) && !roles.contains(Role.OWNER) && !otherOwner) {
      return MemberOutcome.LAST_OWNER;
    }
    places.placeAtClient(person, client, roles);
    acts.placed(client, member, roles);
    inviting.overtaken(client, member);
    return MemberOutcome.DONE;
  }
}

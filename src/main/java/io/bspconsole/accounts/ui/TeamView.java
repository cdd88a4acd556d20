package io.bspconsole.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.Permission;
import io.bspconsole.access.Role;
import io.bspconsole.accounts.Invitation;
import io.bspconsole.accounts.InviteOutcome;
import io.bspconsole.accounts.Member;
import io.bspconsole.accounts.MemberOutcome;
import io.bspconsole.accounts.Team;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.NotFound;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** The people of one client. */
@Route(AccountsNavigation.TEAM)
@RolesAllowed(Permission.TEAM_MANAGE)
@SuppressWarnings("NullAway.Init") // the client comes with the address
class TeamView extends PeoplePage implements BeforeEnterObserver {

  private final transient Team team;
  private ClientId client;

  TeamView(Team team, CurrentActor current, Clock clock) {
    super(Role.Side.CLIENT, current, clock);
    this.team = team;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    client =
        event
            .getRouteParameters()
            .get("clientId")
            .flatMap(ClientId::parse)
            .orElseThrow(NotFound::new);
    refresh();
  }

  @Override
  void refresh() {
    show();
  }

  @Override
  String title() {
    return getTranslation("accounts.team.title");
  }

  @Override
  List<Member> people() {
    return team.members(client);
  }

  @Override
  List<Invitation> invitations() {
    return team.invitations(client);
  }

  @Override
  InviteOutcome invite(String email, Set<Role> roles) {
    return roles.stream()
        .findFirst()
        .map(role -> team.invite(client, email, role, getLocale()))
        .orElseGet(() -> new InviteOutcome.Refused(InviteOutcome.Reason.NO_ROLE));
  }

  @Override
  InviteOutcome inviteAgain(Invitation invitation) {
    return team.inviteAgain(client, invitation.id(), getLocale());
  }

  @Override
  void withdraw(Invitation invitation) {
    team.withdraw(client, invitation.id());
  }

  @Override
  MemberOutcome change(Member member, Set<Role> roles) {
    return team.changeRole(client, member.id(), roles.iterator().next());
  }

  @Override
  List<Button> more(Member member) {
    return List.of(dangerous("remove", member, () -> team.remove(client, member.id())));
  }
}

package io.bspconsole.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.Permission;
import io.bspconsole.access.Role;
import io.bspconsole.access.StepUp;
import io.bspconsole.accounts.Invitation;
import io.bspconsole.accounts.InviteOutcome;
import io.bspconsole.accounts.Member;
import io.bspconsole.accounts.MemberOutcome;
import io.bspconsole.accounts.SessionSummary;
import io.bspconsole.accounts.Team;
import io.bspconsole.accounts.TeamSessions;
import io.bspconsole.accounts.portfolio.Staff;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.uikit.Card;
import io.bspconsole.uikit.EmptyState;
import io.bspconsole.uikit.Times;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The people of one client. */
@Route(AccountsNavigation.TEAM)
@RolesAllowed(Permission.TEAM_MANAGE)
@SuppressWarnings("NullAway.Init") // the client comes with the address
class TeamView extends PeoplePage implements BeforeEnterObserver {

  private final transient Team team;
  private final transient TeamSessions sessions;
  private final transient Staff staff;
  private ClientId client;

  TeamView(
      Team team,
      TeamSessions sessions,
      Staff staff,
      CurrentActor current,
      StepUp stepUp,
      Clock clock) {
    super(Role.Side.CLIENT, current, stepUp, clock);
    this.team = team;
    this.sessions = sessions;
    this.staff = staff;
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
  Component table(List<Member> people, Function<Member, Component> actions) {
    return PeopleTables.members(people, Times.of(this), actions);
  }

  @Override
  RolesDialog change(Member member) {
    return new RolesDialog(
        member,
        Role.Side.CLIENT,
        roles ->
            stepUp.run(() ->
                settle(team.changeRole(client, member.id(), roles.iterator().next()), "changed")));
  }

  /** Administrators see who of the provider looks after this client in particular. */
  @Override
  List<Component> moreCards() {
    if (!reader().may(Permission.PEOPLE_MANAGE, client)) {
      return List.of();
    }
    String title = getTranslation("accounts.people.assigned");
    List<Member> assigned = staff.assignedTo(client);
    return List.of(
        assigned.isEmpty()
            ? new Card(title, new EmptyState(getTranslation("accounts.people.unassigned")))
            : new Card(title, PeopleTables.staff(title, assigned, Times.of(this), _ -> new Span()))
                .flush());
  }

  @Override
  MemberOutcome resetFactors(Member member) {
    return team.resetFactors(client, member.id());
  }

  @Override
  Optional<List<SessionSummary>> sessions(Member member) {
    return sessions.running(client, member.id());
  }

  @Override
  MemberOutcome endSessions(Member member) {
    return sessions.endAll(client, member.id());
  }

  @Override
  List<Button> more(Member member) {
    return List.of(dangerous("remove", member, () -> team.remove(client, member.id())));
  }
}

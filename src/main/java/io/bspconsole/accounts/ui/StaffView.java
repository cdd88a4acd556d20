package io.bspconsole.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
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
import io.bspconsole.accounts.portfolio.Staff;
import io.bspconsole.accounts.portfolio.StaffSessions;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.mail.ui.MailNavigation;
import io.bspconsole.uikit.PageLink;
import io.bspconsole.uikit.Times;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The provider's people. */
@Route(AccountsNavigation.PEOPLE)
@RolesAllowed(Permission.PEOPLE_MANAGE)
class StaffView extends PeoplePage implements BeforeEnterObserver {

  private final transient Staff staff;
  private final transient StaffSessions sessions;
  private final transient CurrentActor current;
  private Set<PersonId> linked = Set.of();

  StaffView(Staff staff, StaffSessions sessions, CurrentActor current, StepUp stepUp, Clock clock) {
    super(Role.Side.PROVIDER, current, stepUp, clock);
    this.staff = staff;
    this.sessions = sessions;
    this.current = current;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    refresh();
  }

  @Override
  void refresh() {
    linked = staff.linked();
    List<PageLink> links = new ArrayList<>();
    links.add(new PageLink(getTranslation("accounts.matrix.title"), AccountsNavigation.ROLES));
    links.add(new PageLink(getTranslation("mail.unsent.title"), MailNavigation.UNSENT));
    if (current.get().may(Permission.AUDIT_ERASE)) {
      links.add(new PageLink(getTranslation("accounts.erasure.title"), AccountsNavigation.ERASURE));
    }
    show(links.toArray(Component[]::new));
  }

  @Override
  String title() {
    return getTranslation("accounts.people.title");
  }

  @Override
  List<Member> people() {
    return staff.all();
  }

  @Override
  List<Invitation> invitations() {
    return staff.invitations();
  }

  @Override
  InviteOutcome invite(String email, Set<Role> roles) {
    return staff.invite(email, roles, getLocale());
  }

  @Override
  InviteOutcome inviteAgain(Invitation invitation) {
    return staff.inviteAgain(invitation.id(), getLocale());
  }

  @Override
  void withdraw(Invitation invitation) {
    staff.withdraw(invitation.id());
  }

  @Override
  Component table(List<Member> people, Function<Member, Component> actions) {
    return PeopleTables.staff(
        getTranslation("accounts.people.members"), people, Times.of(this), actions);
  }

  @Override
  RolesDialog change(Member member) {
    ReachField reach = new ReachField(member, staff);
    return new RolesDialog(
            member,
            Role.Side.PROVIDER,
            roles ->
                stepUp.run(
                    () -> settle(staff.place(member.id(), roles, reach.chosen()), "changed")))
        .with(reach);
  }

  @Override
  MemberOutcome resetFactors(Member member) {
    return staff.resetFactors(member.id());
  }

  @Override
  Optional<List<SessionSummary>> sessions(Member member) {
    return sessions.running(member.id());
  }

  @Override
  MemberOutcome endSessions(Member member) {
    return sessions.endAll(member.id());
  }

  @Override
  List<Button> more(Member member) {
    List<Button> more = new ArrayList<>();
    if (linked.contains(member.id())) {
      more.add(dangerous("unlink", member, () -> staff.unlink(member.id())));
    }
    more.add(
        member.enabled()
            ? dangerous("disable", member, () -> staff.disable(member.id()))
            : small(
                "accounts.people.enable",
                () ->
                    stepUp.run(() -> {
                      staff.enable(member.id());
                      settle(MemberOutcome.DONE, "enable.done");
                    })));
    return more;
  }
}

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
import io.bspconsole.accounts.portfolio.Staff;
import io.bspconsole.mail.ui.MailNavigation;
import io.bspconsole.uikit.PageLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** The provider's people. */
@Route(AccountsNavigation.PEOPLE)
@RolesAllowed(Permission.PEOPLE_MANAGE)
class StaffView extends PeoplePage implements BeforeEnterObserver {

  private final transient Staff staff;

  StaffView(Staff staff, CurrentActor current, Clock clock) {
    super(Role.Side.PROVIDER, current, clock);
    this.staff = staff;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    refresh();
  }

  @Override
  void refresh() {
    show(
        new PageLink(getTranslation("accounts.matrix.title"), AccountsNavigation.ROLES),
        new PageLink(getTranslation("mail.unsent.title"), MailNavigation.UNSENT));
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
  void inviteAgain(Invitation invitation) {
    staff.inviteAgain(invitation.id(), getLocale());
  }

  @Override
  void withdraw(Invitation invitation) {
    staff.withdraw(invitation.id());
  }

  @Override
  MemberOutcome change(Member member, Set<Role> roles) {
    return staff.changeRoles(member.id(), roles);
  }

  @Override
  List<Button> more(Member member) {
    return List.of(
        member.enabled()
            ? dangerous("disable", member, () -> staff.disable(member.id()))
            : small(
                "accounts.people.enable",
                () -> {
                  staff.enable(member.id());
                  settle(MemberOutcome.DONE, "enable.done");
                }));
  }
}

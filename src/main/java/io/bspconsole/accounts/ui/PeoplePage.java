package io.bspconsole.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import io.bspconsole.access.Actor;
import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.Role;
import io.bspconsole.access.StepUp;
import io.bspconsole.accounts.Invitation;
import io.bspconsole.accounts.InviteOutcome;
import io.bspconsole.accounts.Member;
import io.bspconsole.accounts.MemberOutcome;
import io.bspconsole.accounts.SessionSummary;
import io.bspconsole.uikit.Card;
import io.bspconsole.uikit.ConfirmDialogs;
import io.bspconsole.uikit.Crumb;
import io.bspconsole.uikit.EmptyState;
import io.bspconsole.uikit.HasCrumbs;
import io.bspconsole.uikit.Icon;
import io.bspconsole.uikit.PageHead;
import io.bspconsole.uikit.Times;
import io.bspconsole.uikit.Toasts;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** What the pages of the provider's people and of a client's team have in common. */
@StyleSheet("people.css")
abstract class PeoplePage extends Main implements HasCrumbs {

  private final Role.Side side;
  private final CurrentActor current;
  final transient StepUp stepUp;
  private final Clock clock;

  PeoplePage(Role.Side side, CurrentActor current, StepUp stepUp, Clock clock) {
    this.side = side;
    this.current = current;
    this.stepUp = stepUp;
    this.clock = clock;
    addClassNames("bsp-page", "people-page");
  }

  abstract List<Member> people();

  abstract List<Invitation> invitations();

  abstract InviteOutcome invite(String email, Set<Role> roles);

  abstract InviteOutcome inviteAgain(Invitation invitation);

  abstract void withdraw(Invitation invitation);

  /** Asks for the roles of somebody who is not the reader, and keeps them. */
  abstract RolesDialog change(Member member);

  abstract Component table(List<Member> people, Function<Member, Component> actions);

  abstract MemberOutcome resetFactors(Member member);

  abstract Optional<List<SessionSummary>> sessions(Member member);

  abstract MemberOutcome endSessions(Member member);

  /** The buttons besides the one for roles, for somebody who is not the reader. */
  abstract List<Button> more(Member member);

  abstract String title();

  /** What the page shows below people and invitations. */
  List<Component> moreCards() {
    return List.of();
  }

  final Actor reader() {
    return current.get();
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(Crumb.here(title()));
  }

  void show(Component... besides) {
    removeAll();
    Button invite = new Button(getTranslation("accounts.invite.open"), Icon.PLUS.create());
    invite.addThemeVariants(ButtonVariant.PRIMARY);
    invite.addClickListener(
        _ -> new InviteDialog(side, this::invite, this::refresh, stepUp).open());
    Div content = new Div(membersCard(), invitationsCard());
    content.add(moreCards());
    content.addClassName("people-content");
    add(
        new PageHead(title())
            .meta(getTranslation("accounts.people.meta." + side.name()))
            .meta(besides)
            .actions(invite),
        content);
  }

  abstract void refresh();

  private Component membersCard() {
    List<Member> people = people();
    return people.isEmpty()
        ? new Card(
            getTranslation("accounts.people.members"),
            new EmptyState(getTranslation("accounts.people.nobody")))
        : new Card(getTranslation("accounts.people.members"), table(people, this::actions)).flush();
  }

  private Component invitationsCard() {
    List<Invitation> waiting = invitations();
    return waiting.isEmpty()
        ? new Card(
            getTranslation("accounts.people.invitations"),
            new EmptyState(getTranslation("accounts.people.uninvited")))
        : new Card(
                getTranslation("accounts.people.invitations"),
                PeopleTables.invitations(waiting, clock.instant(), Times.of(this), this::actions))
            .flush();
  }

  private Component actions(Member member) {
    Div actions = new Div();
    actions.addClassName("people-actions");
    if (member.id().equals(reader().id())) {
      actions.setText(getTranslation("accounts.people.you"));
      return actions;
    }
    actions.add(small("accounts.people.change." + side.name(), () -> change(member).open()));
    actions.add(
        small(
            "accounts.people.sessions",
            () ->
                new SessionsDialog(
                        member,
                        sessions(member),
                        Times.of(this),
                        () -> settle(endSessions(member), "sessions.done"))
                    .open()));
    actions.add(dangerous("reset", member, () -> resetFactors(member)));
    more(member).forEach(actions::add);
    return actions;
  }

  private Component actions(Invitation invitation) {
    Div actions =
        new Div(
            small(
                "accounts.people.again",
                () ->
                    stepUp.run(() -> {
                      tell(inviteAgain(invitation));
                      refresh();
                    })),
            small(
                "accounts.people.withdraw",
                () -> {
                  withdraw(invitation);
                  Toasts.did(getTranslation("accounts.people.withdrawn", invitation.email()));
                  refresh();
                }));
    actions.addClassName("people-actions");
    return actions;
  }

  /** A button that asks before it acts; its dialog names the person and what follows. */
  Button dangerous(String key, Member member, Supplier<MemberOutcome> act) {
    return small(
        "accounts.people." + key,
        () ->
            ConfirmDialogs.danger(
                getTranslation("accounts.people." + key + ".title", member.name()),
                getTranslation("accounts.people." + key + ".text"),
                getTranslation("accounts.people." + key),
                () -> stepUp.run(() -> settle(act.get(), key + ".done"))));
  }

  Button small(String key, Runnable act) {
    Button button = new Button(getTranslation(key), _ -> act.run());
    button.addThemeName("small");
    return button;
  }

  private void tell(InviteOutcome outcome) {
    switch (outcome) {
      case InviteOutcome.Invited(Invitation invitation) ->
          Toasts.did(getTranslation("accounts.invite.done", invitation.email()));
      case InviteOutcome.Refused(InviteOutcome.Reason reason) ->
          Toasts.failed(getTranslation("accounts.invite.problem." + reason.name()));
    }
  }

  void settle(MemberOutcome outcome, String key) {
    if (outcome == MemberOutcome.DONE) {
      Toasts.did(getTranslation("accounts.people." + key));
    } else {
      Toasts.failed(getTranslation("accounts.people.problem." + outcome.name()));
    }
    refresh();
  }
}

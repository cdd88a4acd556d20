package io.bspconsole.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import io.bspconsole.accounts.Invitation;
import io.bspconsole.accounts.Member;
import io.bspconsole.uikit.Avatar;
import io.bspconsole.uikit.DataTable;
import io.bspconsole.uikit.Icon;
import io.bspconsole.uikit.Lines;
import io.bspconsole.uikit.StatusBadge;
import io.bspconsole.uikit.Times;
import io.bspconsole.uikit.Tone;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** People and invitations in rows, each with what can be done about it. */
final class PeopleTables {

  private PeopleTables() {}

  /** People of a client with what can be done about each. */
  static Component members(List<Member> members, Times times, Function<Member, Component> actions) {
    DataTable table =
        new DataTable(
            text("members"), text("person"), text("roles"), text("state"), text("since"), "");
    members.forEach(member ->
        table.row(
            identity(member),
            roles(member),
            state(member),
            new Span(times.date(member.since())),
            actions.apply(member)));
    return table;
  }

  /** People of the provider, with the clients they see. */
  static Component staff(
      String title, List<Member> members, Times times, Function<Member, Component> actions) {
    DataTable table =
        new DataTable(
            title,
            text("person"),
            text("roles"),
            text("clients"),
            text("state"),
            text("since"),
            "");
    members.forEach(member ->
        table.row(
            identity(member),
            roles(member),
            SightWords.of(member.sight()),
            state(member),
            new Span(times.date(member.since())),
            actions.apply(member)));
    return table;
  }

  private static Component roles(Member member) {
    return new Span(RoleWords.list(member.roles()));
  }

  static Component invitations(
      List<Invitation> invitations,
      Instant now,
      Times times,
      Function<Invitation, Component> actions) {
    DataTable table =
        new DataTable(
            text("invitations"), text("email"), text("roles"), text("state"), text("by"), "");
    invitations.forEach(invitation ->
        table.row(
            new Span(invitation.email().value()),
            new Span(RoleWords.list(invitation.roles())),
            state(invitation, now, times),
            by(invitation, times),
            actions.apply(invitation)));
    return table;
  }

  private static Component identity(Member member) {
    Lines words = new Lines(Lines.strong(member.name()), Lines.detail(member.email()));
    Div identity = new Div(Avatar.person(member.name()), words);
    identity.addClassName("people-identity");
    return identity;
  }

  private static Component state(Member member) {
    return member.enabled()
        ? StatusBadge.ours(Icon.RING_TICK, text("active"), Tone.GOOD)
        : StatusBadge.ours(Icon.STRUCK_RING, text("disabled"), Tone.BAD);
  }

  private static Component state(Invitation invitation, Instant now, Times times) {
    return invitation.expiresAt().isAfter(now)
        ? StatusBadge.ours(
            Icon.SENT, text("invited", times.absolute(invitation.expiresAt())), Tone.WORK)
        : StatusBadge.ours(Icon.CLOCK, text("expired"), Tone.WARN);
  }

  private static Component by(Invitation invitation, Times times) {
    return new Lines(
        new Span(invitation.invitedByName()), Lines.detail(times.absolute(invitation.invitedAt())));
  }

  private static String text(String key, Object... arguments) {
    return I18NProvider.translate("accounts.people." + key, arguments);
  }
}

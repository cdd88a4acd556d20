package io.bspconsole.accounts.internal;

import io.bspconsole.access.Actor;
import io.bspconsole.access.CurrentActor;
import io.bspconsole.accounts.EndReason;
import io.bspconsole.accounts.Invitations.Offer;
import io.bspconsole.accounts.Member;
import io.bspconsole.accounts.MemberOutcome;
import io.bspconsole.accounts.PersonName;
import io.bspconsole.accounts.SessionKey;
import io.bspconsole.accounts.SsoProblem;
import io.bspconsole.accounts.SsoWish;
import io.bspconsole.accounts.internal.PersonDirectory.Person;
import io.bspconsole.audit.Act;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.Subject;
import io.bspconsole.audit.Trail;
import io.bspconsole.kernel.PersonId;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links people to whom they are at the provider of single sign-on: because somebody who is signed
 * in says so, or because an invitation is accepted so. Never because an e-mail is the same.
 */
@Component
@Transactional
public class SsoLinking {

  private final IdentityRows rows;
  private final PersonDirectory people;
  private final Accepting accepting;
  private final SessionTable sessions;
  private final Rights rights;
  private final PasswordLinkRows holders;
  private final AccountMails mails;
  private final CurrentActor current;
  private final SsoSettings settings;
  private final Trail trail;

  SsoLinking(
      IdentityRows rows,
      PersonDirectory people,
      Accepting accepting,
      SessionTable sessions,
      Rights rights,
      PasswordLinkRows holders,
      AccountMails mails,
      CurrentActor current,
      SsoSettings settings,
      Trail trail) {
    this.rows = rows;
    this.people = people;
    this.accepting = accepting;
    this.sessions = sessions;
    this.rights = rights;
    this.holders = holders;
    this.mails = mails;
    this.current = current;
    this.settings = settings;
    this.trail = trail;
  }

  /**
   * Links one of the staff, who is told by mail. Who is linked to just that already stays so.
   *
   * @throws SsoRefused when one of both is linked otherwise; then nothing has changed
   */
  void link(PersonId id, Identity identity) {
    Person person = people.byId(id).orElseThrow();
    Actor actor = people.actor(person);
    if (!actor.isStaff()) {
      throw new SsoRefused(SsoProblem.NOT_STAFF, "Only staff are linked");
    }
    Optional<PersonId> linked = rows.person(identity.issuer(), identity.subject());
    if (linked.filter(id::equals).isPresent()) {
      return;
    }
    if (linked.isPresent()) {
      throw new SsoRefused(SsoProblem.TAKEN, "Somebody else is linked");
    }
    if (rows.linkedAt(id, identity.issuer()).isPresent()) {
      throw new SsoRefused(SsoProblem.LINKED_OTHERWISE, "The person is linked to another one");
    }
    try {
      rows.add(id, identity);
    } catch (DuplicateKeyException e) {
      throw new SsoRefused(SsoProblem.TAKEN, "Somebody was linked meanwhile", e);
    }
    trail.recordOfProvider(
        Act.of(Action.IDENTITY_LINKED, Subject.person(id, actor.name()))
            .changed("identity", null, identity)
            .by(actor));
    tell(id, "linked");
  }

  /**
   * Accepts an invitation to the staff with a new account, which has no password until its person
   * asks for one by mail. An account that is there already is linked by whoever signed in to it,
   * and by no mail.
   *
   * @throws SsoRefused when it opens nothing, or the identity cannot be linked; then nothing has
   *     changed
   */
  void accept(SsoWish.Accept wish, Identity identity) {
    Offer offer =
        accepting
            .open(wish.secret())
            .filter(it -> it.invitation().client() == null)
            .orElseThrow(SsoLinking::gone);
    if (offer.known()) {
      throw new SsoRefused(SsoProblem.INVITATION_KNOWN, "There is an account already");
    }
    try {
      PersonId person =
          accepting
              .acceptWithoutPassword(wish.secret(), PersonName.of(wish.name()))
              .orElseThrow(SsoLinking::gone);
      link(person, identity);
    } catch (DuplicateKeyException e) {
      throw new SsoRefused(SsoProblem.INVITATION_KNOWN, "An account was opened meanwhile", e);
    }
  }

  /**
   * Unlinks somebody else; nobody does so to himself here, but under his own account, if at all.
   */
  public MemberOutcome unlink(Member member) {
    if (member.id().equals(current.get().id())) {
      return MemberOutcome.OWN_ACCOUNT;
    }
    unlink(member.id(), member.name(), null);
    return MemberOutcome.DONE;
  }

  /**
   * Unlinks, ends all sessions but that one and every sign-in under way, and tells the person by
   * mail. One who was not linked stays so.
   *
   * @param kept null for none
   */
  public void unlink(PersonId person, String name, @Nullable SessionKey kept) {
    if (rows.remove(person, settings.issuer())) {
      trail.recordOfProvider(Act.of(Action.IDENTITY_UNLINKED, Subject.person(person, name)));
      sessions.endAll(person, kept, EndReason.ENDED);
      rights.changed(person);
      tell(person, "unlinked");
    }
  }

  /** Everybody who is linked; nobody while there is no single sign-on. */
  @Transactional(readOnly = true)
  public Set<PersonId> linked() {
    return settings.isOn() ? rows.linked(settings.issuer()) : Set.of();
  }

  private void tell(PersonId person, String what) {
    PasswordLinkRows.Holder who = holders.holder(person);
    mails.identityChanged(who.email(), what, settings.label(), who.language());
  }

  private static SsoRefused gone() {
    return new SsoRefused(SsoProblem.INVITATION_GONE, "The invitation opens nothing");
  }
}

package io.bspconsole.accounts.internal;

import io.bspconsole.access.Actor;
import io.bspconsole.accounts.AcceptOutcome;
import io.bspconsole.accounts.EndReason;
import io.bspconsole.accounts.Invitations.Offer;
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
  private final SsoSettings settings;
  private final Trail trail;

  SsoLinking(
      IdentityRows rows,
      PersonDirectory people,
      Accepting accepting,
      SessionTable sessions,
      SsoSettings settings,
      Trail trail) {
    this.rows = rows;
    this.people = people;
    this.accepting = accepting;
    this.sessions = sessions;
    this.settings = settings;
    this.trail = trail;
  }

  /**
   * Links one of the staff. Who is linked to just that already stays so.
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
  }

  /**
   * Accepts an invitation to the staff. An account that is opened so has a password that nobody
   * knows, until its person asks for one by mail.
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
    boolean accepted =
        offer.known()
            ? accepting.join(wish.secret())
            : accepting.accept(wish.secret(), wish.name(), Secret.next().text())
                instanceof AcceptOutcome.Accepted;
    if (!accepted) {
      throw gone();
    }
    link(people.byEmail(offer.invitation().email().value()).orElseThrow().id(), identity);
  }

  /** Unlinks, and ends all sessions but that one. */
  public void unlink(Actor actor, SessionKey kept) {
    if (rows.remove(actor.id(), settings.issuer())) {
      trail.recordOfProvider(
          Act.of(Action.IDENTITY_UNLINKED, Subject.person(actor.id(), actor.name())));
      sessions.endAll(actor.id(), kept, EndReason.ENDED);
    }
  }

  private static SsoRefused gone() {
    return new SsoRefused(SsoProblem.INVITATION_GONE, "The invitation opens nothing");
  }
}

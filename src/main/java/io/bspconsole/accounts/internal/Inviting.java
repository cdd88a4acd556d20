package io.bspconsole.accounts.internal;

import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.Role;
import io.bspconsole.accounts.Invitation;
import io.bspconsole.accounts.InvitationId;
import io.bspconsole.accounts.InviteOutcome;
import io.bspconsole.accounts.InviteOutcome.Invited;
import io.bspconsole.accounts.InviteOutcome.Reason;
import io.bspconsole.accounts.InviteOutcome.Refused;
import io.bspconsole.accounts.Member;
import io.bspconsole.accounts.internal.Places.Known;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.EmailAddress;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.tenancy.ClientDirectory;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Invites people to the provider (no client) or to a client. Joins the transaction of its caller,
 * who has asked for the permission.
 */
@Component
public class Inviting {

  private static final Duration HOUR = Duration.ofHours(1);

  private final InvitationRows rows;
  private final Places places;
  private final AccountMails mails;
  private final ClientDirectory clients;
  private final PeopleActs acts;
  private final CurrentActor current;
  private final HourlyLimits limits;

  Inviting(
      InvitationRows rows,
      Places places,
      AccountMails mails,
      ClientDirectory clients,
      PeopleActs acts,
      CurrentActor current,
      HourlyLimits limits) {
    this.rows = rows;
    this.places = places;
    this.mails = mails;
    this.clients = clients;
    this.acts = acts;
    this.current = current;
    this.limits = limits;
  }

  public InviteOutcome invite(
      @Nullable ClientId client, String email, Set<Role> roles, Locale language) {
    Optional<EmailAddress> address = EmailAddress.parse(email);
    if (address.isEmpty()) {
      return new Refused(Reason.NO_ADDRESS);
    }
    if (roles.isEmpty()) {
      return new Refused(Reason.NO_ROLE);
    }
    Optional<Reason> obstacle =
        places.byEmail(address.get()).flatMap(known -> obstacle(known, client, roles));
    return obstacle.isPresent()
        ? new Refused(obstacle.get())
        : send(client, address.get(), roles, language);
  }

  private Optional<Reason> obstacle(Known known, @Nullable ClientId client, Set<Role> roles) {
    if (client == null ? known.ofClients() : known.ofProvider()) {
      return Optional.of(Reason.OTHER_SIDE);
    }
    if (!known.enabled()) {
      return Optional.of(Reason.DISABLED);
    }
    return (client == null ? places.staff(known.id()) : places.member(client, known.id()))
        .filter(member -> member.roles().containsAll(roles))
        .map(_ -> Reason.MEMBER);
  }

  public List<Invitation> waiting(@Nullable ClientId client) {
    return rows.waiting(client);
  }

  /** Sends it anew, with a new link; the old one opens nothing any more. */
  public InviteOutcome again(@Nullable ClientId client, InvitationId id, Locale language) {
    Invitation old = rows.find(id, client).orElseThrow(NotFound::new);
    return send(client, old.email(), old.roles(), language);
  }

  /**
   * Voids what somebody was sent for a place that was changed just now: it tells of roles that were
   * thought over since.
   */
  public void overtaken(@Nullable ClientId client, Member member) {
    EmailAddress.parse(member.email())
        .map(email -> rows.waiting(email, client))
        .orElse(List.of())
        .forEach(invitation -> {
          rows.withdraw(invitation.id());
          acts.withdrawn(invitation);
        });
  }

  /** Voids it; one that is gone already stays as it is. */
  public void withdraw(@Nullable ClientId client, InvitationId id) {
    Invitation invitation = rows.find(id, client).orElseThrow(NotFound::new);
    rows.withdraw(invitation.id());
    acts.withdrawn(invitation);
  }

  private InviteOutcome send(
      @Nullable ClientId client, EmailAddress email, Set<Role> roles, Locale language) {
    hold(client);
    if (isTooMuch(client)) {
      return new Refused(Reason.TOO_MANY);
    }
    rows.withdrawAll(email, client);
    Secret secret = Secret.next();
    Invitation invitation = rows.add(email, client, roles, current.get(), secret);
    mails.invite(invitation, secret, name(client), language);
    acts.invited(invitation);
    return new Invited(invitation);
  }

  /** Those who invite at once count each other: the same person, and others of the same client. */
  private void hold(@Nullable ClientId client) {
    if (client != null) {
      places.holdOwners(client);
    }
    places.hold(current.get().id());
  }

  private boolean isTooMuch(@Nullable ClientId client) {
    return rows.sentBy(current.get().id(), HOUR) >= limits.invitationsByPerson()
        || (client != null && rows.sentFor(client, HOUR) >= limits.invitationsToClient());
  }

  private String name(@Nullable ClientId client) {
    return client == null ? mails.provider() : clients.name(client).orElseThrow(NotFound::new);
  }
}

package io.bspconsole.accounts.internal;

import io.bspconsole.access.Role;
import io.bspconsole.accounts.AcceptOutcome;
import io.bspconsole.accounts.AcceptOutcome.NameProblem;
import io.bspconsole.accounts.Invitation;
import io.bspconsole.accounts.Invitations.Offer;
import io.bspconsole.accounts.Member;
import io.bspconsole.accounts.MyAccount;
import io.bspconsole.accounts.PasswordProblem;
import io.bspconsole.accounts.People;
import io.bspconsole.accounts.internal.Places.Known;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.PlainText;
import io.bspconsole.tenancy.ClientDirectory;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns an invitation into an account, or into a place for somebody who has one. */
@Component
public class Accepting {

  private final InvitationRows rows;
  private final Places places;
  private final People people;
  private final PasswordRules rules;
  private final AccountMails mails;
  private final ClientDirectory clients;
  private final PeopleActs acts;

  Accepting(
      InvitationRows rows,
      Places places,
      People people,
      PasswordRules rules,
      AccountMails mails,
      ClientDirectory clients,
      PeopleActs acts) {
    this.rows = rows;
    this.places = places;
    this.people = people;
    this.rules = rules;
    this.mails = mails;
    this.clients = clients;
    this.acts = acts;
  }

  public Optional<Offer> open(String secret) {
    return rows.open(new Secret(secret), false)
        .map(invitation ->
            new Offer(
                invitation,
                business(invitation.client()),
                places.byEmail(invitation.email()).isPresent()));
  }

  public AcceptOutcome accept(String secret, String typedName, String password) {
    Optional<Invitation> open = rows.open(new Secret(secret), true);
    if (open.isEmpty() || places.byEmail(open.get().email()).isPresent()) {
      return new AcceptOutcome.Gone();
    }
    Invitation invitation = open.get();
    String name = typedName.strip();
    NameProblem wrongName = problem(name);
    PasswordProblem wrongPassword =
        rules.problem(password, invitation.email().value(), name, false).orElse(null);
    if (wrongName != null || wrongPassword != null) {
      return new AcceptOutcome.Refused(wrongName, wrongPassword);
    }
    place(people.add(invitation.email().value(), name, password), name, invitation);
    return new AcceptOutcome.Accepted();
  }

  public AcceptOutcome join(String secret) {
    Optional<Invitation> open = rows.open(new Secret(secret), true);
    Optional<Known> known = open.flatMap(invitation -> places.byEmail(invitation.email()));
    if (open.isEmpty() || known.isEmpty() || !fits(known.get(), open.get())) {
      return new AcceptOutcome.Gone();
    }
    place(known.get().id(), known.get().name(), open.get());
    return new AcceptOutcome.Accepted();
  }

  /** Much may have changed since the invitation was written. */
  private static boolean fits(Known known, Invitation invitation) {
    boolean otherSide = invitation.client() == null ? known.ofClients() : known.ofProvider();
    return known.enabled() && !otherSide;
  }

  private static @Nullable NameProblem problem(String name) {
    if (name.isEmpty()) {
      return NameProblem.MISSING;
    }
    if (name.codePointCount(0, name.length()) > MyAccount.LONGEST_NAME) {
      return NameProblem.TOO_LONG;
    }
    return PlainText.isLine(name) ? null : NameProblem.UNSEEN;
  }

  /** Adds the roles to those that the person has there already. */
  private void place(PersonId person, String name, Invitation invitation) {
    rows.accept(invitation.id());
    acts.joined(person, name, invitation);
    ClientId client = invitation.client();
    Optional<Member> member = client == null ? places.staff(person) : places.member(client, person);
    Set<Role> roles = new HashSet<>(invitation.roles());
    member.ifPresent(there -> roles.addAll(there.roles()));
    if (client == null) {
      places.placeAtProvider(person, roles);
    } else {
      places.placeAtClient(person, client, roles);
    }
  }

  private String business(@Nullable ClientId client) {
    return client == null ? mails.provider() : clients.name(client).orElse("");
  }
}

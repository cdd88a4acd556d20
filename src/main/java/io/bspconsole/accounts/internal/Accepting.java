package io.bspconsole.accounts.internal;

import io.bspconsole.access.Role;
import io.bspconsole.accounts.AcceptOutcome;
import io.bspconsole.accounts.Invitation;
import io.bspconsole.accounts.Invitations.Offer;
import io.bspconsole.accounts.Member;
import io.bspconsole.accounts.PasswordProblem;
import io.bspconsole.accounts.People;
import io.bspconsole.accounts.People.PasswordHash;
import io.bspconsole.accounts.PersonName;
import io.bspconsole.accounts.internal.Places.Known;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.tenancy.ClientDirectory;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Turns an invitation into an account, or into a place for somebody who has one. */
@Component
public class Accepting {

  private final InvitationRows rows;
  private final Places places;
  private final People people;
  private final PasswordStore passwords;
  private final PasswordRules rules;
  private final AccountMails mails;
  private final ClientDirectory clients;
  private final PeopleActs acts;
  private final TransactionTemplate transaction;

  Accepting(
      InvitationRows rows,
      Places places,
      People people,
      PasswordStore passwords,
      PasswordRules rules,
      AccountMails mails,
      ClientDirectory clients,
      PeopleActs acts,
      TransactionTemplate transaction) {
    this.rows = rows;
    this.places = places;
    this.people = people;
    this.passwords = passwords;
    this.rules = rules;
    this.mails = mails;
    this.clients = clients;
    this.acts = acts;
    this.transaction = transaction;
  }

  public Optional<Offer> open(String secret) {
    return rows.open(new Secret(secret), false)
        .map(invitation ->
            new Offer(
                invitation,
                business(invitation.client()),
                places.byEmail(invitation.email()).isPresent()));
  }

  /** Hashes outside of transactions, because that takes its time. */
  public AcceptOutcome accept(String secret, String name, String password) {
    Optional<Invitation> open = rows.open(new Secret(secret), false);
    if (open.isEmpty() || places.byEmail(open.get().email()).isPresent()) {
      return new AcceptOutcome.Gone();
    }
    PersonName.Problem wrongName = PersonName.problem(name).orElse(null);
    PasswordProblem wrongPassword =
        rules.problem(password, open.get().email().value(), name, false).orElse(null);
    if (wrongName != null || wrongPassword != null) {
      return new AcceptOutcome.Refused(wrongName, wrongPassword);
    }
    try {
      PasswordHash hash = new PasswordHash(passwords.hash(password));
      return transaction.execute(_ -> add(new Secret(secret), PersonName.of(name), hash));
    } catch (HashingBusy _) {
      return new AcceptOutcome.Busy();
    } catch (DuplicateKeyException _) {
      return new AcceptOutcome.Gone(); // another invitation to that address was accepted meanwhile
    }
  }

  /**
   * Opens an account without a password, for somebody who proves himself elsewhere. Joins the
   * caller's transaction, which must not go on after anything that is thrown.
   *
   * @return empty when the invitation opens nothing
   * @throws DuplicateKeyException when that person got an account meanwhile
   */
  Optional<PersonId> acceptWithoutPassword(String secret, PersonName name) {
    PasswordHash none = new PasswordHash(passwords.nobodys());
    return rows.open(new Secret(secret), true)
        .map(invitation -> {
          PersonId person = people.add(invitation.email(), name, none);
          place(person, name.value(), invitation);
          return person;
        });
  }

  private AcceptOutcome add(Secret secret, PersonName name, PasswordHash hash) {
    Optional<Invitation> open = rows.open(secret, true);
    if (open.isEmpty()) {
      return new AcceptOutcome.Gone();
    }
    place(people.add(open.get().email(), name, hash), name.value(), open.get());
    return new AcceptOutcome.Accepted();
  }

  /** Whoever changes the person's place meanwhile either waits or has withdrawn the invitation. */
  public boolean join(String secret) {
    rows.open(new Secret(secret), false).map(Invitation::email).ifPresent(places::hold);
    Optional<Invitation> open = rows.open(new Secret(secret), true);
    Optional<Known> known = open.flatMap(invitation -> places.byEmail(invitation.email()));
    if (open.isEmpty() || known.isEmpty() || !fits(known.get(), open.get())) {
      return false;
    }
    place(known.get().id(), known.get().name(), open.get());
    return true;
  }

  /** Much may have changed since the invitation was written. */
  private static boolean fits(Known known, Invitation invitation) {
    boolean otherSide = invitation.client() == null ? known.ofClients() : known.ofProvider();
    return known.enabled() && !otherSide;
  }

  /** Adds the roles to those that the person has there already. */
  private void place(PersonId person, String name, Invitation invitation) {
    rows.accept(invitation.id());
    rows.withdrawAll(invitation.email(), invitation.client());
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

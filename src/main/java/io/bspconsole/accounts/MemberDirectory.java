package io.bspconsole.accounts;

import io.bspconsole.access.Role;
import io.bspconsole.accounts.internal.DecisionReaders;
import io.bspconsole.accounts.internal.Places;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.PersonId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Finds people of clients, for other modules. Joins the transaction of its caller and asks for no
 * permission: the caller has done that, or is a worker.
 */
@Component
public class MemberDirectory {

  private final Places places;
  private final DecisionReaders readers;

  MemberDirectory(Places places, DecisionReaders readers) {
    this.places = places;
    this.readers = readers;
  }

  /** The owners of the client who may sign in, by name. */
  public List<Member> owners(ClientId client) {
    return places.members(client).stream()
        .filter(Member::enabled)
        .filter(member -> member.roles().contains(Role.OWNER))
        .toList();
  }

  /** The owners and authors of the client who may sign in, by name. */
  public List<Member> ownersAndAuthors(ClientId client) {
    return places.members(client).stream()
        .filter(Member::enabled)
        .filter(
            member -> member.roles().contains(Role.OWNER) || member.roles().contains(Role.AUTHOR))
        .toList();
  }

  /** That one of the client, if he is of it (still) and may sign in. */
  public Optional<Member> find(ClientId client, PersonId person) {
    return places.member(client, person).filter(Member::enabled);
  }

  /**
   * That person, of the client or of the provider, if he may sign in, still sees the client and
   * wants mails about decisions on what he wrote; empty too for the id of a key.
   */
  public Optional<Member> toldOfDecisions(ClientId client, PersonId person) {
    return readers.find(client, person);
  }
}

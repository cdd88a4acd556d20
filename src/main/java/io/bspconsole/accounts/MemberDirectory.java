package io.bspconsole.accounts;

import io.bspconsole.access.Role;
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

  MemberDirectory(Places places) {
    this.places = places;
  }

  /** The owners of the client who may sign in, by name. */
  public List<Member> owners(ClientId client) {
    return places.members(client).stream()
        .filter(Member::enabled)
        .filter(member -> member.roles().contains(Role.OWNER))
        .toList();
  }

  /** That one of the client, if he is of it (still) and may sign in. */
  public Optional<Member> find(ClientId client, PersonId person) {
    return places.member(client, person).filter(Member::enabled);
  }
}

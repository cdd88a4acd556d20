package io.bspconsole.accounts.internal;

import io.bspconsole.access.Actor;
import io.bspconsole.access.Permission;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.PersonId;
import org.springframework.stereotype.Component;

/** Who may do something to a whole account, which opens every place where its person belongs. */
@Component
public class Gatekeepers {

  private final PersonDirectory people;

  Gatekeepers(PersonDirectory people) {
    this.people = people;
  }

  /**
   * Does the actor let people in wherever that person belongs?
   *
   * @throws NotFound when there is no such person
   */
  public boolean reaches(Actor doer, PersonId person) {
    Actor whole = people.byId(person).map(people::actor).orElseThrow(NotFound::new);
    return whole.clients().stream().allMatch(client -> doer.may(Permission.TEAM_MANAGE, client))
        && (!whole.isStaff() || doer.may(Permission.PEOPLE_MANAGE));
  }
}

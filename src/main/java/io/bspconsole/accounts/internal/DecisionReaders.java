package io.bspconsole.accounts.internal;

import io.bspconsole.access.Reach;
import io.bspconsole.accounts.Member;
import io.bspconsole.audit.Action;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.Uuids;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who is mailed about decisions on what he wrote: whoever did not switch that off and still sees
 * the client. Joins the transaction of its caller and asks for no permission.
 */
@Component
public class DecisionReaders {

  private final JdbcClient jdbc;
  private final Places places;
  private final Assignments assignments;
  private final PeopleActs acts;

  DecisionReaders(JdbcClient jdbc, Places places, Assignments assignments, PeopleActs acts) {
    this.jdbc = jdbc;
    this.places = places;
    this.assignments = assignments;
    this.acts = acts;
  }

  /** That person, if he is to be mailed; empty too for an id that is no person's. */
  public Optional<Member> find(ClientId client, PersonId person) {
    return wants(person)
        ? places
            .member(client, person)
            .or(() -> places.staff(person).filter(_ -> seesAsStaff(client, person)))
            .filter(Member::enabled)
        : Optional.empty();
  }

  private boolean seesAsStaff(ClientId client, PersonId person) {
    Reach reach = assignments.of(person);
    return reach.includes(client);
  }

  /** Does the person want such mails? Nobody's id wants none. */
  public boolean wants(PersonId person) {
    return jdbc.sql("SELECT decision_mails FROM person WHERE id = ?")
        .param(Uuids.bytes(person.value()))
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  /** Keeps what the person chose for himself, and tells the trail if that is another choice. */
  public void choose(PersonId person, boolean wanted) {
    boolean before = wants(person);
    if (before != wanted) {
      jdbc.sql("UPDATE person SET decision_mails = ? WHERE id = ?")
          .params(wanted, Uuids.bytes(person.value()))
          .update();
      acts.ofSelf(person, Action.MAILS_CHOSEN, act -> act.changed("decisionMails", before, wanted));
    }
  }
}

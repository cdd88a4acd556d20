package io.bspconsole.accounts.internal;

import io.bspconsole.access.CurrentActor;
import io.bspconsole.accounts.EndReason;
import io.bspconsole.accounts.MemberOutcome;
import io.bspconsole.accounts.SessionSummary;
import io.bspconsole.kernel.PersonId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The sessions of somebody else, for whoever lets that person in wherever he belongs: a session is
 * the person's and not a client's. Joins the transaction of its caller.
 */
@Component
public class SessionsOfOthers {

  private final SessionTable table;
  private final Gatekeepers gatekeepers;
  private final CurrentActor current;
  private final PeopleActs acts;

  SessionsOfOthers(
      SessionTable table, Gatekeepers gatekeepers, CurrentActor current, PeopleActs acts) {
    this.table = table;
    this.gatekeepers = gatekeepers;
    this.current = current;
    this.acts = acts;
  }

  /**
   * Those that run, at most {@link SessionSummary#LISTED}, the one used last first; empty where
   * they are out of reach.
   */
  public Optional<List<SessionSummary>> running(PersonId person) {
    return gatekeepers.reaches(current.get(), person)
        ? Optional.of(table.running(person))
        : Optional.empty();
  }

  /** Ends all that run; open pages go to the sign-in page, text that was not saved is lost. */
  public MemberOutcome endAll(PersonId person) {
    if (person.equals(current.get().id())) {
      return MemberOutcome.OWN_ACCOUNT;
    }
    if (!gatekeepers.reaches(current.get(), person)) {
      return MemberOutcome.OUT_OF_REACH;
    }
    int running = table.count(person);
    table.endAll(person, null, EndReason.ENDED);
    if (running > 0) {
      acts.sessionsOfOtherEnded(person, running);
    }
    return MemberOutcome.DONE;
  }
}

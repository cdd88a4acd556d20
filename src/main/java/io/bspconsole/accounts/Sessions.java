package io.bspconsole.accounts;

import io.bspconsole.access.CurrentActor;
import io.bspconsole.accounts.internal.PeopleActs;
import io.bspconsole.accounts.internal.SessionTable;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.PersonId;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sessions of the person who acts. A session that was ended here refuses the next request at
 * once on this node, and within a second on any other; its open pages go to the sign-in page.
 */
@Component
@Transactional
public class Sessions {

  private final SessionTable table;
  private final CurrentActor current;
  private final PeopleActs acts;

  Sessions(SessionTable table, CurrentActor current, PeopleActs acts) {
    this.table = table;
    this.current = current;
    this.acts = acts;
  }

  /** Those that run, at most {@link SessionSummary#LISTED}, the one used last first. */
  @Transactional(readOnly = true)
  public List<SessionSummary> own() {
    return table.running(me());
  }

  /**
   * Ends one of one's own. One that is over already stays so.
   *
   * @throws NotFound for a session of somebody else, as for one that never was
   */
  public void end(SessionKey session) {
    if (!table.belongs(session, me())) {
      throw new NotFound();
    }
    telling(() -> table.end(session, EndReason.ENDED));
  }

  /** Ends all of one's own but the one that is kept. */
  public void endOthers(SessionKey kept) {
    telling(() -> table.endAll(me(), kept, EndReason.ENDED));
  }

  private void telling(Runnable end) {
    int before = table.count(me());
    end.run();
    int after = table.count(me());
    if (after < before) {
      acts.sessionsEnded(current.get(), before, after);
    }
  }

  private PersonId me() {
    return current.get().id();
  }
}

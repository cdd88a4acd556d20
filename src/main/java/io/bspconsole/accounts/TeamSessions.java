package io.bspconsole.accounts;

import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.accounts.internal.Places;
import io.bspconsole.accounts.internal.SessionsOfOthers;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.PersonId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the people of a client are signed in. Throws {@link NotFound} for somebody else. */
@Service
@Needs(Permission.TEAM_MANAGE)
@Transactional
public class TeamSessions {

  private final Places places;
  private final SessionsOfOthers sessions;

  TeamSessions(Places places, SessionsOfOthers sessions) {
    this.places = places;
    this.sessions = sessions;
  }

  /**
   * Those that run, at most {@link SessionSummary#LISTED}, the one used last first; empty for
   * somebody who also belongs where the caller lets nobody in.
   */
  @Transactional(readOnly = true)
  public Optional<List<SessionSummary>> running(ClientId client, PersonId person) {
    return sessions.running(member(client, person));
  }

  /** Ends them all. To end is urgent and takes nothing but time, so no factor need be fresh. */
  public MemberOutcome endAll(ClientId client, PersonId person) {
    return sessions.endAll(member(client, person));
  }

  private PersonId member(ClientId client, PersonId person) {
    return places.member(client, person).orElseThrow(NotFound::new).id();
  }
}

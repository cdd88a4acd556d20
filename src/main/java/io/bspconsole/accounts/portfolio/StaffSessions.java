package io.bspconsole.accounts.portfolio;

import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.accounts.MemberOutcome;
import io.bspconsole.accounts.SessionSummary;
import io.bspconsole.accounts.internal.Places;
import io.bspconsole.accounts.internal.SessionsOfOthers;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.PersonId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the provider's people are signed in. Throws {@link NotFound} for somebody else. */
@Service
@Needs(Permission.PEOPLE_MANAGE)
@Transactional
public class StaffSessions {

  private final Places places;
  private final SessionsOfOthers sessions;

  StaffSessions(Places places, SessionsOfOthers sessions) {
    this.places = places;
    this.sessions = sessions;
  }

  /** Those that run, at most {@link SessionSummary#LISTED}, the one used last first. */
  @Transactional(readOnly = true)
  public Optional<List<SessionSummary>> running(PersonId person) {
    return sessions.running(staff(person));
  }

  /** Ends them all. To end is urgent and takes nothing but time, so no factor need be fresh. */
  public MemberOutcome endAll(PersonId person) {
    return sessions.endAll(staff(person));
  }

  private PersonId staff(PersonId person) {
    return places.staff(person).orElseThrow(NotFound::new).id();
  }
}

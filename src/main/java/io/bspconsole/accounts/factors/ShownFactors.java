package io.bspconsole.accounts.factors;

import io.bspconsole.accounts.SecondFactorShown;
import io.bspconsole.accounts.SessionKey;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.kernel.Uuids;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.stereotype.Component;

/** What sessions have shown; it stands in their rows. Joins the transaction of its caller. */
@Component
public class ShownFactors {

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ShownFactors(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
    this.jdbc = jdbc;
    this.events = events;
    this.clock = clock;
  }

  /**
   * A session of the person has just shown a factor.
   *
   * @throws AuthenticationCredentialsNotFoundException when it runs no more, so that what was shown
   *     is not used up and nothing that followed from it stays
   */
  public void note(PersonId person, SessionKey session) {
    boolean wasDue =
        jdbc.sql("SELECT 1 FROM person_session WHERE id = ? AND factor_due")
            .param(session.bytes())
            .query(Integer.class)
            .optional()
            .isPresent();
    int noted =
        jdbc.sql(
                "UPDATE person_session SET factor_due = FALSE, factor_at = ?"
                    + " WHERE id = ? AND person_id = ? AND ended_at IS NULL")
            .params(Timestamp.from(Clocks.now(clock)), session.bytes(), Uuids.bytes(person.value()))
            .update();
    if (noted == 0) {
      throw new AuthenticationCredentialsNotFoundException("The session has ended");
    }
    events.publishEvent(new SecondFactorShown(person, session, wasDue));
  }
}

package io.bspconsole.accounts.internal;

import io.bspconsole.access.Actor;
import io.bspconsole.access.CurrentActor;
import io.bspconsole.accounts.EndReason;
import io.bspconsole.accounts.Member;
import io.bspconsole.accounts.MemberOutcome;
import io.bspconsole.accounts.factors.SecondFactors;
import io.bspconsole.kernel.ClientId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The way back for somebody who lost all second factors. Joins the transaction of its caller. */
@Component
public class FactorReset {

  private final SecondFactors factors;
  private final PersonDirectory people;
  private final SessionTable sessions;
  private final PeopleActs acts;
  private final CurrentActor current;

  FactorReset(
      SecondFactors factors,
      PersonDirectory people,
      SessionTable sessions,
      PeopleActs acts,
      CurrentActor current) {
    this.factors = factors;
    this.people = people;
    this.sessions = sessions;
    this.acts = acts;
    this.current = current;
  }

  /**
   * Takes them away. An owner does this only for those who belong to no other client: it lowers
   * what guards the whole account.
   *
   * @param client from within which it is done; null at the provider
   */
  public MemberOutcome reset(@Nullable ClientId client, Member member) {
    Actor doer = current.get();
    if (member.id().equals(doer.id())) {
      return MemberOutcome.OWN_ACCOUNT;
    }
    if (client != null && !doer.isStaff() && !isOnlyOf(client, member)) {
      return MemberOutcome.ELSEWHERE_TOO;
    }
    factors.reset(member.id());
    sessions.endAll(member.id(), null, EndReason.ENDED);
    acts.factorsReset(client, member);
    return MemberOutcome.DONE;
  }

  private boolean isOnlyOf(ClientId client, Member member) {
    return people
        .byId(member.id())
        .map(people::actor)
        .filter(actor -> Set.copyOf(actor.clients()).equals(Set.of(client)))
        .isPresent();
  }
}

package io.bspconsole.accounts.portfolio;

import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.access.Role;
import io.bspconsole.accounts.Member;
import io.bspconsole.accounts.People;
import io.bspconsole.accounts.internal.PersonalRows;
import io.bspconsole.accounts.internal.Places;
import io.bspconsole.accounts.portfolio.ErasureOutcome.Reason;
import io.bspconsole.accounts.portfolio.ErasureOutcome.Refused;
import io.bspconsole.audit.Act;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.Subject;
import io.bspconsole.audit.Trail;
import io.bspconsole.audit.portfolio.AllTrails;
import io.bspconsole.audit.portfolio.Traces;
import io.bspconsole.kernel.EmailAddress;
import io.bspconsole.kernel.PersonId;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the console holds of people, to be shown and erased at their wish. The account stays as a
 * row without a name, because histories refer to it.
 */
@Service
@Needs(Permission.AUDIT_ERASE)
public class PersonalData {

  /** In characters. */
  public static final int LONGEST_REASON = 500;

  private final PersonalRows rows;
  private final AllTrails trails;
  private final People people;
  private final Places places;
  private final Trail trail;
  private final CurrentActor current;
  private final TransactionTemplate transaction;

  PersonalData(
      PersonalRows rows,
      AllTrails trails,
      People people,
      Places places,
      Trail trail,
      CurrentActor current,
      TransactionTemplate transaction) {
    this.rows = rows;
    this.trails = trails;
    this.people = people;
    this.places = places;
    this.trail = trail;
    this.current = current;
    this.transaction = transaction;
  }

  /** What there is of whoever has that address; the trail tells who looked. */
  @Transactional
  public Holding find(EmailAddress email) {
    PersonalRows.Known known = rows.find(email);
    known.ids().stream()
        .findFirst()
        .ifPresent(id ->
            trail.recordOfProvider(
                Act.of(
                    Action.PERSONAL_DATA_VIEWED, // without the name, which would be one more trace
                    Subject.person(new PersonId(id), ""))));
    return new Holding(
        email,
        known.person(),
        known.name(),
        rows.places(known),
        rows.sessions(known),
        known.invitations().size(),
        rows.mails(known),
        traces(known).map(trails::erasable).orElse(0));
  }

  /**
   * Erases it: nobody signs in with the account any more, then the trails forget the person, and at
   * last the account and the invitations do. Cut off between these, it is done by calling again.
   *
   * @param typed why, for the trail
   */
  @Needs(value = Permission.AUDIT_ERASE, fresh = true)
  public ErasureOutcome erase(EmailAddress email, String typed) {
    String reason = typed.strip();
    if (reason.isEmpty() || reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
      return new Refused(Reason.UNUSABLE_REASON);
    }
    PersonalRows.Known known = rows.find(email);
    Optional<Traces> traces = traces(known);
    Optional<Reason> obstacle =
        traces.isEmpty()
            ? Optional.of(Reason.NOBODY)
            : Objects.requireNonNull(
                transaction.execute(_ -> close(Optional.ofNullable(known.person()))));
    if (obstacle.isPresent()) {
      return new Refused(obstacle.get());
    }
    int details = trails.erase(traces.orElseThrow(), reason);
    transaction.executeWithoutResult(_ -> rows.erase(known, reason));
    return new ErasureOutcome.Erased(details);
  }

  /** Ends what the person has open, so that nothing comes after the erasing. */
  private Optional<Reason> close(Optional<PersonId> person) {
    if (person.filter(current.get().id()::equals).isPresent()) {
      return Optional.of(Reason.OWN_ACCOUNT);
    }
    Optional<Member> staff = person.flatMap(places::staff);
    if (staff.filter(member -> member.roles().contains(Role.ADMINISTRATOR)).isPresent()
        && !places.otherAdministrator(staff.get().id())) {
      return Optional.of(Reason.LAST_ADMINISTRATOR);
    }
    person.ifPresent(people::disable);
    return Optional.empty();
  }

  private static Optional<Traces> traces(PersonalRows.Known known) {
    return known.ids().stream().findFirst().map(first -> new Traces(first, known.ids()));
  }
}

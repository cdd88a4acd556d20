package io.bspconsole.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bspconsole.access.Reach;
import io.bspconsole.access.Role;
import io.bspconsole.accounts.internal.PersonDirectory;
import io.bspconsole.accounts.portfolio.Staff;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.Change;
import io.bspconsole.audit.Entry;
import io.bspconsole.audit.Entry.Detail;
import io.bspconsole.audit.TrailFilter;
import io.bspconsole.audit.portfolio.AllTrails;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.support.IntegrationTest;
import io.bspconsole.support.Mailbox;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** How staff are narrowed to named clients; what they then see is tried by the isolation suite. */
class NarrowingTest extends IntegrationTest {

  @Autowired private Fixtures fixtures;
  @Autowired private Staff staff;
  @Autowired private Invitations invitations;
  @Autowired private Mailbox mailbox;
  @Autowired private PersonDirectory directory;
  @Autowired private AllTrails trails;

  private Person administrator;

  @BeforeEach
  void hire_an_administrator() {
    administrator = fixtures.staff(Role.ADMINISTRATOR);
  }

  @Test
  void whoever_joins_sees_no_client_until_some_are_named() {
    String email = "new" + Uuids.next() + "@provider.example";
    fixtures.run(administrator, () -> staff.invite(email, Set.of(Role.REVIEWER), Locale.ENGLISH));

    invitations.accept(mailbox.secret(email), "Wulan", "tiga perahu di sungai");

    assertThat(directory.actor(directory.byEmail(email).orElseThrow()).reach())
        .isEqualTo(new Reach.Named(Set.of()));
    assertThat(fixtures.as(administrator, () -> staff.all()))
        .filteredOn(member -> member.email().equals(email))
        .singleElement()
        .extracting(Member::sight)
        .isEqualTo(new Sight(false, 0, List.of()));
  }

  @Test
  void the_clients_of_a_person_are_replaced_and_the_trail_names_them() {
    ClientId before = fixtures.client("Kopi Senja");
    ClientId after = fixtures.client("Toko Pagi");
    Person reviewer = fixtures.narrowed(Set.of(before), Role.REVIEWER);

    assertThat(place(reviewer, new Reach.Named(Set.of(after)))).isEqualTo(MemberOutcome.DONE);

    assertThat(fixtures.as(administrator, () -> staff.clientsOf(reviewer.actor().id())))
        .containsExactly(new ClientName(after, "Toko Pagi"));
    assertThat(fixtures.as(administrator, () -> staff.assignedTo(after)))
        .extracting(Member::id)
        .containsExactly(reviewer.actor().id());
    assertThat(fixtures.as(administrator, () -> staff.assignedTo(before))).isEmpty();
    assertThat(told(reviewer))
        .containsExactly(
            new Change("client", "Kopi Senja", null, Change.Kind.TEXT),
            new Change("client", null, "Toko Pagi", Change.Kind.TEXT));
  }

  @Test
  void somebody_sees_all_clients_again() {
    ClientId client = fixtures.client("Kopi Senja");
    Person reviewer = fixtures.narrowed(Set.of(client), Role.REVIEWER);

    place(reviewer, Reach.ALL);

    assertThat(directory.actor(directory.byEmail(reviewer.email()).orElseThrow()).seesAll())
        .isTrue();
    assertThat(told(reviewer))
        .containsExactly(
            new Change("reach", "NAMED", "ALL", Change.Kind.TEXT),
            new Change("client", "Kopi Senja", null, Change.Kind.TEXT));
  }

  @Test
  void a_client_that_is_not_there_is_named_for_nobody() {
    Person reviewer = fixtures.staff(Role.REVIEWER);

    assertThatThrownBy(() -> place(reviewer, new Reach.Named(Set.of(ClientId.next()))))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void more_clients_than_a_thousand_are_not_named() {
    Set<ClientId> many = Stream.generate(ClientId::next).limit(1_001).collect(Collectors.toSet());

    assertThat(place(fixtures.staff(Role.REVIEWER), new Reach.Named(many)))
        .isEqualTo(MemberOutcome.TOO_MANY_CLIENTS);
  }

  @Test
  void an_administrator_who_is_narrowed_manages_nobody() {
    ClientId client = fixtures.client("Kopi Senja");
    Person narrowed = fixtures.narrowed(Set.of(client), Role.ADMINISTRATOR);

    assertThatThrownBy(() -> fixtures.run(narrowed, () -> staff.all()))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> fixtures.run(narrowed, () -> staff.assignedTo(client)))
        .isInstanceOf(AccessDeniedException.class);
  }

  private MemberOutcome place(Person person, Reach reach) {
    return fixtures.as(
        administrator, () -> staff.place(person.actor().id(), Set.of(Role.REVIEWER), reach));
  }

  /** What the provider's trail says of the last change of somebody's clients. */
  private List<Change> told(Person person) {
    return fixtures
        .as(
            administrator,
            () ->
                trails.find(
                    new TrailFilter(
                        null,
                        null,
                        null,
                        true,
                        null,
                        null,
                        Optional.of(Set.of(Action.CLIENTS_ASSIGNED)),
                        null,
                        null),
                    null,
                    50))
        .entries()
        .stream()
        .filter(entry -> entry.subjectId().equals(person.actor().id().toString()))
        .findFirst()
        .flatMap(Entry::what)
        .map(what -> ((Detail.Kept<Entry.What>) what).value().changes())
        .orElseThrow();
  }
}

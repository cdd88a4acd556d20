package io.bspconsole.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bspconsole.access.Reach;
import io.bspconsole.access.Role;
import io.bspconsole.accounts.portfolio.Staff;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.support.IntegrationTest;
import io.bspconsole.support.Mailbox;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

class StaffTest extends IntegrationTest {

  @Autowired private Fixtures fixtures;
  @Autowired private Staff staff;
  @Autowired private Invitations invitations;
  @Autowired private Mailbox mailbox;
  @Autowired private JdbcClient jdbc;

  private Person administrator;

  @BeforeEach
  void hire_an_administrator() {
    administrator = fixtures.staff(Role.ADMINISTRATOR);
  }

  @Test
  void an_invited_person_gets_several_roles_at_once() {
    String email = "new" + Uuids.next() + "@provider.example";
    fixtures.run(
        administrator,
        () -> staff.invite(email, Set.of(Role.ONBOARDING, Role.MANAGER), Locale.of("id")));

    invitations.accept(mailbox.secret(email), "Wulan", "tiga perahu di sungai");

    assertThat(fixtures.as(administrator, () -> staff.all()))
        .filteredOn(member -> member.email().equals(email))
        .singleElement()
        .extracting(Member::roles)
        .isEqualTo(Set.of(Role.ONBOARDING, Role.MANAGER));
    assertThat(mailbox.last(email).body()).contains("Pendaftaran klien");
  }

  @Test
  void people_of_clients_are_not_invited_to_the_provider() {
    Person author = fixtures.member(fixtures.client("Kopi Senja"), Role.AUTHOR);

    assertThat(
            fixtures.as(
                administrator,
                () -> staff.invite(author.email(), Set.of(Role.REVIEWER), Locale.ENGLISH)))
        .isEqualTo(new InviteOutcome.Refused(InviteOutcome.Reason.OTHER_SIDE));
  }

  @Test
  void roles_are_replaced_and_never_all_taken() {
    Person reviewer = fixtures.staff(Role.REVIEWER);
    fixtures.run(
        administrator, () -> staff.place(reviewer.actor().id(), Set.of(Role.MANAGER), Reach.ALL));

    assertThat(fixtures.as(administrator, () -> staff.all()))
        .filteredOn(member -> member.id().equals(reviewer.actor().id()))
        .singleElement()
        .extracting(Member::roles)
        .isEqualTo(Set.of(Role.MANAGER));
    assertThatThrownBy(() ->
            fixtures.run(
                administrator, () -> staff.place(reviewer.actor().id(), Set.of(), Reach.ALL)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_link_from_before_a_change_of_roles_adds_nothing() {
    Person reviewer = fixtures.staff(Role.REVIEWER);
    fixtures.run(
        administrator,
        () -> staff.invite(reviewer.email(), Set.of(Role.ADMINISTRATOR), Locale.ENGLISH));
    String secret = mailbox.secret(reviewer.email());

    fixtures.run(
        administrator, () -> staff.place(reviewer.actor().id(), Set.of(Role.MANAGER), Reach.ALL));

    assertThat(invitations.join(secret)).isFalse();
  }

  @Test
  void of_two_last_administrators_who_demote_each_other_at_once_one_stays() throws Exception {
    Person other = fixtures.staff(Role.ADMINISTRATOR);
    List<byte[]> rest = takeAdministrationFromOthers(administrator, other);
    try (ExecutorService together = Executors.newFixedThreadPool(2)) {
      CyclicBarrier start = new CyclicBarrier(2);
      Future<MemberOutcome> one = together.submit(() -> demote(start, administrator, other));
      Future<MemberOutcome> two = together.submit(() -> demote(start, other, administrator));
      assertThat(List.of(one.get(), two.get()))
          .containsExactlyInAnyOrder(MemberOutcome.DONE, MemberOutcome.LAST_ADMINISTRATOR);
    } finally {
      rest.forEach(this::makeAdministrator);
    }
  }

  @Test
  void the_last_administrator_is_neither_demoted_nor_disabled() {
    Person manager = fixtures.staff(Role.ADMINISTRATOR);
    List<byte[]> rest = takeAdministrationFromOthers(administrator);
    try {
      // who may still act, having been an administrator a moment ago
      assertThat(
              fixtures.as(
                  manager,
                  () -> staff.place(administrator.actor().id(), Set.of(Role.MANAGER), Reach.ALL)))
          .isEqualTo(MemberOutcome.LAST_ADMINISTRATOR);
      assertThat(fixtures.as(manager, () -> staff.disable(administrator.actor().id())))
          .isEqualTo(MemberOutcome.LAST_ADMINISTRATOR);
    } finally {
      rest.forEach(this::makeAdministrator);
    }
  }

  @Test
  void nobody_disables_themselves() {
    assertThat(fixtures.as(administrator, () -> staff.disable(administrator.actor().id())))
        .isEqualTo(MemberOutcome.OWN_ACCOUNT);
  }

  @Test
  void a_disabled_person_is_not_invited_again_but_enabled() {
    Person reviewer = fixtures.staff(Role.REVIEWER);
    fixtures.run(administrator, () -> staff.disable(reviewer.actor().id()));

    assertThat(
            fixtures.as(
                administrator,
                () -> staff.invite(reviewer.email(), Set.of(Role.MANAGER), Locale.ENGLISH)))
        .isEqualTo(new InviteOutcome.Refused(InviteOutcome.Reason.DISABLED));
    fixtures.run(administrator, () -> staff.enable(reviewer.actor().id()));
    assertThat(fixtures.as(administrator, () -> staff.all()))
        .filteredOn(member -> member.id().equals(reviewer.actor().id()))
        .singleElement()
        .extracting(Member::enabled)
        .isEqualTo(true);
  }

  @Test
  void people_of_clients_are_nobody_here() {
    Person author = fixtures.member(fixtures.client("Kopi Senja"), Role.AUTHOR);

    assertThatThrownBy(() -> fixtures.run(administrator, () -> staff.disable(author.actor().id())))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void only_administrators_manage_people() {
    Person onboarding = fixtures.staff(Role.ONBOARDING);

    assertThatThrownBy(() -> fixtures.run(onboarding, () -> staff.all()))
        .isInstanceOf(AccessDeniedException.class);
  }

  private MemberOutcome demote(CyclicBarrier start, Person by, Person whom) throws Exception {
    start.await();
    return fixtures.as(by, () -> staff.place(whom.actor().id(), Set.of(Role.MANAGER), Reach.ALL));
  }

  /** Gives the ids of those who must get it back. */
  private List<byte[]> takeAdministrationFromOthers(Person... left) {
    List<byte[]> kept =
        Arrays.stream(left).map(it -> Uuids.bytes(it.actor().id().value())).toList();
    String others = " FROM staff_role WHERE role = 'ADMINISTRATOR' AND person_id NOT IN (:kept)";
    List<byte[]> rest =
        jdbc.sql("SELECT person_id" + others)
            .param("kept", kept)
            .query((row, _) -> row.getBytes(1))
            .list();
    jdbc.sql("DELETE" + others).param("kept", kept).update();
    return rest;
  }

  private void makeAdministrator(byte[] person) {
    jdbc.sql("INSERT IGNORE INTO staff_role (person_id, role) VALUES (?, 'ADMINISTRATOR')")
        .param(person)
        .update();
  }
}

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
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class StaffTest extends IntegrationTest {

  @Autowired private Fixtures fixtures;
  @Autowired private Staff staff;
  @Autowired private Invitations invitations;
  @Autowired private Mailbox mailbox;

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
}

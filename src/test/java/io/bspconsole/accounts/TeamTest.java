package io.bspconsole.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bspconsole.access.Role;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.support.IntegrationTest;
import io.bspconsole.support.Mailbox;
import io.bspconsole.support.Races;
import io.bspconsole.tenancy.ClientScope;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

class TeamTest extends IntegrationTest {

  private static final String PASSWORD = "three boats on a river";

  @Autowired private Fixtures fixtures;
  @Autowired private Team team;
  @Autowired private Invitations invitations;
  @Autowired private Mailbox mailbox;
  @Autowired private TransactionTemplate transaction;
  @Autowired private Races races;

  private ClientId client;
  private Person owner;
  private String email;

  @BeforeEach
  void open_a_client() {
    client = fixtures.client("Kopi Senja");
    owner = fixtures.member(client, Role.OWNER);
    email = "new" + Uuids.next() + "@kopisenja.example";
  }

  @Test
  void an_invited_person_opens_an_account_with_the_role_that_was_offered() {
    invite(email, Role.AUTHOR);

    assertThat(invitations.accept(mailbox.secret(email), "Intan", PASSWORD))
        .isInstanceOf(AcceptOutcome.Accepted.class);

    assertThat(member(email).roles()).containsExactly(Role.AUTHOR);
    assertThat(fixtures.as(owner, () -> team.invitations(client))).isEmpty();
  }

  @Test
  void the_mail_names_who_invites_to_what_and_as_what() {
    invite(email, Role.AUTHOR);

    assertThat(mailbox.last(email).body()).contains("Member OWNER", "Kopi Senja", "Author");
  }

  @Test
  void a_link_opens_one_account_only() {
    invite(email, Role.AUTHOR);
    String secret = mailbox.secret(email);
    invitations.accept(secret, "Intan", PASSWORD);

    assertThat(invitations.accept(secret, "Somebody else", PASSWORD))
        .isInstanceOf(AcceptOutcome.Gone.class);
    assertThat(invitations.open(secret)).isEmpty();
  }

  @Test
  void a_withdrawn_link_opens_nothing() {
    Invitation invitation = invite(email, Role.AUTHOR);
    fixtures.run(owner, () -> team.withdraw(client, invitation.id()));

    assertThat(invitations.open(mailbox.secret(email))).isEmpty();
  }

  @Test
  void a_link_that_was_sent_again_takes_the_place_of_the_old_one() {
    Invitation invitation = invite(email, Role.VIEWER);
    String old = mailbox.secret(email);
    fixtures.run(owner, () -> team.inviteAgain(client, invitation.id(), Locale.ENGLISH));

    assertThat(invitations.open(old)).isEmpty();
    assertThat(invitations.open(mailbox.secret(email))).isPresent();
  }

  @Test
  void a_weak_password_is_refused_and_the_link_still_works() {
    invite(email, Role.AUTHOR);
    String secret = mailbox.secret(email);

    assertThat(invitations.accept(secret, "Intan", "short"))
        .isEqualTo(new AcceptOutcome.Refused(null, PasswordProblem.TOO_SHORT));
    assertThat(invitations.open(secret)).isPresent();
  }

  @Test
  void a_link_from_before_a_removal_lets_nobody_back_in() {
    Person viewer = fixtures.member(client, Role.VIEWER);
    invite(viewer.email(), Role.AUTHOR);
    String secret = mailbox.secret(viewer.email());

    fixtures.run(owner, () -> team.remove(client, viewer.actor().id()));

    assertThat(invitations.open(secret)).isEmpty();
    assertThat(invitations.join(secret)).isFalse();
    assertThat(fixtures.as(owner, () -> team.members(client)))
        .extracting(Member::email)
        .doesNotContain(viewer.email());
  }

  @Test
  void a_link_from_before_a_demotion_gives_nothing_back() {
    Person author = fixtures.member(client, Role.AUTHOR);
    invite(author.email(), Role.OWNER);
    String secret = mailbox.secret(author.email());

    fixtures.run(owner, () -> team.changeRole(client, author.actor().id(), Role.VIEWER));

    assertThat(invitations.join(secret)).isFalse();
    assertThat(member(author.email()).roles()).containsExactly(Role.VIEWER);
  }

  @Test
  void accepting_waits_for_a_removal_at_the_same_time_and_then_sees_it() throws Exception {
    Person viewer = fixtures.member(client, Role.VIEWER);
    invite(viewer.email(), Role.AUTHOR);
    String secret = mailbox.secret(viewer.email());
    assertThat(
            races.meanwhile(
                done ->
                    inTransaction(() -> {
                      team.remove(client, viewer.actor().id());
                      done.run();
                    }),
                () -> invitations.join(secret)))
        .isFalse();
  }

  @Test
  void nobody_sends_more_than_fifty_invitations_an_hour() {
    for (int i = 0; i < 50; i++) {
      invite("guest" + i + email, Role.VIEWER);
    }
    assertThat(refusal(email, Role.VIEWER)).isEqualTo(InviteOutcome.Reason.TOO_MANY);
    Person second = fixtures.member(client, Role.OWNER);
    assertThat(fixtures.as(second, () -> team.invite(client, email, Role.VIEWER, Locale.ENGLISH)))
        .isInstanceOf(InviteOutcome.Invited.class);
  }

  @Test
  void of_two_invitations_at_once_only_one_is_the_fiftieth() throws Exception {
    for (int i = 0; i < 49; i++) {
      invite("guest" + i + email, Role.VIEWER);
    }
    assertThat(
            races.meanwhile(
                done ->
                    inTransaction(() -> {
                      invite("fiftieth" + email, Role.VIEWER);
                      done.run();
                    }),
                () -> refusal(email, Role.VIEWER)))
        .isEqualTo(InviteOutcome.Reason.TOO_MANY);
  }

  @Test
  void of_two_owners_who_invite_at_once_only_one_sends_the_hundredth_of_the_client()
      throws Exception {
    Person second = fixtures.member(client, Role.OWNER);
    Person third = fixtures.member(client, Role.OWNER);
    for (int i = 0; i < 99; i++) {
      String guest = "guest" + i + email;
      Person inviter = i < 49 ? owner : second;
      fixtures.run(inviter, () -> team.invite(client, guest, Role.VIEWER, Locale.ENGLISH));
    }
    assertThat(
            races.meanwhile(
                done ->
                    inTransaction(() -> {
                      invite("hundredth" + email, Role.VIEWER);
                      done.run();
                    }),
                () ->
                    fixtures.as(
                        third, () -> team.invite(client, email, Role.VIEWER, Locale.ENGLISH))))
        .isEqualTo(new InviteOutcome.Refused(InviteOutcome.Reason.TOO_MANY));
  }

  @Test
  void a_name_that_turns_the_line_around_is_refused_and_the_link_still_works() {
    invite(email, Role.AUTHOR);
    String secret = mailbox.secret(email);

    assertThat(invitations.accept(secret, "Intan\u202E", PASSWORD))
        .isEqualTo(new AcceptOutcome.Refused(PersonName.Problem.UNREADABLE, null));
    assertThat(invitations.open(secret)).isPresent();
  }

  @Test
  void somebody_with_an_account_joins_a_second_client_and_keeps_the_first() {
    ClientId first = fixtures.client("Roti Pagi");
    Person baker = fixtures.member(first, Role.VIEWER);
    invite(baker.email(), Role.AUTHOR);

    assertThat(invitations.open(mailbox.secret(baker.email())).orElseThrow().known()).isTrue();
    invitations.join(mailbox.secret(baker.email()));

    assertThat(member(baker.email()).roles()).containsExactly(Role.AUTHOR);
    Person other = fixtures.member(first, Role.OWNER);
    assertThat(fixtures.as(other, () -> team.members(first)))
        .extracting(Member::email)
        .contains(baker.email());
  }

  @Test
  void a_link_for_somebody_with_an_account_sets_no_password() {
    Person baker = fixtures.member(fixtures.client("Roti Pagi"), Role.VIEWER);
    invite(baker.email(), Role.AUTHOR);

    assertThat(invitations.accept(mailbox.secret(baker.email()), "Thief", PASSWORD))
        .isInstanceOf(AcceptOutcome.Gone.class);
  }

  @Test
  void people_of_the_provider_are_not_invited_into_a_client() {
    Person staff = fixtures.staff(Role.REVIEWER);

    assertThat(refusal(staff.email(), Role.AUTHOR)).isEqualTo(InviteOutcome.Reason.OTHER_SIDE);
  }

  @Test
  void what_is_no_address_is_refused() {
    assertThat(refusal("not an address", Role.AUTHOR)).isEqualTo(InviteOutcome.Reason.NO_ADDRESS);
    assertThat(refusal("a@b.c\r\nBcc: x@y.zz", Role.AUTHOR))
        .isEqualTo(InviteOutcome.Reason.NO_ADDRESS);
  }

  @Test
  void the_last_owner_stays() {
    Person onboarding = fixtures.staff(Role.ONBOARDING);

    assertThat(fixtures.as(onboarding, () -> team.remove(client, owner.actor().id())))
        .isEqualTo(MemberOutcome.LAST_OWNER);
    Person second = fixtures.member(client, Role.OWNER);
    assertThat(fixtures.as(second, () -> team.remove(client, owner.actor().id())))
        .isEqualTo(MemberOutcome.DONE);
  }

  @Test
  void nobody_changes_their_own_place() {
    assertThat(fixtures.as(owner, () -> team.changeRole(client, owner.actor().id(), Role.VIEWER)))
        .isEqualTo(MemberOutcome.OWN_ACCOUNT);
  }

  @Test
  void people_and_invitations_of_another_client_do_not_exist() {
    ClientId other = fixtures.client("Toko Lain");
    Person stranger = fixtures.member(other, Role.OWNER);
    Invitation invitation = invite(email, Role.AUTHOR);

    assertThatThrownBy(() -> fixtures.run(stranger, () -> team.remove(other, owner.actor().id())))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> fixtures.run(stranger, () -> team.withdraw(other, invitation.id())))
        .isInstanceOf(NotFound.class);
    assertThat(invitations.open(mailbox.secret(email))).isPresent();
  }

  @Test
  void an_author_manages_nobody() {
    Person author = fixtures.member(client, Role.AUTHOR);

    assertThatThrownBy(() -> fixtures.run(author, () -> team.members(client)))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void a_role_of_the_provider_is_not_given_in_a_client() {
    assertThatThrownBy(() ->
            fixtures.run(owner, () -> team.invite(client, email, Role.REVIEWER, Locale.ENGLISH)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void inTransaction(Runnable work) {
    fixtures.run(
        owner,
        () -> ClientScope.run(client, () -> transaction.executeWithoutResult(_ -> work.run())));
  }

  private Invitation invite(String whom, Role role) {
    InviteOutcome outcome =
        fixtures.as(owner, () -> team.invite(client, whom, role, Locale.ENGLISH));
    return ((InviteOutcome.Invited) outcome).invitation();
  }

  private InviteOutcome.Reason refusal(String whom, Role role) {
    InviteOutcome outcome =
        fixtures.as(owner, () -> team.invite(client, whom, role, Locale.ENGLISH));
    return ((InviteOutcome.Refused) outcome).reason();
  }

  private Member member(String address) {
    return fixtures.as(owner, () -> team.members(client)).stream()
        .filter(member -> member.email().equals(address))
        .findFirst()
        .orElseThrow();
  }
}

package io.bspconsole.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bspconsole.access.Role;
import io.bspconsole.accounts.portfolio.Staff;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.support.IntegrationTest;
import io.bspconsole.support.Mailbox;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

class PasswordLinksTest extends IntegrationTest {

  private static final String NEW = "four boats on a river";
  private static final String NETWORK = "192.0.2.76";

  @Autowired private Fixtures fixtures;
  @Autowired private PasswordLinks links;
  @Autowired private Staff staff;
  @Autowired private Mailbox mailbox;
  @Autowired private JdbcClient jdbc;
  @Autowired private PasswordEncoder passwords;
  @Autowired private TransactionTemplate transaction;

  private Person person;

  @BeforeEach
  void forget_a_password() {
    person = fixtures.staff(Role.MANAGER);
  }

  @Test
  void the_link_changes_the_password_once() {
    String secret = sent(person.email().toUpperCase(Locale.ROOT));

    assertThat(links.use(secret, NEW)).isInstanceOf(NewPasswordOutcome.Changed.class);

    assertThat(passwords.matches(NEW, hash())).isTrue();
    assertThat(links.use(secret, "five boats on a river"))
        .isInstanceOf(NewPasswordOutcome.Gone.class);
    assertThat(mailbox.last(person.email()).subject()).contains("was changed");
  }

  @Test
  void a_weak_password_is_refused_and_the_link_still_works() {
    String secret = sent(person.email());

    assertThat(links.use(secret, "short"))
        .isEqualTo(new NewPasswordOutcome.Refused(PasswordProblem.TOO_SHORT));
    assertThat(links.opens(secret)).isTrue();
  }

  @Test
  void nothing_is_sent_to_addresses_without_an_account_or_with_a_disabled_one() {
    Person administrator = fixtures.staff(Role.ADMINISTRATOR);
    fixtures.run(administrator, () -> staff.disable(person.actor().id()));

    links.request(person.email(), NETWORK);
    links.request("nobody@provider.example", NETWORK);
    links.request("no address", NETWORK);
    settle();

    assertThat(mailbox.count(person.email())).isZero();
    assertThat(mailbox.count("nobody@provider.example")).isZero();
  }

  @Test
  void the_answer_waits_neither_for_the_account_nor_for_the_mail() {
    transaction.executeWithoutResult(_ -> {
      jdbc.sql("SELECT id FROM person WHERE email = ? FOR UPDATE")
          .param(person.email())
          .query(byte[].class)
          .single();
      links.request(person.email(), NETWORK);
      assertThat(mailbox.count(person.email())).isZero();
    });
    await().untilAsserted(() -> assertThat(mailbox.count(person.email())).isOne());
  }

  @Test
  void a_mailbox_is_not_flooded() {
    for (int i = 0; i < 10; i++) {
      links.request(person.email(), "192.0.2." + i + "/" + person.email());
    }
    settle();

    assertThat(mailbox.count(person.email())).isEqualTo(3);
  }

  @Test
  void one_network_asks_for_twenty_an_hour_and_no_more() {
    String network = "2001:db8:" + ThreadLocalRandom.current().nextInt(1, 9999) + ":1:";
    for (int i = 0; i < 20; i++) {
      links.request("nobody" + i + "@provider.example", network + ":" + i);
    }
    links.request(person.email(), network + ":99");
    settle();
    assertThat(mailbox.count(person.email())).isZero();

    sent(person.email());
  }

  @Test
  void an_expired_link_opens_nothing() {
    String secret = sent(person.email());
    jdbc.sql("UPDATE password_link SET expires_at = NOW(6) - INTERVAL 1 HOUR WHERE person_id = ?")
        .param(Uuids.bytes(person.actor().id().value()))
        .update();

    assertThat(links.opens(secret)).isFalse();
  }

  /** Asks for a link and waits for the mail. */
  private String sent(String email) {
    links.request(email, "192.0.2.77/" + person.email());
    await().untilAsserted(() -> assertThat(mailbox.count(person.email())).isOne());
    return mailbox.secret(person.email());
  }

  /** Requests are worked off in their order, so a later mail shows that earlier ones are done. */
  private void settle() {
    Person last = fixtures.staff(Role.MANAGER);
    links.request(last.email(), "192.0.2.78/" + last.email());
    await().untilAsserted(() -> assertThat(mailbox.count(last.email())).isOne());
  }

  private String hash() {
    return jdbc.sql("SELECT password_hash FROM person WHERE email = ?")
        .param(person.email())
        .query(String.class)
        .single();
  }
}

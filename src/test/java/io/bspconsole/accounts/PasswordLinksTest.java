package io.bspconsole.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.access.Role;
import io.bspconsole.accounts.portfolio.Staff;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.support.IntegrationTest;
import io.bspconsole.support.Mailbox;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

class PasswordLinksTest extends IntegrationTest {

  private static final String NEW = "four boats on a river";

  @Autowired private Fixtures fixtures;
  @Autowired private PasswordLinks links;
  @Autowired private Staff staff;
  @Autowired private Mailbox mailbox;
  @Autowired private JdbcClient jdbc;
  @Autowired private PasswordEncoder passwords;

  private Person person;

  @BeforeEach
  void forget_a_password() {
    person = fixtures.staff(Role.MANAGER);
  }

  @Test
  void the_link_changes_the_password_once() {
    links.request(person.email().toUpperCase(Locale.ROOT));
    String secret = mailbox.secret(person.email());

    assertThat(links.use(secret, NEW)).isInstanceOf(NewPasswordOutcome.Changed.class);

    assertThat(passwords.matches(NEW, hash())).isTrue();
    assertThat(links.use(secret, "five boats on a river"))
        .isInstanceOf(NewPasswordOutcome.Gone.class);
    assertThat(mailbox.last(person.email()).subject()).contains("was changed");
  }

  @Test
  void a_weak_password_is_refused_and_the_link_still_works() {
    links.request(person.email());

    assertThat(links.use(mailbox.secret(person.email()), "short"))
        .isEqualTo(new NewPasswordOutcome.Refused(PasswordProblem.TOO_SHORT));
    assertThat(links.opens(mailbox.secret(person.email()))).isTrue();
  }

  @Test
  void nothing_is_sent_to_addresses_without_an_account_or_with_a_disabled_one() {
    Person administrator = fixtures.staff(Role.ADMINISTRATOR);
    fixtures.run(administrator, () -> staff.disable(person.actor().id()));

    links.request(person.email());
    links.request("nobody@provider.example");
    links.request("no address");

    assertThat(mailbox.count(person.email())).isZero();
    assertThat(mailbox.count("nobody@provider.example")).isZero();
  }

  @Test
  void a_mailbox_is_not_flooded() {
    for (int i = 0; i < 10; i++) {
      links.request(person.email());
    }

    assertThat(mailbox.count(person.email())).isEqualTo(3);
  }

  @Test
  void an_expired_link_opens_nothing() {
    links.request(person.email());
    jdbc.sql("UPDATE password_link SET expires_at = NOW(6) - INTERVAL 1 HOUR WHERE person_id = ?")
        .param(Uuids.bytes(person.actor().id().value()))
        .update();

    assertThat(links.opens(mailbox.secret(person.email()))).isFalse();
  }

  private String hash() {
    return jdbc.sql("SELECT password_hash FROM person WHERE email = ?")
        .param(person.email())
        .query(String.class)
        .single();
  }
}

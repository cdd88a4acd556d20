package io.bspconsole.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.access.Role;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.IntegrationTest;
import io.bspconsole.support.PageReader;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.ReflectionTestUtils;

/** The form for passwords over HTTP, while single sign-on is required. */
@SuppressWarnings("NullAway.Init") // made before each test
class PasswordUnderSsoTest extends IntegrationTest {

  @Autowired private Fixtures fixtures;
  @Autowired private SsoLinking linking;
  @Autowired private SsoRequirement requirement;
  @Autowired private SsoSettings settings;

  private final PageReader reader = new PageReader();
  private Fixtures.Person person;

  /** Puts the setting into the console that runs: a second one would need the same port. */
  @BeforeEach
  void somebody_who_is_linked_where_it_is_required() {
    person = fixtures.staff(Role.MANAGER);
    linking.link(
        person.actor().id(), new Identity(issuer(), "s-" + UUID.randomUUID(), null, false, null));
    ReflectionTestUtils.setField(
        requirement,
        "settings",
        new SsoSettings(issuer(), "console", "secret", "Nusa ID", true, "", Set.of(), Set.of()));
  }

  @AfterEach
  void require_it_no_more() {
    ReflectionTestUtils.setField(requirement, "settings", settings);
    reader.close();
  }

  @Test
  void the_right_password_of_a_linked_person_opens_nothing_and_the_page_says_why() {
    assertThat(reader.signIn(person.email(), Fixtures.PASSWORD)).endsWith("/sign-in?sso-required");
    assertThat(reader.browse("/account").headers().firstValue("Location"))
        .hasValueSatisfying(place -> assertThat(place).contains("/sign-in"));
  }

  @Test
  void a_wrong_password_is_answered_as_ever() {
    assertThat(reader.signIn(person.email(), "wrong")).endsWith("/sign-in?error");
  }

  @Test
  void whoever_is_not_linked_gets_in() {
    assertThat(reader.signIn(fixtures.staff(Role.MANAGER).email(), Fixtures.PASSWORD))
        .doesNotContain("/sign-in");
  }
}

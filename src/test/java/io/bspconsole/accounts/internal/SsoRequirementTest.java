package io.bspconsole.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bspconsole.access.Role;
import io.bspconsole.accounts.SignInFailed;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.IntegrationTest;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

@RecordApplicationEvents
@SuppressWarnings("NullAway.Init") // made before each test
class SsoRequirementTest extends IntegrationTest {

  @Autowired private Fixtures fixtures;
  @Autowired private PasswordSignIn passwords;
  @Autowired private IdentityRows rows;
  @Autowired private SsoLinking linking;
  @Autowired private PersonDirectory people;
  @Autowired private ApplicationEventPublisher publisher;
  @Autowired private TransactionTemplate transaction;
  @Autowired private ApplicationEvents events;

  private Fixtures.Person person;

  @BeforeEach
  void somebodyWhoIsLinked() {
    person = fixtures.staff(Role.MANAGER);
    linking.link(
        person.actor().id(),
        new Identity(issuer(), "s-" + UUID.randomUUID(), null, false, null, null));
  }

  @Test
  void a_linked_person_does_not_get_in_by_password() {
    assertThatThrownBy(() -> enter(true, "", Fixtures.PASSWORD)).isInstanceOf(SsoRequired.class);
    assertThat(events.stream(SignInFailed.class))
        .extracting(SignInFailed::cause)
        .containsExactly(SignInFailed.Cause.SSO_REQUIRED);
  }

  @Test
  void whoever_does_not_know_the_password_is_not_told_why() {
    assertThatThrownBy(() -> enter(true, "", "wrong"))
        .isExactlyInstanceOf(BadCredentialsException.class);
  }

  @Test
  void the_one_who_may_break_the_glass_gets_in() {
    assertThat(enter(true, person.email().toUpperCase(Locale.ROOT), Fixtures.PASSWORD)).isNotNull();
  }

  @Test
  void staff_who_are_not_linked_get_in_to_link_themselves() {
    person = fixtures.staff(Role.MANAGER);
    assertThat(enter(true, "", Fixtures.PASSWORD)).isNotNull();
  }

  @Test
  void both_ways_stand_open_where_it_is_not_required() {
    assertThat(enter(false, "", Fixtures.PASSWORD)).isNotNull();
  }

  @Test
  void the_sign_in_page_says_why() throws Exception {
    MockHttpServletResponse response = new MockHttpServletResponse();
    new SignInFailure()
        .onAuthenticationFailure(new MockHttpServletRequest(), response, new SsoRequired());
    assertThat(response.getRedirectedUrl()).isEqualTo("/sign-in?sso-required");
  }

  private @Nullable Authentication enter(boolean required, String breakGlass, String password) {
    SsoSettings settings =
        new SsoSettings(
            issuer(), "console", "secret", "Nusa ID", required, breakGlass, Set.of(), Set.of());
    return new SsoRequirement(settings, rows, people, publisher, transaction)
        .over(passwords)
        .authenticate(
            UsernamePasswordAuthenticationToken.unauthenticated(person.email(), password));
  }
}

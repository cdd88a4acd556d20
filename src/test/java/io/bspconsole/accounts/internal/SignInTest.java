package io.bspconsole.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import io.bspconsole.access.Role;
import io.bspconsole.accounts.EndReason;
import io.bspconsole.accounts.SessionKey;
import io.bspconsole.accounts.factors.Proof;
import io.bspconsole.accounts.ui.OpenPages;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.IntegrationTest;
import io.bspconsole.support.PageReader;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.DefaultRedirectStrategy;

class SignInTest extends IntegrationTest {

  @Autowired private Fixtures fixtures;
  @Autowired private SessionClosing closing;
  @Autowired private OpenSessions open;
  @Autowired private SessionTable table;

  private final PageReader reader = new PageReader();

  @AfterEach
  void close() {
    reader.close();
  }

  @Test
  void the_right_password_leads_to_the_start() {
    String email = fixtures.staff(Role.MANAGER).email();
    assertThat(reader.signIn(email, Fixtures.PASSWORD)).doesNotContain("sign-in");
  }

  @Test
  void a_wrong_password_is_told_like_an_account_that_does_not_exist() {
    String email = fixtures.staff(Role.MANAGER).email();
    String wrong = reader.signIn(email, "wrong");
    assertThat(wrong).endsWith("/sign-in?error");
    assertThat(reader.signIn("nobody@provider.example", "wrong")).isEqualTo(wrong);
  }

  @Test
  void a_locked_account_is_told_like_a_wrong_password() {
    String email = fixtures.staff(Role.MANAGER).email();
    for (int i = 0; i < 5; i++) {
      reader.signIn(email, "wrong");
    }
    assertThat(reader.signIn(email, Fixtures.PASSWORD)).endsWith("/sign-in?error");
  }

  @Test
  void a_wrong_password_counts_once() {
    String email = fixtures.staff(Role.MANAGER).email();
    for (int i = 0; i < 4; i++) {
      reader.signIn(email, "wrong");
    }
    assertThat(reader.signIn(email, Fixtures.PASSWORD)).doesNotContain("sign-in");
  }

  @Test
  void an_address_that_the_sender_claims_is_not_believed() {
    Fixtures.Person person = fixtures.staff(Role.MANAGER);
    reader.signIn(person.email(), Fixtures.PASSWORD);
    assertThat(table.running(person.actor().id()))
        .singleElement()
        .satisfies(session -> assertThat(session.address()).isEqualTo("127.0.0.1"));
  }

  @Test
  void signing_in_changes_the_id_of_the_session() {
    Fixtures.Person person = fixtures.staff(Role.MANAGER);
    reader.open("sign-in");
    String before = reader.sessionId();
    assertThat(before).isNotEmpty();
    reader.signIn(person.email(), Fixtures.PASSWORD);
    assertThat(reader.sessionId()).isNotEmpty().isNotEqualTo(before);
  }

  @Test
  void signing_in_over_a_running_session_ends_it() {
    Fixtures.Person first = fixtures.staff(Role.MANAGER);
    Fixtures.Person second = fixtures.staff(Role.MANAGER);
    reader.signIn(first.email(), Fixtures.PASSWORD);
    SessionKey before = SessionKey.of(reader.sessionId());
    reader.signIn(second.email(), Fixtures.PASSWORD);
    assertThat(table.running(first.actor().id())).isEmpty();
    assertThat(table.find(List.of(before)))
        .singleElement()
        .satisfies(state -> assertThat(state.endReason()).isEqualTo(EndReason.SIGNED_OUT));
    assertThat(table.running(second.actor().id()))
        .singleElement()
        .satisfies(it -> assertThat(it.key()).isEqualTo(SessionKey.of(reader.sessionId())));
    assertThat(reader.browse("/account").headers().firstValue("Location")).isEmpty();
  }

  @Test
  void a_session_is_kept_under_the_hash_of_its_id() {
    Fixtures.Person person = fixtures.staff(Role.MANAGER);
    reader.signIn(person.email(), Fixtures.PASSWORD);
    assertThat(table.find(List.of(SessionKey.of(reader.sessionId()))))
        .singleElement()
        .satisfies(state -> assertThat(state.person()).isEqualTo(person.actor().id()));
  }

  @Test
  void signing_out_ends_the_session_in_the_table() {
    Fixtures.Person person = fixtures.staff(Role.MANAGER);
    reader.signIn(person.email(), Fixtures.PASSWORD);
    SessionKey key = SessionKey.of(reader.sessionId());
    MockHttpServletRequest request = new MockHttpServletRequest();
    MockHttpSession session = new MockHttpSession();
    OpenSession.begin(open, session, table.find(List.of(key)).getFirst());
    request.setSession(session);
    closing.logout(request, new MockHttpServletResponse(), null);
    assertThat(table.find(List.of(key)))
        .singleElement()
        .satisfies(state -> assertThat(state.endReason()).isEqualTo(EndReason.SIGNED_OUT));
  }

  @Test
  void a_database_that_is_away_is_told_apart_from_a_wrong_password() throws Exception {
    assertThat(failure(new InternalAuthenticationServiceException("gone")))
        .isEqualTo("/sign-in?unavailable");
    assertThat(failure(new BadCredentialsException("wrong"))).isEqualTo("/sign-in?error");
    assertThat(failure(new SignInBusy(new HashingBusy()))).isEqualTo("/sign-in?busy");
  }

  @Test
  void one_who_signs_out_while_the_database_is_away_is_out_here_and_told_so() throws Exception {
    SessionTable away = mock(SessionTable.class);
    doThrow(new DataAccessResourceFailureException("away")).when(away).end(any(), any());
    OpenSessions here =
        new OpenSessions(
            away,
            new SessionSettings(Duration.ofMinutes(30), Duration.ofHours(12)),
            mock(Principals.class),
            new OpenPages(),
            Clock.systemUTC());
    SessionClosing leaving = new SessionClosing(here);
    MockHttpServletRequest request = new MockHttpServletRequest();
    MockHttpSession session = new MockHttpSession();
    OpenSession.begin(here, session, running());
    request.setSession(session);
    MockHttpServletResponse response = new MockHttpServletResponse();
    leaving.logout(request, response, null);
    new SsoSignOut(new DefaultRedirectStrategy()).onLogoutSuccess(request, response, null);
    assertThat(response.getRedirectedUrl()).isEqualTo("/sign-in?signed-out-here");
  }

  private static SessionState running() {
    Instant now = Instant.now();
    return new SessionState(
        SessionKey.of("of one who leaves"),
        PersonId.next(),
        now,
        now,
        null,
        true,
        0,
        Proof.shown(now));
  }

  private static String failure(AuthenticationException failure) throws IOException {
    MockHttpServletResponse response = new MockHttpServletResponse();
    new SignInFailure().onAuthenticationFailure(new MockHttpServletRequest(), response, failure);
    return String.valueOf(response.getRedirectedUrl());
  }
}

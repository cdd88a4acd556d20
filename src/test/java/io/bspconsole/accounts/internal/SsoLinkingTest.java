package io.bspconsole.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bspconsole.access.Role;
import io.bspconsole.access.StaleFactor;
import io.bspconsole.accounts.MemberOutcome;
import io.bspconsole.accounts.SessionKey;
import io.bspconsole.accounts.SingleSignOn;
import io.bspconsole.accounts.SsoProblem;
import io.bspconsole.accounts.portfolio.Staff;
import io.bspconsole.support.Authenticated;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.IntegrationTest;
import io.bspconsole.support.Mailbox;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Links to the provider of single sign-on, where the provider itself has nothing to say. */
@SuppressWarnings("NullAway.Init") // made before each test
class SsoLinkingTest extends IntegrationTest {

  @Autowired private Fixtures fixtures;
  @Autowired private SsoLinking linking;
  @Autowired private SingleSignOn sso;
  @Autowired private SsoSignIn signIn;
  @Autowired private SsoSessions sessions;
  @Autowired private IdentityProvider provider;
  @Autowired private SessionTable table;
  @Autowired private Staff staff;
  @Autowired private LockSettings locks;
  @Autowired private Mailbox mailbox;
  @Autowired private SecurityContextHolderStrategy contexts;
  @Autowired private JdbcClient jdbc;

  private Fixtures.Person person;
  private Identity identity;

  @BeforeEach
  void somebodyWhoIsLinked() {
    person = fixtures.staff(Role.MANAGER);
    identity = identity();
    linking.link(person.actor().id(), identity);
  }

  @Test
  void nobody_unlinks_himself_without_a_fresh_factor() {
    contexts.setContext(new SecurityContextImpl(Authenticated.as(person::actor, Instant.EPOCH)));
    try {
      assertThatThrownBy(() -> sso.unlink(SessionKey.of("here"))).isInstanceOf(StaleFactor.class);
      assertThat(sso.linkedAt()).isPresent();
    } finally {
      contexts.clearContext();
    }
  }

  @Test
  void whoever_is_unlinked_is_told_by_mail() {
    unlink();
    assertThat(mailbox.last(person.email()).body()).contains("was unlinked from Nusa ID");
  }

  @Test
  void a_sign_in_that_was_under_way_while_unlinking_opens_no_session() {
    SignedIn who = entered();
    unlink();
    assertThat(table.open(SessionKey.of("new " + identity), who, "127.0.0.1", "")).isEmpty();
  }

  @Test
  void an_administrator_unlinks_somebody_and_ends_the_sessions() {
    Fixtures.Person administrator = fixtures.staff(Role.ADMINISTRATOR);
    SignedIn who = entered();
    table.open(SessionKey.of("of " + identity), who, "127.0.0.1", "");
    assertThat(fixtures.as(administrator, () -> staff.unlink(person.actor().id())))
        .isEqualTo(MemberOutcome.DONE);
    assertThat(fixtures.as(administrator, staff::linked)).doesNotContain(person.actor().id());
    assertThat(table.running(person.actor().id())).isEmpty();
    assertThat(
            jdbc.sql(
                    "SELECT COUNT(*) FROM audit_entry WHERE action = 'IDENTITY_UNLINKED'"
                        + " AND subject_id = ?")
                .param(person.actor().id().toString())
                .query(Integer.class)
                .single())
        .isOne();
  }

  @Test
  void an_administrator_does_not_unlink_himself_there() {
    Fixtures.Person administrator = fixtures.staff(Role.ADMINISTRATOR);
    assertThat(fixtures.as(administrator, () -> staff.unlink(administrator.actor().id())))
        .isEqualTo(MemberOutcome.OWN_ACCOUNT);
  }

  @Test
  void an_address_with_too_many_failures_is_locked() {
    for (int i = 0; i < locks.addressFailures(); i++) {
      assertThatThrownBy(() -> enter(identity(), "198.51.100.77")).isInstanceOf(SsoRefused.class);
    }
    assertThatThrownBy(() -> enter(identity, "198.51.100.77"))
        .hasFieldOrPropertyWithValue("problem", SsoProblem.LOCKED);
  }

  @Test
  void strangers_do_not_use_up_what_the_provider_may_call() throws Exception {
    SsoBackChannel channel = new SsoBackChannel(provider, sessions);
    int status = 0;
    for (int i = 0; i < 1000 && status != HttpStatus.TOO_MANY_REQUESTS.value(); i++) {
      status = call(channel, "198.51.100.78");
    }
    assertThat(status).isEqualTo(HttpStatus.TOO_MANY_REQUESTS.value());
    assertThat(call(channel, "198.51.100.79")).isEqualTo(HttpStatus.BAD_REQUEST.value());
  }

  private static int call(SsoBackChannel channel, String address)
      throws ServletException, IOException {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", SsoBackChannel.PATH);
    request.setServletPath(SsoBackChannel.PATH);
    request.setRemoteAddr(address);
    MockHttpServletResponse response = new MockHttpServletResponse();
    channel.doFilter(request, response, new MockFilterChain());
    return response.getStatus();
  }

  private void unlink() {
    linking.unlink(person.actor().id(), person.actor().name(), null);
  }

  private SignedIn entered() {
    return (SignedIn) Objects.requireNonNull(enter(identity, "127.0.0.1").getPrincipal());
  }

  private Authentication enter(Identity as, String address) {
    return signIn.signIn(as, new WebAuthenticationDetails(address, null));
  }

  private static Identity identity() {
    return new Identity(issuer(), "s-" + UUID.randomUUID(), null, false, null, null);
  }
}

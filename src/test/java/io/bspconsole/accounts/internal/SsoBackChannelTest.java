package io.bspconsole.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * The back channel while something behind it fails; with a real provider it is in {@link SsoTest}.
 */
class SsoBackChannelTest {

  private final IdentityProvider provider = mock(IdentityProvider.class);
  private final SsoSessions sessions = mock(SsoSessions.class);
  private final SsoBackChannel channel = new SsoBackChannel(provider, sessions);

  @BeforeEach
  void the_token_is_right() {
    when(provider.get())
        .thenReturn(
            new IdentityProvider.Found(
                mock(ClientRegistration.class),
                mock(AuthenticationProvider.class),
                text ->
                    Jwt.withTokenValue(text)
                        .header("alg", "RS256")
                        .subject("dewi")
                        .claim("sid", "one")
                        .build(),
                null));
  }

  static Stream<RuntimeException> outages() {
    return Stream.of(
        new DataAccessResourceFailureException("away"),
        new CannotCreateTransactionException("away"));
  }

  @ParameterizedTest
  @MethodSource("outages")
  void the_provider_is_asked_to_say_it_again_while_the_database_is_away(RuntimeException outage)
      throws Exception {
    doThrow(outage).when(sessions).end(any(), any());
    assertThat(signOut()).isEqualTo(503);
  }

  @Test
  void what_was_carried_out_needs_not_be_said_again() throws Exception {
    assertThat(signOut()).isEqualTo(200);
    verify(sessions).end("one", "dewi");
  }

  private int signOut() throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", SsoBackChannel.PATH);
    request.setServletPath(SsoBackChannel.PATH);
    request.setParameter("logout_token", "token");
    MockHttpServletResponse answer = new MockHttpServletResponse();
    channel.doFilter(request, answer, new MockFilterChain());
    return answer.getStatus();
  }
}

package io.bspconsole.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.when;

import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class StrangersTest {

  private final Strangers strangers = new Strangers(new StrangerSettings(3, 5));

  @AfterEach
  void leave() {
    RequestContextHolder.resetRequestAttributes();
  }

  @Test
  void one_network_has_so_many_sessions_and_the_oldest_goes_for_one_more() {
    MockHttpSession first = from("203.0.113.7");
    MockHttpSession second = from("203.0.113.7");
    from("203.0.113.7");
    MockHttpSession last = from("203.0.113.7");

    assertThat(isOver(first)).isTrue();
    assertThat(second.isInvalid()).isFalse();
    assertThat(last.isInvalid()).isFalse();
    assertThat(strangers.count()).isEqualTo(3);
  }

  @Test
  void the_addresses_that_one_party_has_in_ipv6_are_one_network() {
    MockHttpSession first = from("2001:db8:1:2::1");
    for (int host = 2; host < 5; host++) {
      from("2001:db8:1:2::" + host);
    }
    assertThat(isOver(first)).isTrue();
  }

  @Test
  void many_networks_have_so_many_together() {
    MockHttpSession first = from("203.0.113.1");
    for (int host = 2; host < 7; host++) {
      from("203.0.113." + host);
    }
    assertThat(isOver(first)).isTrue();
    assertThat(strangers.count()).isEqualTo(5);
  }

  @Test
  void whoever_signed_in_is_no_stranger_and_stays() {
    MockHttpSession session = from("203.0.113.7");
    strangers.leave(session);
    for (int i = 0; i < 4; i++) {
      from("203.0.113.7");
    }
    assertThat(session.isInvalid()).isFalse();
    assertThat(strangers.count()).isEqualTo(3);
  }

  @Test
  void a_session_that_ends_at_this_moment_troubles_no_request() {
    HttpSession ended = mock(HttpSession.class);
    when(ended.getAttribute(anyString())).thenThrow(new IllegalStateException("over"));
    MockHttpServletRequest request = spy(new MockHttpServletRequest());
    doReturn(ended).when(request).getSession(false);

    strangers.requestInitialized(new ServletRequestEvent(new MockServletContext(), request));
    strangers.leave(ended);
    strangers.requestDestroyed(new ServletRequestEvent(new MockServletContext(), request));

    assertThat(strangers.count()).isZero();
  }

  @Test
  void a_session_that_ended_leaves_its_place() {
    MockHttpSession first = from("203.0.113.7");
    from("203.0.113.7").invalidate();
    from("203.0.113.7");
    from("203.0.113.7");
    assertThat(first.isInvalid()).isFalse();
  }

  @Test
  void a_session_that_serves_a_request_goes_when_the_request_is_answered() {
    MockHttpServletRequest request = new MockHttpServletRequest();
    MockHttpSession first = within(request);
    from("203.0.113.7");
    from("203.0.113.7");
    from("203.0.113.7");
    assertThat(first.isInvalid()).isFalse();
    assertThat(strangers.count()).isEqualTo(3);

    strangers.requestDestroyed(new ServletRequestEvent(new MockServletContext(), request));
    assertThat(isOver(first)).isTrue();
  }

  @Test
  void whoever_signed_in_is_not_chosen_before_the_session_knows_it() {
    MockHttpServletRequest request = new MockHttpServletRequest();
    MockHttpSession first = spy(new MockHttpSession());
    within(request, first);
    doAnswer(
            call -> {
              for (int i = 0; i < 4; i++) { // between the two halves of signing in
                from("203.0.113.7");
              }
              return call.callRealMethod();
            })
        .when(first)
        .removeAttribute(anyString());

    strangers.leave(first);
    strangers.requestDestroyed(new ServletRequestEvent(new MockServletContext(), request));

    assertThat(strangers.count()).isEqualTo(3);
    assertThat(first.isInvalid()).isFalse();
  }

  @Test
  void a_later_request_keeps_its_session_too_and_an_answered_one_no_longer() {
    MockHttpServletRequest making = new MockHttpServletRequest();
    MockHttpSession first = within(making);
    MockHttpServletRequest later = new MockHttpServletRequest();
    later.setSession(first);
    strangers.requestInitialized(new ServletRequestEvent(new MockServletContext(), later));
    strangers.requestDestroyed(new ServletRequestEvent(new MockServletContext(), making));
    from("203.0.113.7");
    from("203.0.113.7");
    from("203.0.113.7");
    assertThat(first.isInvalid()).isFalse();

    strangers.requestDestroyed(new ServletRequestEvent(new MockServletContext(), later));
    assertThat(isOver(first)).isTrue();
  }

  @Test
  void whoever_signs_in_while_the_session_was_to_go_keeps_it() {
    MockHttpServletRequest request = new MockHttpServletRequest();
    MockHttpSession first = within(request);
    from("203.0.113.7");
    from("203.0.113.7");
    from("203.0.113.7");
    strangers.leave(first);

    strangers.requestDestroyed(new ServletRequestEvent(new MockServletContext(), request));
    assertThat(first.isInvalid()).isFalse();
  }

  @Test
  void bounds_that_contradict_each_other_are_refused() {
    assertThatThrownBy(() -> new StrangerSettings(10, 9))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("in-all (9)");
    assertThatThrownBy(() -> new StrangerSettings(0, 9))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Opened by a request that is answered. */
  private MockHttpSession from(String address) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    MockHttpSession session = within(request, address);
    strangers.requestDestroyed(new ServletRequestEvent(new MockServletContext(), request));
    return session;
  }

  private MockHttpSession within(MockHttpServletRequest request) {
    return within(request, "203.0.113.7");
  }

  private MockHttpSession within(MockHttpServletRequest request, String address) {
    request.setRemoteAddr(address);
    MockHttpSession session = new MockHttpSession();
    within(request, session);
    return session;
  }

  private void within(MockHttpServletRequest request, MockHttpSession session) {
    RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    strangers.sessionCreated(new HttpSessionEvent(session));
  }

  /** Sessions end on threads of their own. */
  private static boolean isOver(MockHttpSession session) {
    await().until(session::isInvalid);
    return true;
  }
}

package io.bspconsole.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.bspconsole.accounts.SessionKey;
import io.bspconsole.accounts.factors.Proof;
import io.bspconsole.accounts.ui.OpenPages;
import io.bspconsole.kernel.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.mockito.invocation.InvocationOnMock;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** The new name of a session in which a second factor was shown. */
class RenewalTest {

  private static final SessionKey BEFORE = SessionKey.of("before");

  private final SessionTable table = mock(SessionTable.class);
  private final OpenSessions sessions =
      new OpenSessions(
          table,
          new SessionSettings(Duration.ofMinutes(30), Duration.ofHours(12)),
          mock(Principals.class),
          new OpenPages(),
          Clock.systemUTC());

  @Test
  void two_tabs_that_open_at_once_give_it_one() throws Exception {
    MockHttpSession http = new MockHttpSession(null, "before");
    OpenSession.begin(sessions, http, state("before", new Proof(true, null)));
    OpenSession session = OpenSession.of(http).orElseThrow();
    session.state(state("before", new Proof(false, Instant.now())));
    CountDownLatch renaming = new CountDownLatch(1);
    CountDownLatch bothIn = new CountDownLatch(1);
    AtomicInteger renamed = new AtomicInteger();
    when(table.rename(any(), any()))
        .thenAnswer(call -> {
          renamed.incrementAndGet();
          renaming.countDown();
          bothIn.await(5, TimeUnit.SECONDS);
          return Optional.of(state("after", new Proof(false, Instant.now())));
        });

    CompletableFuture<Void> first = CompletableFuture.runAsync(() -> open(session, http));
    assertThat(renaming.await(5, TimeUnit.SECONDS)).isTrue();
    Thread second = Thread.ofPlatform().start(() -> open(session, http));
    while (second.getState() != Thread.State.BLOCKED && second.isAlive()) {
      Thread.onSpinWait();
    }
    bothIn.countDown();
    first.get(5, TimeUnit.SECONDS);
    second.join();

    assertThat(renamed).hasValue(1);
    assertThat(session.isRenewalDue()).isFalse();
  }

  @Test
  void one_that_ended_meanwhile_is_over_for_its_reason() {
    MockHttpSession http = new MockHttpSession(null, "before");
    OpenSession.begin(sessions, http, state("before", new Proof(true, null)));
    OpenSession session = OpenSession.of(http).orElseThrow();
    session.state(state("before", new Proof(false, Instant.now())));
    SessionKey before = session.key();
    when(table.rename(any(), any())).thenReturn(Optional.empty());

    open(session, http);

    assertThat(session.key()).isEqualTo(before);
  }

  @Test
  void a_page_opens_under_the_old_name_while_the_table_is_away_and_the_next_gives_the_new_one() {
    MockHttpSession http = new MockHttpSession(null, "before");
    OpenSession session = shown(http);
    when(table.rename(any(), any()))
        .thenThrow(new CannotCreateTransactionException("away"))
        .thenAnswer(RenewalTest::rename);

    open(session, http);
    assertThat(http.getId()).isEqualTo("before");
    assertThat(session.isRenewalDue()).isTrue();

    open(session, http);
    assertThat(session.key()).isEqualTo(SessionKey.of(http.getId())).isNotEqualTo(BEFORE);
    assertThat(session.isRenewalDue()).isFalse();
  }

  @Test
  void a_name_that_the_browser_has_but_not_the_table_is_told_to_it_by_the_next_click() {
    MockHttpSession http = new MockHttpSession(null, "before");
    OpenSession session = shown(http);
    when(table.rename(any(), any()))
        .thenAnswer(call -> {
          rename(call);
          throw new DataAccessResourceFailureException("away by now");
        })
        .thenAnswer(RenewalTest::rename);

    open(session, http);
    String name = http.getId();
    assertThat(name).isNotEqualTo("before");
    assertThat(session.key()).isEqualTo(BEFORE);

    sessions.settle(session, request(http));
    assertThat(http.getId()).isEqualTo(name);
    assertThat(session.key()).isEqualTo(SessionKey.of(name));
    assertThat(session.isRenewalDue()).isFalse();
  }

  @Test
  void a_click_gives_no_new_name_of_its_own() {
    MockHttpSession http = new MockHttpSession(null, "before");
    OpenSession session = shown(http);

    sessions.settle(session, request(http));

    assertThat(http.getId()).isEqualTo("before");
    verify(table, never()).rename(any(), any());
  }

  @Test
  void a_name_that_the_table_has_though_its_answer_was_lost_is_taken_over() {
    MockHttpSession http = new MockHttpSession(null, "before");
    OpenSession session = shown(http);
    when(table.rename(any(), any()))
        .thenAnswer(call -> {
          rename(call);
          throw new TransactionSystemException("committed, and nobody heard");
        });
    open(session, http);
    when(table.find(List.of(SessionKey.of(http.getId()))))
        .thenReturn(List.of(state(http.getId(), new Proof(false, Instant.now()))));

    session.forget();

    assertThat(sessions.over(session)).isEmpty();
    assertThat(session.key()).isEqualTo(SessionKey.of(http.getId()));
  }

  @Test
  void a_look_up_under_the_old_name_that_comes_too_late_ends_nothing() {
    MockHttpSession http = new MockHttpSession(null, "before");
    OpenSession session = shown(http);
    session.forget();
    when(table.rename(any(), any()))
        .thenReturn(Optional.of(state("after", new Proof(false, Instant.now()))));
    when(table.find(List.of(SessionKey.of("before"))))
        .thenAnswer(_ -> {
          open(session, http); // another tab
          return List.of();
        });
    when(table.find(List.of(SessionKey.of("after"))))
        .thenReturn(List.of(state("after", new Proof(false, Instant.now()))));

    session.forget();
    assertThat(sessions.over(session)).isEmpty();
    assertThat(session.key()).isEqualTo(SessionKey.of("after"));
  }

  @Test
  void what_was_asked_for_under_the_old_name_does_not_bring_it_back() {
    MockHttpSession http = new MockHttpSession(null, "before");
    OpenSession session = shown(http);
    when(table.rename(any(), any()))
        .thenReturn(Optional.of(state("after", new Proof(false, Instant.now()))));
    open(session, http);

    session.state(state("before", new Proof(false, Instant.now())));

    assertThat(session.key()).isEqualTo(SessionKey.of("after"));
  }

  @Test
  void a_tab_that_opens_under_the_old_name_asks_again_and_gets_no_session_of_its_own()
      throws Exception {
    MockHttpSession http = new MockHttpSession(null, "before");
    OpenSession session = shown(http);
    when(table.rename(any(), any())).thenAnswer(RenewalTest::rename);
    open(session, http);

    MockHttpServletRequest late = page("before");
    MockHttpServletResponse answer = new MockHttpServletResponse();
    MockFilterChain chain = new MockFilterChain();
    gate().doFilter(late, answer, chain);
    assertThat(answer.getHeader("Refresh")).isEqualTo("1");
    assertThat(chain.getRequest()).isNull();
    assertThat(late.getSession(false)).isNull();

    MockFilterChain strangers = new MockFilterChain();
    gate().doFilter(page("never was"), new MockHttpServletResponse(), strangers);
    assertThat(strangers.getRequest()).isNotNull();
  }

  private OpenSession shown(MockHttpSession http) {
    OpenSession.begin(sessions, http, state("before", new Proof(true, null)));
    OpenSession session = OpenSession.of(http).orElseThrow();
    session.state(state("before", new Proof(false, Instant.now())));
    return session;
  }

  private static MockHttpServletRequest page(String session) {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/reviews");
    request.addHeader("Accept", "text/html");
    request.setRequestedSessionId(session);
    return request;
  }

  private SessionGate gate() {
    return new SessionGate(
        sessions,
        table,
        mock(Principals.class),
        mock(Activity.class),
        new OpenPages(),
        new SessionSettings(Duration.ofMinutes(30), Duration.ofHours(12)),
        Clock.systemUTC(),
        SecurityContextHolder.getContextHolderStrategy());
  }

  private void open(OpenSession session, MockHttpSession http) {
    sessions.renew(session, request(http));
  }

  private static MockHttpServletRequest request(MockHttpSession http) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setSession(http);
    return request;
  }

  /** What the table does: it asks for the name and has the session under it. */
  private static Optional<SessionState> rename(InvocationOnMock call) {
    Supplier<SessionKey> after = call.getArgument(1);
    Instant now = Instant.now();
    return Optional.of(
        new SessionState(
            after.get(), PersonId.next(), now, now, null, true, 0, new Proof(false, now)));
  }

  private static SessionState state(String name, Proof proof) {
    Instant now = Instant.now();
    return new SessionState(SessionKey.of(name), PersonId.next(), now, now, null, true, 0, proof);
  }
}

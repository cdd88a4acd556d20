package io.bspconsole.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

import io.bspconsole.access.Actor;
import io.bspconsole.accounts.EndReason;
import io.bspconsole.accounts.SessionKey;
import io.bspconsole.accounts.factors.Proof;
import io.bspconsole.accounts.internal.PersonDirectory.Person;
import io.bspconsole.accounts.ui.OpenPages;
import io.bspconsole.kernel.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.transaction.CannotCreateTransactionException;

/** What becomes of the sessions of a node by what the database says of them, or does not. */
class OpenSessionsTest {

  private static final Proof PROOF = new Proof(false, null);
  private static final SessionSettings LIMITS =
      new SessionSettings(Duration.ofMinutes(30), Duration.ofHours(12));

  private final SessionTable table = mock(SessionTable.class);
  private final PersonDirectory people = mock(PersonDirectory.class);
  private final OpenPages pages = mock(OpenPages.class);
  private final Principals principals = new Principals(people);
  private final OpenSessions sessions =
      new OpenSessions(table, LIMITS, principals, pages, Clock.systemUTC());

  private final Map<SessionKey, SessionState> rows = new HashMap<>();
  private final List<Integer> asked = new ArrayList<>();
  private final PersonId person = PersonId.next();

  @BeforeEach
  void answer() {
    when(table.find(any()))
        .thenAnswer(call -> {
          Collection<SessionKey> keys = call.getArgument(0);
          asked.add(keys.size());
          return keys.stream().filter(rows::containsKey).map(rows::get).toList();
        });
  }

  @Test
  void all_sessions_of_a_node_are_asked_for_in_pieces() {
    for (int i = 0; i <= 2 * OpenSessions.AT_ONCE; i++) {
      begin("many" + i, 0);
    }
    sessions.lookAround();
    assertThat(asked).containsExactly(OpenSessions.AT_ONCE, OpenSessions.AT_ONCE, 1);
  }

  @Test
  void what_goes_wrong_with_one_session_keeps_nobody_from_looking_at_the_others() {
    for (String name : List.of("one", "two", "three")) {
      row(begin(name, 0), EndReason.ENDED);
    }
    doThrow(new PessimisticLockingFailureException("held")).when(table).end(any(), any());

    sessions.lookAround();

    for (String name : List.of("one", "two", "three")) {
      verify(table).end(SessionKey.of(name), EndReason.ENDED);
    }
  }

  @Test
  void a_table_that_went_away_is_asked_for_no_further_session() {
    row(begin("one", 0), EndReason.ENDED);
    row(begin("two", 0), EndReason.ENDED);
    doThrow(new CannotCreateTransactionException("away")).when(table).end(any(), any());

    assertThatExceptionOfType(CannotCreateTransactionException.class)
        .isThrownBy(sessions::lookAround);

    verify(table).end(any(), any());
  }

  @Test
  void the_last_rights_stand_while_they_cannot_be_read_and_the_click_goes_on() throws Exception {
    OpenSession session = begin("session", 1);
    SecurityContext before = signIn(session, 0);
    when(people.byId(person)).thenThrow(new DataAccessResourceFailureException("away"));

    MockFilterChain chain = new MockFilterChain();
    gate().doFilter(click(session), new MockHttpServletResponse(), chain);

    assertThat(chain.getRequest()).isNotNull();
    assertThat(session.http().getAttribute(SPRING_SECURITY_CONTEXT_KEY)).isSameAs(before);
  }

  @Test
  void the_rights_of_now_are_taken_as_soon_as_they_can_be_read() {
    OpenSession session = begin("session", 1);
    signIn(session, 0);
    SignedIn now = signedIn(1);
    Person known = new Person(person, "Dewi", "dewi@provider.example", "", true, 1);
    when(people.byId(person))
        .thenThrow(new CannotCreateTransactionException("away"))
        .thenReturn(Optional.of(known));
    when(people.signedIn(known, PROOF)).thenReturn(now);

    assertThat(principals.refresh(session)).isInstanceOf(Principals.Refreshed.Same.class);
    assertThat(principals.refresh(session))
        .isInstanceOfSatisfying(
            Principals.Refreshed.Fresh.class,
            fresh ->
                assertThat(fresh.context().getAuthentication())
                    .extracting("principal")
                    .isSameAs(now));
  }

  @Test
  void a_person_who_is_gone_is_led_out_with_the_next_click() throws Exception {
    OpenSession session = begin("session", 1);
    signIn(session, 0);
    when(people.byId(person)).thenReturn(Optional.empty());
    when(pages.isPage(any())).thenReturn(true);

    MockFilterChain chain = new MockFilterChain();
    MockHttpServletResponse answer = new MockHttpServletResponse();
    gate().doFilter(click(session), answer, chain);

    assertThat(chain.getRequest()).isNull();
    assertThat(answer.getRedirectedUrl()).isEqualTo("/sign-in?ended");
    assertThat(((MockHttpSession) session.http()).isInvalid()).isTrue();
    verify(table).end(session.key(), EndReason.ENDED);
  }

  @Test
  void open_pages_of_a_person_who_is_gone_are_sent_away() {
    OpenSession session = begin("session", 1);
    signIn(session, 0);
    when(people.byId(person)).thenReturn(Optional.empty());

    sessions.lookAround();

    verify(pages).leave(session.http(), "/sign-in?ended");
  }

  @Test
  void pages_of_a_person_whose_rights_are_the_same_stay_open() {
    OpenSession session = begin("session", 0);
    signIn(session, 0);

    sessions.lookAround();

    verify(pages, never()).leave(eq(session.http()), any());
    verify(people, never()).byId(any());
  }

  private OpenSession begin(String name, int rights) {
    MockHttpSession http = new MockHttpSession(null, name);
    SessionState state = state(SessionKey.of(name), rights, null);
    rows.put(state.key(), state);
    OpenSession.begin(sessions, http, state);
    return OpenSession.of(http).orElseThrow();
  }

  private void row(OpenSession session, EndReason reason) {
    rows.put(session.key(), state(session.key(), 0, reason));
  }

  private SecurityContext signIn(OpenSession session, int rights) {
    SecurityContext context =
        new SecurityContextImpl(
            UsernamePasswordAuthenticationToken.authenticated(signedIn(rights), null, List.of()));
    session.http().setAttribute(SPRING_SECURITY_CONTEXT_KEY, context);
    return context;
  }

  private SignedIn signedIn(int rights) {
    return new SignedIn(new Actor(person, "Dewi", Set.of(), Map.of()), rights, PROOF);
  }

  private SessionState state(SessionKey key, int rights, @Nullable EndReason reason) {
    Instant now = Instant.now();
    return new SessionState(key, person, now, now, reason, true, rights, PROOF);
  }

  private static MockHttpServletRequest click(OpenSession session) {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/reviews");
    request.setSession(session.http());
    return request;
  }

  private SessionGate gate() throws Exception {
    Activity activity = mock(Activity.class);
    when(activity.note(any(), any())).thenAnswer(call -> call.getArgument(1));
    return new SessionGate(
        sessions,
        table,
        principals,
        activity,
        pages,
        LIMITS,
        Clock.systemUTC(),
        SecurityContextHolder.getContextHolderStrategy());
  }
}

package io.bspconsole.accounts.internal;

import io.bspconsole.accounts.EndReason;
import io.bspconsole.accounts.SessionKey;
import io.bspconsole.accounts.factors.HalfOpen;
import io.bspconsole.accounts.internal.Principals.Refreshed;
import io.bspconsole.accounts.ui.OpenPages;
import io.bspconsole.accounts.ui.SessionWatch;
import io.bspconsole.kernel.Clocks;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before every request of a page, clicks in open pages included: the session must still run
 * by the table, and its person act with the rights he has now.
 */
@Component
class SessionGate extends OncePerRequestFilter implements SessionWatch {

  private final OpenSessions sessions;
  private final SessionTable table;
  private final Principals principals;
  private final Activity activity;
  private final OpenPages pages;
  private final SessionSettings limits;
  private final Clock clock;
  private final SecurityContextHolderStrategy contexts;

  SessionGate(
      OpenSessions sessions,
      SessionTable table,
      Principals principals,
      Activity activity,
      OpenPages pages,
      SessionSettings limits,
      Clock clock,
      SecurityContextHolderStrategy contexts) {
    this.sessions = sessions;
    this.table = table;
    this.principals = principals;
    this.activity = activity;
    this.pages = pages;
    this.limits = limits;
    this.clock = clock;
    this.contexts = contexts;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpSession http = request.getSession(false);
    OpenSession session = OpenSession.of(http).orElse(null);
    if (session != null) {
      Optional<EndReason> over = sessions.over(session).or(() -> refresh(session));
      if (over.isPresent()) {
        sessions.close(session, over.get());
        leave(session.http());
        refuse(over.get(), request, response, chain);
      } else {
        if (session.state().proof().due() && HalfOpen.isElsewhere(request, pages)) {
          HalfOpen.send(request, response);
        } else {
          if (pages.isPage(request)) {
            sessions.renew(session, request);
          } else {
            sessions.settle(session, request);
          }
          chain.doFilter(activity.note(session, request), response);
        }
      }
    } else if (http != null && isSignedIn()) {
      leave(http); // signed in by something that opened no session: nobody could ever end it
      refuse(EndReason.ENDED, request, response, chain);
    } else if (http == null
        && pages.isPage(request)
        && sessions.wasRenamed(request.getRequestedSessionId())) {
      askAgain(response);
    } else {
      Optional<EndReason> over = http == null ? formerly(request) : Optional.empty();
      if (over.isPresent()) {
        refuse(over.get(), request, response, chain);
      } else {
        chain.doFilter(request, response);
      }
    }
  }

  /** Gives the request what its person may do now; says why the session is over, if it is. */
  private Optional<EndReason> refresh(OpenSession session) {
    Refreshed refreshed = principals.refresh(session);
    if (refreshed instanceof Refreshed.Fresh(SecurityContext context)) {
      contexts.setContext(context);
    }
    return refreshed.over();
  }

  @Override
  public void endIfOver(@Nullable HttpSession http) {
    try {
      OpenSession.of(http)
          .ifPresent(session ->
              sessions
                  .over(session)
                  .ifPresent(reason -> {
                    sessions.close(session, reason);
                    leave(session.http());
                  }));
    } catch (IllegalStateException _) {
      // it was invalidated meanwhile
    }
  }

  private boolean isSignedIn() {
    Authentication authentication = contexts.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof SignedIn;
  }

  private void leave(HttpSession http) {
    contexts.clearContext();
    try {
      http.invalidate();
    } catch (IllegalStateException _) {
      // another request of it was faster
    }
  }

  /**
   * For a tab that opens while another one brings the session's new name. As nobody it would get a
   * session of its own, whose cookie would take the place of the right one in all tabs.
   */
  private static void askAgain(HttpServletResponse response) throws IOException {
    response.setHeader("Refresh", "1");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setContentType("text/html;charset=utf-8");
    response.getWriter().write("<!doctype html><title>BSP Console</title>");
  }

  /**
   * Why the session that an open page still believes in is gone from this node. One that the table
   * still lets run was lost with the memory of a console that was restarted.
   */
  private Optional<EndReason> formerly(HttpServletRequest request) {
    String id = request.getRequestedSessionId();
    if (id == null || !pages.isClick(request) && !pages.isExpiry(request)) {
      return Optional.empty();
    }
    try {
      return table.find(List.of(SessionKey.of(id))).stream()
          .findFirst()
          .map(it -> it.over(Clocks.now(clock), limits).orElse(EndReason.LOST));
    } catch (DataAccessException | TransactionException _) {
      return Optional.empty(); // Vaadin then says that the session expired
    }
  }

  /** Clicks and pages lead to sign-in with the reason; anything else goes on as nobody's. */
  private void refuse(
      EndReason reason, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String target = request.getContextPath() + "/sign-in?" + reason.parameter();
    if (pages.isClick(request)) {
      response.setContentType(MediaType.APPLICATION_JSON_VALUE);
      response.getWriter().write(pages.leaveAnswer(target));
    } else if (pages.isPage(request)) {
      response.sendRedirect(target);
    } else {
      chain.doFilter(request, response);
    }
  }
}

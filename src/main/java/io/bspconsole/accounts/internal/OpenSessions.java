package io.bspconsole.accounts.internal;

import io.bspconsole.accounts.EndReason;
import io.bspconsole.accounts.RightsChanged;
import io.bspconsole.accounts.SecondFactorShown;
import io.bspconsole.accounts.SessionEnded;
import io.bspconsole.accounts.SessionKey;
import io.bspconsole.accounts.ui.OpenPages;
import io.bspconsole.kernel.Clocks;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The sessions that run on this node, and what becomes of them when the table says something new:
 * pages of one that is over are sent to the sign-in page, and a person whose rights changed goes on
 * with the new ones.
 */
@Component
class OpenSessions {

  private static final Logger log = LoggerFactory.getLogger(OpenSessions.class);

  /** Sessions that the table is asked for at once. */
  static final int AT_ONCE = 500;

  private final Map<SessionKey, OpenSession> running = new ConcurrentHashMap<>();
  private final FormerNames former = new FormerNames();
  private final SessionTable table;
  private final SessionSettings limits;
  private final Principals principals;
  private final OpenPages pages;
  private final Clock clock;

  OpenSessions(
      SessionTable table,
      SessionSettings limits,
      Principals principals,
      OpenPages pages,
      Clock clock) {
    this.table = table;
    this.limits = limits;
    this.principals = principals;
    this.pages = pages;
    this.clock = clock;
  }

  void add(OpenSession session) {
    running.put(session.key(), session);
  }

  void remove(OpenSession session) {
    running.remove(session.key(), session);
  }

  /**
   * Why the session is over; empty while it runs. The table is asked where its last answer is older
   * than a second. While the database is away the last answer stands: without it nothing can be
   * read or done either.
   */
  Optional<EndReason> over(OpenSession session) {
    if (!session.isFresh()) {
      try {
        Optional<SessionState> now = find(session);
        if (now.isEmpty()) {
          return Optional.of(EndReason.ENDED);
        }
        session.state(now.get());
      } catch (DataAccessException | TransactionException e) {
        log.warn("A session could not be looked up, its last state stands", e);
      }
    }
    return session.state().over(Clocks.now(clock), limits);
  }

  /**
   * One that is not found may be getting its new name just now: asks again when that is done. Or it
   * has got it, and only the answer of the table was lost.
   */
  private Optional<SessionState> find(OpenSession session) {
    return find(session.key())
        .or(() -> {
          synchronized (session) {
            return find(session.key()).or(() -> findRenamed(session));
          }
        });
  }

  private Optional<SessionState> findRenamed(OpenSession session) {
    Optional<SessionState> found =
        session.isAhead() ? find(session.browsersKey()) : Optional.empty();
    found.ifPresent(state -> renamed(session, state));
    return found;
  }

  private Optional<SessionState> find(SessionKey key) {
    return table.find(List.of(key)).stream().findFirst();
  }

  /**
   * Was this the name of a session until a moment ago? It opens nothing any more, but the browser
   * may not have heard of the new one yet.
   */
  boolean wasRenamed(@Nullable String id) {
    return id != null && former.contains(SessionKey.of(id), Clocks.now(clock));
  }

  /**
   * Gives a session a new name once a second factor was shown in it (ASVS 7.2.4), with the opening
   * of the next page: the clicks of an open one may be on their way under the old name. While the
   * table cannot be told it goes on under the old one, and the next page tries again.
   */
  void renew(OpenSession session, HttpServletRequest request) {
    if (session.isRenewalDue()) {
      synchronized (session) { // two tabs may open at once
        if (session.isRenewalDue()) {
          rename(session, request);
        }
      }
    }
  }

  /** With a click: tells the table the name that the browser has, where it could not be told. */
  void settle(OpenSession session, HttpServletRequest request) {
    if (session.isRenewalDue() && session.isAhead()) {
      renew(session, request);
    }
  }

  private void rename(OpenSession session, HttpServletRequest request) {
    try {
      table
          .rename(session.key(), () -> nextName(session, request))
          .ifPresent(state -> renamed(session, state)); // else it ended, and its old name tells why
    } catch (DataAccessException | TransactionException e) {
      log.warn("A session could not be given its new name, the next page tries again", e);
    }
  }

  /** Asked for once the table answers; a name that the browser has already is not changed again. */
  private SessionKey nextName(OpenSession session, HttpServletRequest request) {
    if (session.isAhead()) {
      return session.browsersKey();
    }
    former.add(session.key(), Clocks.now(clock)); // first: the table may take its time
    return SessionKey.of(request.changeSessionId());
  }

  private void renamed(OpenSession session, SessionState state) {
    SessionKey before = session.key();
    session.renamed(state);
    running.remove(before, session);
    add(session);
  }

  /**
   * Asks the table for all sessions of this node: for those in which nobody clicks. What goes wrong
   * with one of them keeps nobody from looking at the others; a table that is away does.
   */
  void lookAround() {
    List<SessionKey> keys = List.copyOf(running.keySet());
    for (int from = 0; from < keys.size(); from += AT_ONCE) {
      table.find(keys.subList(from, Math.min(keys.size(), from + AT_ONCE))).forEach(this::lookAt);
    }
  }

  private void lookAt(SessionState now) {
    OpenSession session = running.get(now.key());
    if (session == null) {
      return;
    }
    try {
      session.state(now);
      Optional<EndReason> over = now.over(Clocks.now(clock), limits);
      over.ifPresent(reason -> table.end(now.key(), reason));
      apply(session, over);
    } catch (CannotCreateTransactionException e) {
      throw e;
    } catch (RuntimeException e) {
      log.warn("A session could not be looked after, it will be later", e);
    }
  }

  @TransactionalEventListener(fallbackExecution = true)
  void ended(SessionEnded event) {
    Optional.ofNullable(running.get(event.session()))
        .ifPresent(session -> {
          session.forget();
          // one who signs out is led out by that very click
          if (event.reason() != EndReason.SIGNED_OUT) {
            apply(session, Optional.of(event.reason()));
          }
        });
  }

  @TransactionalEventListener(fallbackExecution = true)
  void shown(SecondFactorShown event) {
    Optional.ofNullable(running.get(event.session()))
        .ifPresent(session -> {
          session.forget();
          apply(session, over(session));
        });
  }

  @TransactionalEventListener(fallbackExecution = true)
  void changed(RightsChanged event) {
    running.values().stream()
        .filter(session -> session.state().person().equals(event.person()))
        .forEach(session -> {
          session.forget();
          apply(session, over(session));
        });
  }

  private void apply(OpenSession session, Optional<EndReason> over) {
    over.or(() -> principals.refresh(session).over())
        .ifPresent(reason -> {
          remove(session);
          pages.leave(session.http(), "/sign-in?" + reason.parameter());
        });
  }

  /**
   * Notes that a session is over, where nobody did so before.
   *
   * @return false when the table could not be told; nothing is done in the session here all the
   *     same, and to the table it runs until it was idle for too long
   */
  boolean close(OpenSession session, EndReason reason) {
    remove(session);
    try {
      table.end(session.key(), reason);
      return true;
    } catch (DataAccessException | TransactionException e) {
      log.warn("The end of a session could not be noted", e);
      return false;
    }
  }
}

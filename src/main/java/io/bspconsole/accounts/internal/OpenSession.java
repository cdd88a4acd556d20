package io.bspconsole.accounts.internal;

import io.bspconsole.accounts.SessionKey;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A session of the table that runs on this node: an attribute of Tomcat's session, with which it
 * comes and goes. What the table says of it holds for a second.
 */
final class OpenSession implements HttpSessionBindingListener {

  private static final String ATTRIBUTE = OpenSession.class.getName();
  private static final long HOLDS = Duration.ofSeconds(1).toNanos();

  private final OpenSessions all;
  private final HttpSession http;
  private volatile SessionState state;
  private volatile long readAt;
  private volatile boolean stale;
  private volatile boolean renewalDue;

  private OpenSession(OpenSessions all, HttpSession http, SessionState state) {
    this.all = all;
    this.http = http;
    this.state = state;
    this.readAt = System.nanoTime();
  }

  static void begin(OpenSessions all, HttpSession http, SessionState state) {
    http.setAttribute(ATTRIBUTE, new OpenSession(all, http, state));
  }

  static Optional<OpenSession> of(@Nullable HttpSession http) {
    return http != null && http.getAttribute(ATTRIBUTE) instanceof OpenSession open
        ? Optional.of(open)
        : Optional.empty();
  }

  /** Its name in the table, as far as we heard. */
  SessionKey key() {
    return state.key();
  }

  /** The name by which its browser asks for it. */
  SessionKey browsersKey() {
    return SessionKey.of(http.getId());
  }

  /** Has the browser a new name for it, of which the table could not be told? */
  boolean isAhead() {
    return !browsersKey().equals(key());
  }

  HttpSession http() {
    return http;
  }

  /** What the table said last. */
  SessionState state() {
    return state;
  }

  /** Nothing is taken that was asked for under another name than it has now. */
  synchronized void state(SessionState now) {
    if (!now.key().equals(state.key())) {
      return;
    }
    stale = false;
    renewalDue |= !now.proof().due() && !now.proof().equals(state.proof());
    state = now;
    readAt = System.nanoTime();
  }

  /** Has a second factor been shown under the name that it has? */
  boolean isRenewalDue() {
    return renewalDue;
  }

  /** It goes by another name from now on. */
  synchronized void renamed(SessionState now) {
    state = now;
    stale = false;
    readAt = System.nanoTime();
    renewalDue = false;
  }

  /** From now on the table must be asked. */
  void forget() {
    stale = true;
  }

  boolean isFresh() {
    return !stale && System.nanoTime() - readAt < HOLDS;
  }

  @Override
  public void valueBound(HttpSessionBindingEvent event) {
    all.add(this);
  }

  @Override
  public void valueUnbound(HttpSessionBindingEvent event) {
    all.remove(this);
  }
}

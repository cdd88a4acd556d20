package io.bspconsole.accounts.internal;

import io.bspconsole.kernel.Network;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The sessions of this node in which nobody has signed in yet. Whoever opens a page gets one, and
 * whoever opens a thousand without keeping cookies gets a thousand, so their number is bounded: for
 * one more, the oldest of that network goes, or the oldest of all: at once, or when the requests
 * that it serves have their answers, since one whose session ends in the middle breaks. It ends on
 * a thread of its own: its pages are closed with it, which is nothing to do in the middle of
 * somebody else's request. Its page, if somebody still has it open, begins anew.
 */
@Component
class Strangers implements HttpSessionListener, ServletRequestListener {

  private static final Logger log = LoggerFactory.getLogger(Strangers.class);
  private static final String ATTRIBUTE = Strangers.class.getName();
  private static final int PATIENCE_SECONDS = 2;

  private final StrangerSettings most;
  private final SequencedSet<Stranger> all = new LinkedHashSet<>();
  private final Map<String, SequencedSet<Stranger>> byNetwork = new HashMap<>();

  Strangers(StrangerSettings most) {
    this.most = most;
  }

  @Override
  public void sessionCreated(HttpSessionEvent event) {
    Stranger stranger = new Stranger(event.getSession(), network());
    event.getSession().setAttribute(ATTRIBUTE, stranger);
    request().ifPresent(it -> serve(it, stranger));
    add(stranger).forEach(this::end);
  }

  @Override
  public void requestInitialized(ServletRequestEvent event) {
    if (event.getServletRequest() instanceof HttpServletRequest request
        && request.getSession(false) instanceof HttpSession session) {
      of(session).ifPresent(it -> serve(request, it));
    }
  }

  /** Empty where somebody has signed in, and for a session that ended just now. */
  private static Optional<Stranger> of(HttpSession session) {
    try {
      return session.getAttribute(ATTRIBUTE) instanceof Stranger stranger
          ? Optional.of(stranger)
          : Optional.empty();
    } catch (IllegalStateException _) {
      return Optional.empty();
    }
  }

  @Override
  public void requestDestroyed(ServletRequestEvent event) {
    ServletRequest request = event.getServletRequest();
    if (request.getAttribute(ATTRIBUTE) instanceof Stranger stranger) {
      request.removeAttribute(ATTRIBUTE);
      release(stranger);
    }
  }

  /** From here to the end of the request its session stays, unless it is just ending. */
  private void serve(ServletRequest request, Stranger stranger) {
    if (request.getAttribute(ATTRIBUTE) instanceof Stranger before) {
      request.removeAttribute(ATTRIBUTE);
      release(before); // a request that got another session
    }
    boolean ending;
    synchronized (this) {
      ending = stranger.ending;
      stranger.serving += ending ? 0 : 1;
    }
    if (ending) {
      stranger.awaitEnd(); // so that the request begins without a session, and not with half of one
    } else {
      request.setAttribute(ATTRIBUTE, stranger);
    }
  }

  private void release(Stranger stranger) {
    synchronized (this) {
      stranger.serving--;
    }
    end(stranger);
  }

  /** Somebody has signed in there. */
  void leave(HttpSession session) {
    of(session)
        .ifPresent(stranger -> {
          synchronized (this) {
            stranger.known = true; // just in time: whoever signed in stays
            remove(stranger);
          }
          session.removeAttribute(ATTRIBUTE);
        });
  }

  synchronized int count() {
    return all.size();
  }

  /** How many there are of the network that has most. */
  synchronized int largestNetwork() {
    return byNetwork.values().stream().mapToInt(Collection::size).max().orElse(0);
  }

  private synchronized List<Stranger> add(Stranger stranger) {
    SequencedSet<Stranger> neighbours =
        byNetwork.computeIfAbsent(stranger.network, _ -> new LinkedHashSet<>());
    all.add(stranger);
    neighbours.add(stranger);
    List<Stranger> gone = new ArrayList<>();
    if (neighbours.size() > most.ofNetwork()) {
      gone.add(neighbours.getFirst());
    } else if (all.size() > most.inAll()) {
      gone.add(all.getFirst());
    }
    gone.forEach(this::remove);
    gone.forEach(it -> it.goes = true);
    return gone;
  }

  private synchronized void remove(Stranger stranger) {
    all.remove(stranger);
    byNetwork.computeIfPresent(
        stranger.network,
        (_, neighbours) -> {
          neighbours.remove(stranger);
          return neighbours.isEmpty() ? null : neighbours;
        });
  }

  /** Ends one that is to go and serves nobody. */
  private void end(Stranger stranger) {
    synchronized (this) {
      if (!stranger.goes || stranger.known || stranger.serving > 0 || stranger.ending) {
        return;
      }
      stranger.ending = true;
    }
    Thread.startVirtualThread(() -> invalidate(stranger));
  }

  private static void invalidate(Stranger stranger) {
    try {
      stranger.session.invalidate();
    } catch (IllegalStateException e) {
      log.debug("It was over already", e);
    } catch (RuntimeException e) {
      log.warn("The session of a stranger did not end as it should", e);
    } finally {
      stranger.ended.countDown();
    }
  }

  /** All that no request made, as in tests, count as one. */
  private static String network() {
    return request().map(it -> Network.of(it.getRemoteAddr())).orElse("");
  }

  private static Optional<HttpServletRequest> request() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes held
        ? Optional.of(held.getRequest())
        : Optional.empty();
  }

  /** An attribute of the session, with which it goes. */
  private final class Stranger implements HttpSessionBindingListener {

    private final HttpSession session;
    private final String network;
    private int serving; // guarded by Strangers.this
    private boolean goes; // guarded by Strangers.this
    private boolean known; // guarded by Strangers.this
    private boolean ending; // guarded by Strangers.this
    private final CountDownLatch ended = new CountDownLatch(1);

    Stranger(HttpSession session, String network) {
      this.session = session;
      this.network = network;
    }

    void awaitEnd() {
      try {
        if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
          log.debug("A session takes long to end");
        }
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
      remove(this);
    }
  }
}

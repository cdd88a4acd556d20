package io.bspconsole.live.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.PageVisibility;
import com.vaadin.flow.shared.Registration;
import com.vaadin.flow.signals.Signal;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.live.LiveUpdates;
import io.bspconsole.live.Topic;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.TransactionException;

/**
 * Has an open page read anew after what it shows has changed.
 *
 * <p>However many changes come, there is one reading a second at most, and one after the last of
 * them. A page in a tab that nobody sees is read when the tab is looked at again; one that is
 * closed is forgotten. While the database is away the reading is tried again every few seconds.
 * Whatever had the focus in the page has it afterwards, if it is still there.
 *
 * <p>Draw only what may have changed: a field in which people type must not be drawn again.
 */
public final class Refresher {

  private static final Logger log = LoggerFactory.getLogger(Refresher.class);

  /** Changes come in groups; this long the first waits for the others. */
  static final Duration GATHER = Duration.ofMillis(150);

  /** From one reading to the next. */
  static final Duration PAUSE = Duration.ofSeconds(1);

  static final Duration RETRY = Duration.ofSeconds(5);

  private final Component page;
  private final LiveUpdates live;
  private final Runnable refresh;
  private final AtomicBoolean waiting = new AtomicBoolean();
  private final AtomicBoolean missed = new AtomicBoolean();
  private volatile long lastRead = System.nanoTime() - PAUSE.toNanos();
  private @Nullable Topic topic;
  private volatile @Nullable UI shown;
  private Runnable stop = () -> {};
  private Registration watch = () -> {};

  /**
   * For the page in whose constructor this is called.
   *
   * @param refresh reads and draws, with the page's session locked and under its reader's rights
   */
  public Refresher(Component page, LiveUpdates live, Runnable refresh) {
    this.page = page;
    this.live = live;
    this.refresh = refresh;
    page.addAttachListener(attached -> begin(attached.getUI()));
    page.addDetachListener(_ -> end());
  }

  /** What the page is about from now on; a page may be entered again for another client. */
  public void follow(Topic about) {
    if (!about.equals(topic)) {
      topic = about;
      resubscribe();
    }
  }

  /** Follows one client. */
  public void follow(ClientId client) {
    follow(new Topic.OneClient(client));
  }

  private void begin(UI ui) {
    shown = ui;
    FocusKeeper.watch(page);
    watch =
        Signal.effect(
            page,
            () -> {
              boolean seen = ui.getPage().pageVisibilitySignal().get() != PageVisibility.HIDDEN;
              if (seen && missed.compareAndSet(true, false)) {
                changed();
              }
            });
    resubscribe();
  }

  private void end() {
    stop.run();
    stop = () -> {};
    watch.remove();
    shown = null;
  }

  private void resubscribe() {
    stop.run();
    stop = shown == null || topic == null ? () -> {} : live.listen(topic, this::changed);
  }

  private void changed() {
    Duration since = Duration.ofNanos(System.nanoTime() - lastRead);
    Duration rest = PAUSE.minus(since);
    schedule(rest.compareTo(GATHER) > 0 ? rest : GATHER);
  }

  private void schedule(Duration wait) {
    UI ui = shown;
    if (ui != null && waiting.compareAndSet(false, true)) {
      Runnable reading = ui.accessLater(this::read, () -> waiting.set(false));
      CompletableFuture.delayedExecutor(
              wait.toMillis(), TimeUnit.MILLISECONDS, Thread::startVirtualThread)
          .execute(reading);
    }
  }

  private void read() {
    lastRead = System.nanoTime();
    waiting.set(false); // before the reading: what changes from here on is not in it for certain
    UI ui = shown;
    if (ui == null) {
      return;
    }
    if (ui.getPage().pageVisibilitySignal().peek() == PageVisibility.HIDDEN) {
      missed.set(true);
      return;
    }
    try {
      refresh.run();
      FocusKeeper.restore(page);
    } catch (DataAccessException | TransactionException e) {
      log.info("An open page cannot be refreshed now: {}", e.getMessage());
      schedule(RETRY);
    } catch (NotFound | AccessDeniedException e) {
      log.debug("An open page keeps what it shows: it may not be read any more", e);
    } catch (RuntimeException e) {
      log.warn("An open page could not be refreshed", e);
    } finally {
      lastRead = System.nanoTime();
    }
  }
}

package io.bspconsole.webhooks.internal;

import io.bspconsole.kernel.MetaId;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Drives what happens after the 200, on a thread of its own that a delivery wakes. Any number of
 * nodes may run one; the claims keep them apart.
 */
@Component
class WebhookWorker implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(WebhookWorker.class);

  /** How long deliveries are split before the lanes get a turn. */
  private static final Duration SPLITTING = Duration.ofSeconds(2);

  private static final int LANES = 100;
  private static final int EVENTS_IN_A_LANE = 20;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Splitting splitting;
  private final Applying applying;
  private final Adoption adoption;
  private final Lanes lanes;
  private final WorkerSettings settings;
  private final BlockingQueue<Boolean> bell = new ArrayBlockingQueue<>(1);
  private volatile boolean running;
  private @Nullable Thread thread;

  WebhookWorker(
      Splitting splitting,
      Applying applying,
      Adoption adoption,
      Lanes lanes,
      WorkerSettings settings) {
    this.splitting = splitting;
    this.applying = applying;
    this.adoption = adoption;
    this.lanes = lanes;
    this.settings = settings;
  }

  /** Ends the rest early: something was delivered. */
  void wake() {
    bell.offer(Boolean.TRUE);
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofVirtual().name("webhook-worker").start(this::work);
  }

  /** Lets it finish the event in hand. It is not interrupted: that would close its connection. */
  @Override
  public void stop() {
    running = false;
    wake();
    Thread worker = thread;
    try {
      if (worker != null && !worker.join(PATIENCE)) {
        log.warn("The webhook worker is still busy; what it has in hand is undone");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void work() {
    long nextAdoption = System.nanoTime();
    while (running) {
      boolean busy = false;
      try {
        if (System.nanoTime() - nextAdoption >= 0) {
          nextAdoption = System.nanoTime() + settings.adoption().toNanos();
          adoption.run();
        }
        busy = round();
      } catch (RuntimeException | Error e) {
        tryAgain(e);
      }
      if (!busy) {
        rest();
      }
    }
  }

  /** A worker that ended would be missing until the node does; not even a full memory ends it. */
  private static void tryAgain(Throwable problem) {
    try {
      log.warn("The webhook worker tries again: {}", problem.toString());
    } catch (RuntimeException | Error _) {
      Thread.yield(); // the log has no memory either
    }
  }

  /**
   * Splits what was delivered, then gives each lane its turn.
   *
   * @return whether there was something to do
   */
  boolean round() {
    boolean busy = false;
    long until = System.nanoTime() + SPLITTING.toNanos();
    while (System.nanoTime() - until < 0 && splitting.next()) {
      busy = true;
    }
    for (MetaId lane : lanes.next(LANES)) {
      for (int i = 0; i < EVENTS_IN_A_LANE && applying.next(lane); i++) {
        busy = true;
      }
    }
    return busy;
  }

  private void rest() {
    try {
      bell.poll(settings.poll().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      running = false;
    }
  }
}

package io.bspconsole.webhooks.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Stores deliveries for good, those that come in at the same time in one commit: a disk writes many
 * bodies about as fast as one. Each caller waits until its own is stored.
 *
 * <p>Whoever was told that his was not stored has it stored no more, unless that was in hand
 * already; then it comes twice, and what it says is applied once.
 *
 * <p>What waits is bounded in number and in bytes. Beyond that nothing more is taken in, so that a
 * burst costs those their answer who come last, and neither the memory nor the connections that
 * people's pages need.
 */
@Component
class GroupCommit implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(GroupCommit.class);

  /** Each takes a database connection for the length of a commit. */
  private static final int WRITERS = 2;

  private static final int MOST_WAITING = 1_000;
  private static final int MOST_WAITING_KILOBYTES = 64 * 1024;

  /** In one commit; a statement must also fit into the packet that the database takes. */
  private static final int MOST_TOGETHER = 128;

  private static final int MOST_BYTES_TOGETHER = 4 * 1024 * 1024;
  private static final long PATIENCE_SECONDS = 10;

  private final Deliveries deliveries;
  private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(MOST_WAITING);
  private final Semaphore kilobytes = new Semaphore(MOST_WAITING_KILOBYTES);
  private final List<Thread> writers = new ArrayList<>();
  private volatile boolean closed;

  GroupCommit(Deliveries deliveries) {
    this.deliveries = deliveries;
    for (int i = 0; i < WRITERS; i++) {
      writers.add(Thread.ofVirtual().name("webhook-commit-" + i).start(this::write));
    }
  }

  private record Waiting(byte[] body, CompletableFuture<@Nullable Void> stored) {

    int kilobytes() {
      return body.length / 1024 + 1;
    }
  }

  /** How many wait for a writer now. */
  int waiting() {
    return queue.size();
  }

  /** Would a delivery find room now? Asked before its body is read. */
  boolean hasRoom() {
    return queue.remainingCapacity() > 0 && kilobytes.availablePermits() > 0;
  }

  /**
   * Stores a body; when this returns it is stored for good.
   *
   * @throws InboxFull when too much waits already
   * @throws DataAccessException when it could not be stored; it may be, if that took too long
   */
  void keep(byte[] body) {
    Waiting waiting = new Waiting(body, new CompletableFuture<>());
    if (closed || !kilobytes.tryAcquire(waiting.kilobytes())) {
      throw new InboxFull("no room for the bytes");
    }
    try {
      if (!queue.offer(waiting)) {
        throw new InboxFull("too many are waiting");
      }
      await(waiting);
    } finally {
      kilobytes.release(waiting.kilobytes());
    }
  }

  private void await(Waiting waiting) {
    try {
      waiting.stored().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case DataAccessException problem -> throw problem;
        case Error _ -> throw new InboxFull("this node is in trouble");
        case null, default -> throw new IllegalStateException(e.getCause());
      }
    } catch (TimeoutException _) {
      leave(waiting, "the database is slow");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      leave(waiting, "the console stops");
    }
  }

  /**
   * Nobody waits any more, and Meta will repeat it: what is not being stored yet is not stored
   * late. What was stored in this very moment is acknowledged, what failed is told as refused.
   */
  private void leave(Waiting waiting, String why) {
    queue.remove(waiting); // what waits must not outgrow the bound on it
    if (waiting.stored().cancel(false) || waiting.stored().isCompletedExceptionally()) {
      throw new InboxFull(why);
    }
  }

  private void write() {
    while (!closed || !queue.isEmpty()) {
      try {
        Waiting first = queue.poll(200, TimeUnit.MILLISECONDS);
        if (first != null) {
          store(together(first));
        }
      } catch (InterruptedException _) {
        return;
      } catch (RuntimeException | Error e) {
        goOn(e); // each caller was told already, or runs out of patience
      }
    }
  }

  /** A writer that ended would be missing until the node does; not even a full memory ends one. */
  private static void goOn(Throwable problem) {
    try {
      log.error("A writer of deliveries goes on after", problem);
    } catch (RuntimeException | Error _) {
      Thread.yield(); // the log has no memory either
    }
  }

  /** What waits beside the first, as much as fits. */
  private List<Waiting> together(Waiting first) {
    List<Waiting> batch = new ArrayList<>();
    batch.add(first);
    long bytes = first.body().length;
    while (batch.size() < MOST_TOGETHER) {
      Waiting next = queue.peek();
      if (next == null || bytes + next.body().length > MOST_BYTES_TOGETHER) {
        break;
      }
      next = queue.poll(); // another writer may have taken the one that was seen
      if (next == null) {
        break;
      }
      batch.add(next);
      bytes += next.body().length;
    }
    return batch;
  }

  private void store(List<Waiting> all) {
    List<Waiting> batch = all.stream().filter(waiting -> !waiting.stored().isDone()).toList();
    if (batch.isEmpty()) {
      return;
    }
    try {
      deliveries.keep(batch.stream().map(Waiting::body).toList());
      batch.forEach(waiting -> waiting.stored().complete(null));
    } catch (RuntimeException e) {
      if (batch.size() == 1) {
        fail(batch, e);
      } else if (Setbacks.isOne(e)) {
        fail(all, e); // one by one each would wait for a connection, and its caller has left
      } else {
        oneByOne(batch);
      }
    } catch (Error e) {
      fail(all, e);
      throw e;
    }
  }

  /** One must not fail for another; but when the database goes meanwhile, all that are left do. */
  private void oneByOne(List<Waiting> batch) {
    for (int i = 0; i < batch.size(); i++) {
      Waiting waiting = batch.get(i);
      store(List.of(waiting));
      CompletableFuture<@Nullable Void> stored = waiting.stored();
      if (stored.isCompletedExceptionally() && !stored.isCancelled()) {
        Throwable why = stored.exceptionNow();
        if (Setbacks.isOne(why)) {
          fail(batch.subList(i + 1, batch.size()), why);
          return;
        }
      }
    }
  }

  private static void fail(List<Waiting> batch, Throwable why) {
    batch.forEach(waiting -> waiting.stored().completeExceptionally(why));
  }

  /** What waits is stored still; requests have ended by then. */
  @Override
  public void close() {
    closed = true;
    for (Thread writer : writers) {
      try {
        writer.join(Duration.ofSeconds(PATIENCE_SECONDS));
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }
}

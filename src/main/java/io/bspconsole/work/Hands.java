package io.bspconsole.work;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * Does claimed work on virtual threads, a few pieces at once, so that a slow answer keeps the
 * others waiting only while all hands are full.
 *
 * @param <T> a piece of work, claimed so that nobody else does it
 */
public final class Hands<T> implements AutoCloseable {

  private final Semaphore free;
  private final IntFunction<List<T>> claim;
  private final Consumer<T> carry;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * @param count how many pieces are done at once
   * @param claim claims up to that many pieces
   * @param carry does one piece
   */
  public Hands(int count, IntFunction<List<T>> claim, Consumer<T> carry) {
    this.free = new Semaphore(count);
    this.claim = claim;
    this.carry = carry;
  }

  /**
   * Claims as much as there are free hands for, and returns while it is being done. What the claim
   * throws is thrown on.
   *
   * @return whether there may be more to do: every free hand got something
   */
  public boolean take() {
    int hands = free.drainPermits();
    List<T> claimed = List.of();
    try {
      claimed = hands == 0 ? List.of() : claim.apply(hands);
    } finally {
      free.release(hands - claimed.size()); // whatever broke, or no hand would ever be free again
    }
    claimed.forEach(piece -> threads.execute(() -> carry(piece)));
    return claimed.size() == hands;
  }

  /** Goes on until there is nothing left to claim: whenever a hand is free it takes the next. */
  public void takeAll() throws InterruptedException {
    while (take()) {
      free.acquire();
      free.release();
    }
  }

  private void carry(T piece) {
    try {
      carry.accept(piece);
    } finally {
      free.release();
    }
  }

  /** Waits for what is under way. */
  @Override
  public void close() {
    threads.close();
  }
}

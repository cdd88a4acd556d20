package io.bspconsole.accounts.internal;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Lets so many passwords be hashed at once and no more, in the order in which they came: anybody
 * can ask for a hash by trying to sign in, and virtual threads would take every core and all memory
 * for it.
 */
@Component
class HashGate {

  private final Semaphore turns;
  private final HashSettings settings;

  HashGate(HashSettings settings) {
    this.settings = settings;
    this.turns = new Semaphore(settings.permits(), true);
  }

  /**
   * Does the work when it is its turn.
   *
   * @throws HashingBusy when that takes too long; nothing was done then
   */
  <T> T pass(Supplier<T> work) {
    try {
      if (!turns.tryAcquire(settings.longestWait().toMillis(), TimeUnit.MILLISECONDS)) {
        throw new HashingBusy();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new HashingBusy();
    }
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }
}

package io.bspconsole.work;

import java.util.function.IntUnaryOperator;

/**
 * A great heap, worked off in small batches so that nobody waits for long.
 *
 * @param size of one batch
 * @param most batches in one go; the rest is left for the next
 */
public record Batches(int size, int most) {

  /**
   * Goes on until a batch is not full.
   *
   * @param batch does up to that many, and says how many there were
   * @return how many there were in all
   */
  public int run(IntUnaryOperator batch) {
    int all = 0;
    int done = size;
    for (int i = 0; i < most && done == size; i++) {
      done = batch.applyAsInt(size);
      all += done;
    }
    return all;
  }
}

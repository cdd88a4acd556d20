package io.bspconsole.support;

import java.util.SplittableRandom;

/**
 * How much of an exhaustive test runs: all cases, or with {@code -Dbsp.sample=5} one of five, drawn
 * by {@code -Dbsp.seed}. The same seed draws the same ones.
 */
public final class Sampling {

  private static final int ONE_OF = Integer.getInteger("bsp.sample", 1);

  private final SplittableRandom random = new SplittableRandom(seed());

  /** Do all cases run? */
  public static boolean isWhole() {
    return ONE_OF == 1;
  }

  /** What draws the cases. */
  public static long seed() {
    return Long.getLong("bsp.seed", 0);
  }

  /** About how many of so many cases run. */
  public static int of(int all) {
    return all / ONE_OF;
  }

  /** Does the next case run? */
  public boolean takes() {
    return random.nextInt(ONE_OF) == 0;
  }
}

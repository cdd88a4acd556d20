package io.bspconsole.sandbox;

import java.time.Duration;

/**
 * How Meta's side behaves for the time being, on top of what the names of templates ask for.
 *
 * @param errorCode the Graph API error that calls meet; 0 for none
 * @param errorShare how many calls of a hundred meet it
 * @param answersAfter how late each answer comes
 * @param brokenShare how many answers of a hundred are cut off in their middle
 * @param webhookDelay how late webhooks come
 * @param extraCopies how often each webhook comes beyond the first time
 * @param shuffled whether webhooks come in any order: they wait a while, and are mixed
 * @param batch how many webhooks come in one delivery at most
 */
public record SandboxMood(
    int errorCode,
    int errorShare,
    Duration answersAfter,
    int brokenShare,
    Duration webhookDelay,
    int extraCopies,
    boolean shuffled,
    int batch) {

  /** Meta on a good day. */
  public static final SandboxMood GOOD =
      new SandboxMood(0, 0, Duration.ZERO, 0, Duration.ZERO, 0, false, 1);

  /** Meta puts no more changes into one delivery. */
  public static final int LARGEST_BATCH = 1_000;

  /** Whatever was asked for, brought within the bounds. */
  public SandboxMood {
    errorShare = Math.clamp(errorShare, 0, 100);
    brokenShare = Math.clamp(brokenShare, 0, 100);
    extraCopies = Math.clamp(extraCopies, 0, 20);
    batch = Math.clamp(batch, 1, LARGEST_BATCH);
    answersAfter = within(answersAfter, Duration.ofMinutes(1));
    webhookDelay = within(webhookDelay, Duration.ofHours(1));
  }

  public boolean isGood() {
    return equals(GOOD);
  }

  private static Duration within(Duration wanted, Duration longest) {
    if (wanted.isNegative()) {
      return Duration.ZERO;
    }
    return wanted.compareTo(longest) > 0 ? longest : wanted;
  }
}

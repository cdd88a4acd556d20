package io.bspconsole.webhooks.portfolio;

/** How many events wait, lie in quarantine, are dead; each counted up to {@link #MOST}. */
public record EventCounts(int waiting, int quarantined, int dead) {

  /** Counting ends here. */
  public static final int MOST = 1000;
}

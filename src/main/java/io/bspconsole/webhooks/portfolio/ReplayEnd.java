package io.bspconsole.webhooks.portfolio;

/** How the applying again of a filter's events ended. */
public enum ReplayEnd {

  /** All that there were are handed over. */
  DONE,

  /** Somebody had enough of it. */
  STOPPED,

  /** Whoever wished it may not work on events any more. */
  NO_RIGHT,

  /** It failed again and again. */
  BROKEN
}

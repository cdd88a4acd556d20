package io.bspconsole.clients.portfolio;

/** What came of settling a claim. */
public enum SettleOutcome {
  SETTLED,
  /** Somebody was faster. */
  SETTLED_BEFORE,
  /** The reason is missing or too long. */
  REASON_UNFIT
}

package io.bspconsole.clients;

/** What came of writing a client's trade names. */
public sealed interface TradeNamesOutcome {

  record Kept(TradeNames names) implements TradeNamesOutcome {}

  /** They are the same as before; nothing was written. */
  record Unchanged() implements TradeNamesOutcome {}

  /** Somebody else has changed them meanwhile; nothing was written. */
  record Conflict(TradeNames now) implements TradeNamesOutcome {}

  /** Nothing was written. */
  record Refused(TradeNames.Problem problem) implements TradeNamesOutcome {}
}

package io.bspconsole.clients;

/** What came of choosing a client's trade. */
public sealed interface TradeOutcome {

  record Chosen(ScreeningState state) implements TradeOutcome {}

  /** It was that already, with that evidence; nothing was written. */
  record Unchanged() implements TradeOutcome {}

  /** Nothing was changed. */
  record Refused(Problem problem) implements TradeOutcome {}

  enum Problem {
    UNKNOWN,
    EVIDENCE_MISSING,
    EVIDENCE_UNFIT
  }
}

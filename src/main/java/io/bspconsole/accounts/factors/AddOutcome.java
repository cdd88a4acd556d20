package io.bspconsole.accounts.factors;

import java.util.List;

/** What came of adding a factor. */
public sealed interface AddOutcome {

  /**
   * It is added, and counts as shown in this session.
   *
   * @param recoveryCodes to be seen this once; empty where the person has had some before
   */
  record Added(List<String> recoveryCodes) implements AddOutcome {

    public Added {
      recoveryCodes = List.copyOf(recoveryCodes);
    }

    @Override
    public String toString() {
      return "Added";
    }
  }

  /** What the app or the browser answered does not fit; nothing was added. */
  record Unfit() implements AddOutcome {}

  /** The present password was asked, and this is not it, or it was tried too often. */
  record NotYours() implements AddOutcome {}

  /** Too many passwords are waiting to be looked at; try again in a moment. */
  record Busy() implements AddOutcome {}

  /** There are as many as one may have. */
  record TooMany() implements AddOutcome {}
}

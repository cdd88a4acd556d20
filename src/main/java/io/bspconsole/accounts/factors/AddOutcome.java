package io.bspconsole.accounts.factors;

import java.util.List;

/** What came of adding an authenticator. */
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

  /** The code is not the app's; nothing was added. */
  record WrongCode() implements AddOutcome {}

  /** There are as many as one may have. */
  record TooMany() implements AddOutcome {}
}

package io.bspconsole.clients;

import java.util.List;

/** What came of asking Meta which accounts are shared with us. */
public sealed interface SharedOutcome {

  /**
   * All of them, those that can be connected first, then by name.
   *
   * @param accounts at most 20,000
   */
  record Listed(List<SharedAccount> accounts) implements SharedOutcome {

    public Listed {
      accounts = List.copyOf(accounts);
    }
  }

  /** No setting says which business portfolio is ours. */
  record NotSetUp() implements SharedOutcome {}

  /**
   * Meta could not be asked.
   *
   * @param reason in words for the provider's people
   */
  record MetaAway(String reason) implements SharedOutcome {}
}

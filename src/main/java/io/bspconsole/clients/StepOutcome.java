package io.bspconsole.clients;

import java.util.Set;

/** What came of the wish to change a client's step. */
public sealed interface StepOutcome {

  /** It stands so now. */
  record Kept(ClientStep step) implements StepOutcome {}

  /** It stood so already; nothing was written. */
  record Unchanged(ClientStep step) implements StepOutcome {}

  /** Nothing was changed; not empty. */
  record Refused(Set<Problem> problems) implements StepOutcome {
    public Refused {
      problems = Set.copyOf(problems);
    }
  }

  /** Somebody else changed it first; nothing was changed. */
  record Conflict(ClientStep current) implements StepOutcome {}

  enum Problem {
    /** The console sees by itself whether it is done. */
    TICKS_ITSELF,
    /** Without it no client becomes active. */
    NOT_WAIVABLE,
    /** Whoever waives a step says why. */
    NOTE_MISSING,
    NOTE_TOO_LONG,
    /** It has characters that nobody sees; {@link io.bspconsole.kernel.PlainText}. */
    NOTE_UNSEEN,
    /** Nobody of the provider has that id. */
    OWNER_UNKNOWN
  }
}

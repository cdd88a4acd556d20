package io.bspconsole.keys;

import java.util.Set;

/** What came of making a key. */
public sealed interface MakeOutcome {

  /**
   * The key is there.
   *
   * @param secret shown to the maker now and never again
   */
  record Made(KeyId key, String name, KeySecret secret) implements MakeOutcome {}

  /** Nothing was made; not empty. */
  record Refused(Set<Problem> problems) implements MakeOutcome {
    public Refused {
      problems = Set.copyOf(problems);
    }
  }

  enum Problem {
    NAME_MISSING,
    NAME_TOO_LONG,
    NAME_UNSEEN,
    NO_RIGHT
  }
}

package io.bspconsole.clients.portfolio;

import io.bspconsole.kernel.ClientId;
import java.util.Map;

/** What came of taking a client on. */
public sealed interface CreateOutcome {

  record Created(ClientId client) implements CreateOutcome {}

  /** Nothing was created; a problem for each field that has one, not empty. */
  record Refused(Map<Field, Problem> problems) implements CreateOutcome {
    public Refused {
      problems = Map.copyOf(problems);
    }
  }

  /** The fields, with the greatest length in characters. */
  enum Field {
    NAME(120),
    LEGAL_NAME(200),
    CITY(80);

    private final int limit;

    Field(int limit) {
      this.limit = limit;
    }

    public int limit() {
      return limit;
    }
  }

  enum Problem {
    MISSING,
    TOO_LONG,
    /** It has characters that nobody sees; {@link io.bspconsole.kernel.PlainText}. */
    UNSEEN
  }
}

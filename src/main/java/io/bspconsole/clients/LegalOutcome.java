package io.bspconsole.clients;

import java.util.Map;

/** What came of writing under what a client is registered. */
public sealed interface LegalOutcome {

  record Kept(LegalDetails details) implements LegalOutcome {}

  /** They are the same as before; nothing was written. */
  record Unchanged() implements LegalOutcome {}

  /** Somebody else has changed them meanwhile; nothing was written. */
  record Conflict(LegalDetails now) implements LegalOutcome {}

  /** Nothing was written; a problem for each field that has one, not empty. */
  record Refused(Map<Field, Problem> problems) implements LegalOutcome {
    public Refused {
      problems = Map.copyOf(problems);
    }
  }

  /** Nothing was written: the provider's business with the client is over. */
  record Over(Standing standing) implements LegalOutcome {}

  enum Field {
    LEGAL_NAME,
    REGISTRATION_NUMBER,
    CITY,
    COUNTRY,
    REASON
  }

  /** Words: {@code clients.add.problem.*}. */
  enum Problem {
    MISSING,
    TOO_LONG,
    /** It has characters that nobody sees. */
    UNSEEN,
    /** No country has these two letters. */
    UNKNOWN_COUNTRY,
    /** Another client has the name and this legal name. */
    KNOWN
  }
}

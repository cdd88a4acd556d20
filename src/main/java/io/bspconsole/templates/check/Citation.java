package io.bspconsole.templates.check;

import io.bspconsole.kernel.ClauseCode;
import org.jspecify.annotations.Nullable;

/**
 * What a rule rests on and how much it weighs.
 *
 * @param id lower case with hyphens; unique among the rules
 * @param clause rules that implement Meta's documentation cite P1.1, which binds us to it
 */
record Citation(
    String id, Severity severity, Source source, ClauseCode clause, @Nullable Integer metaSubcode) {

  private static final ClauseCode DOCUMENTATION = new ClauseCode("P1.1");

  /** A documented limit: what breaks it is refused by Meta, so it blocks. */
  static Citation meta(String id) {
    return new Citation(id, Severity.BLOCK, Source.META, DOCUMENTATION, null);
  }

  static Citation policy(String id, String clause) {
    return new Citation(id, Severity.BLOCK, Source.POLICY, new ClauseCode(clause), null);
  }

  /** What Meta says of it is not exact enough to block on. */
  static Citation house(String id, String clause) {
    return new Citation(id, Severity.WARN, Source.HOUSE, new ClauseCode(clause), null);
  }

  Citation subcode(int metaSubcode) {
    return new Citation(id, severity, source, clause, metaSubcode);
  }

  Citation warning() {
    return new Citation(id, Severity.WARN, source, clause, metaSubcode);
  }

  /** Worth knowing, no more. */
  Citation note() {
    return new Citation(id, Severity.INFO, source, clause, metaSubcode);
  }

  Citation from(Source source) {
    return new Citation(id, severity, source, clause, metaSubcode);
  }
}

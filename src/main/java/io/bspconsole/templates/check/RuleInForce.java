package io.bspconsole.templates.check;

import io.bspconsole.kernel.ClauseCode;
import java.util.Set;

/**
 * One rule of the check, for lists.
 *
 * @param id its title is at {@code check.<id>.title}
 * @param reasons the words with which Meta rejects what the rule is about, as far as that can be
 *     told: our reading of Meta's list of {@code rejected_reason}, by the clause that the rule
 *     cites
 */
public record RuleInForce(
    String id, Severity severity, Source source, ClauseCode clause, Set<String> reasons) {

  private static final Set<String> FORM = Set.of("INVALID_FORMAT");
  private static final Set<String> CATEGORY =
      Set.of("PROMOTIONAL", "INCORRECT_CATEGORY", "TAG_CONTENT_MISMATCH");
  private static final Set<String> ABUSE = Set.of("ABUSIVE_CONTENT");
  private static final Set<String> DECEPTION = Set.of("SCAM");

  static RuleInForce of(Citation citation) {
    return new RuleInForce(
        citation.id(),
        citation.severity(),
        citation.source(),
        citation.clause(),
        switch (citation.clause().value()) {
          case "P1.1" -> FORM;
          case "P2.4" -> CATEGORY;
          case "P4.2", "P4.3", "P4.7" -> ABUSE;
          case "P1.3", "P1.5", "P3.3" -> DECEPTION;
          default -> Set.of(); // Meta has no word of its own for these
        });
  }

  /** Is that what the rule is about? */
  public boolean foresees(MetaVerdict verdict, String reason) {
    return switch (verdict) {
      case APPROVED -> false;
      case MOVED -> reasons.equals(CATEGORY);
      case REJECTED -> reasons.contains(reason);
    };
  }
}

package io.bspconsole.templates;

import io.bspconsole.kernel.ClauseCode;
import java.util.List;

/**
 * What a reviewer has against a version.
 *
 * @param comment for the author
 * @param clauses of the policy that it rests on, the weightiest first
 * @param remarks on single parts
 */
public record Objection(String comment, List<ClauseCode> clauses, List<Remark> remarks) {

  /** More clauses than that are named never. */
  public static final int MOST_CLAUSES = 10;

  public Objection {
    clauses = List.copyOf(clauses);
    remarks = List.copyOf(remarks);
  }

  /** With one clause, and no remarks. */
  public static Objection of(String comment, ClauseCode clause) {
    return new Objection(comment, List.of(clause), List.of());
  }
}

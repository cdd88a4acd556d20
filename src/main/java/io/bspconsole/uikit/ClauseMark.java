package io.bspconsole.uikit;

import io.bspconsole.kernel.ClauseCode;

/** Names a clause of the policy, §P3.3, and leads to its text. */
public class ClauseMark extends PageLink {

  public ClauseMark(ClauseCode clause) {
    super("§" + clause.value(), "policy/clauses/" + clause.value());
    addClassName("bsp-clause");
  }
}

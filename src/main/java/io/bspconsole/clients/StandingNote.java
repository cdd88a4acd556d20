package io.bspconsole.clients;

import io.bspconsole.kernel.ClauseCode;
import java.util.Collection;
import java.util.List;

/**
 * Why a standing changes.
 *
 * @param clauses of the policy that it rests on, in their order
 * @param comment in somebody's words, may be empty; the client reads it too
 */
public record StandingNote(StandingReason reason, List<ClauseCode> clauses, String comment) {

  public StandingNote {
    clauses = clauses.stream().distinct().sorted().toList();
    comment = comment.strip();
  }

  public static StandingNote of(StandingReason reason) {
    return new StandingNote(reason, List.of(), "");
  }

  public static StandingNote of(
      StandingReason reason, Collection<ClauseCode> clauses, String comment) {
    return new StandingNote(reason, List.copyOf(clauses), comment);
  }
}

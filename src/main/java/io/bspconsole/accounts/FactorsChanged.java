package io.bspconsole.accounts;

import io.bspconsole.kernel.PersonId;

/**
 * Something changed about the second factors of a person.
 *
 * @param name of the factor; empty where it is about none or all
 */
public record FactorsChanged(PersonId person, Change change, String name) {

  /** What changed. */
  public enum Change {
    ADDED,
    REMOVED,
    /** New recovery codes replaced the old ones. */
    CODES_MADE,
    /** A recovery code let the person in. */
    CODE_USED,
    /** Somebody who may took all of them away. */
    RESET
  }
}

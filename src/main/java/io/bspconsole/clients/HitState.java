package io.bspconsole.clients;

/** How far the decision on a likeness is: it takes two people. Stored, so never renamed. */
public enum HitState {
  OPEN,
  /** One person says: somebody else. */
  CLEAR_PROPOSED,
  /** One person says: the same. */
  MATCH_PROPOSED,
  CLEARED,
  MATCHED;

  public boolean isDecided() {
    return this == CLEARED || this == MATCHED;
  }
}

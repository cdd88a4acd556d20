package io.bspconsole.webhooks;

/** Where an event stands. {@link #DUE} and {@link #QUARANTINED} go on by themselves. */
public enum EventState {
  /** Waits to be applied, for the first time or again. */
  DUE,
  /** It changed something of the client's, or was already so. */
  APPLIED,
  /** Something newer had been applied before; it is history and changed nothing. */
  SUPERSEDED,
  /** Nobody here acts on its field; it is kept to be looked at. */
  STORED,
  /** The object that it speaks of was not known, and did not become known for an hour. */
  UNMATCHED,
  /** Its account belongs to no client; it is taken up when one is connected with that account. */
  QUARANTINED,
  /** It could not be applied, and is not tried any more. */
  DEAD,
  /** Somebody decided that nothing is to be done about it, and said why. */
  CLOSED;

  /** Does it stay as it is until somebody has dealt with it? */
  public boolean needsPeople() {
    return this == DEAD || this == UNMATCHED || this == QUARANTINED;
  }
}

package io.bspconsole.clients;

/** How far a client is with a step. */
public enum StepState {
  OPEN,
  DONE,
  /** Not asked of this client; the note says why. */
  WAIVED;

  public boolean isSettled() {
    return this != OPEN;
  }
}

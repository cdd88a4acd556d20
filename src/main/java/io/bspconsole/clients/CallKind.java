package io.bspconsole.clients;

/** What can be asked of Meta about a number. Words: {@code clients.call.*}. Stored. */
public enum CallKind {
  REGISTER,
  DEREGISTER,
  REQUEST_CODE,
  VERIFY_CODE,
  CHANGE_PIN,
  REQUEST_NAME,
  REQUEST_OFFICIAL;

  /** Do these share Meta's limit on registering (domain notes, section 4)? */
  public boolean isRegistration() {
    return this == REGISTER || this == DEREGISTER;
  }

  /**
   * Where a client may stand for it. Nothing is put before Meta for review for one that is not
   * served; a number is made ready while the client is on its way, and taken off at any time.
   */
  public boolean fits(Standing standing) {
    return switch (this) {
      case DEREGISTER -> true;
      case REQUEST_NAME, REQUEST_OFFICIAL -> standing.maySubmit();
      case CHANGE_PIN -> !standing.isOver();
      case REGISTER, REQUEST_CODE, VERIFY_CODE -> standing.maySubmit() || standing.isOnTheWay();
    };
  }
}

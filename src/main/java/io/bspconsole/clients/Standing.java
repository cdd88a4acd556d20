package io.bspconsole.clients;

/** Where a client stands with the provider. */
public enum Standing {
  PROSPECT,
  ONBOARDING,
  ACTIVE,
  ON_WATCH,
  RESTRICTED,
  SUSPENDED,
  LEFT,
  BARRED;

  /** May anything be submitted to Meta for this client? */
  public boolean maySubmit() {
    return this == ACTIVE || this == ON_WATCH;
  }
}

package io.bspconsole.clients;

/**
 * Where a client stands with the provider; {@link StandingMove} says how it gets from one to
 * another.
 */
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

  /** Is it on its way to its first message? */
  public boolean isOnTheWay() {
    return this == PROSPECT || this == ONBOARDING;
  }

  /** Can an account be connected to it? For one that is suspended everything rests. */
  public boolean mayConnect() {
    return !isOver() && this != SUSPENDED;
  }

  /** Is the provider's business with it over? */
  public boolean isOver() {
    return this == LEFT || this == BARRED;
  }
}

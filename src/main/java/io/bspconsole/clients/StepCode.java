package io.bspconsole.clients;

/** What a step is about, for the console. Words of those that it brings: {@code clients.step.*}. */
public enum StepCode {
  BUSINESS_DETAILS,
  /** P4.1, P4.4, P4.5, P4.6, P5.4. */
  SCREENING,
  /** P0.1. */
  POLICY_ACCEPTANCE,
  /** P1.2. */
  BUSINESS_PROFILE,
  /** P3.1. */
  PRIVACY_POLICY,
  ACCOUNT,
  NUMBERS,
  /** P1.3. */
  DISPLAY_NAME,
  VERIFICATION,
  /** P2.1 to P2.3. */
  OPT_IN_FLOW,
  /** P2.7. */
  ESCALATION,
  /** One that the provider added. */
  OWN;

  /** Does the console see by itself whether it is done? Then nobody ticks it by hand. */
  public boolean ticksItself() {
    return switch (this) {
      case SCREENING, POLICY_ACCEPTANCE, BUSINESS_PROFILE, ACCOUNT, NUMBERS -> true;
      default -> false;
    };
  }

  /** Can a client become active without it, if somebody says why? */
  public boolean isWaivable() {
    return switch (this) {
      case BUSINESS_DETAILS, SCREENING, POLICY_ACCEPTANCE, BUSINESS_PROFILE, ACCOUNT -> false;
      default -> true;
    };
  }

  /** Must the list of steps always have it? */
  public boolean isFixed() {
    return !isWaivable();
  }
}

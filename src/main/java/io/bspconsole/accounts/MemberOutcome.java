package io.bspconsole.accounts;

/** What came of a change of somebody's place. */
public enum MemberOutcome {
  DONE,
  /** Somebody must be left who can let others in. */
  LAST_ADMINISTRATOR,
  /** Somebody must be left who can let others in. */
  LAST_OWNER,
  /** Nobody changes their own place. */
  OWN_ACCOUNT,
  /** It would reach beyond what the doer may; where to, he is not told. */
  OUT_OF_REACH,
  /** More clients were named than {@link io.bspconsole.access.Reach#MOST_NAMED}. */
  TOO_MANY_CLIENTS
}

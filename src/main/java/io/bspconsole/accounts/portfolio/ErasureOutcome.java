package io.bspconsole.accounts.portfolio;

/** What came of erasing a person. */
public sealed interface ErasureOutcome {

  /**
   * The person's data are gone.
   *
   * @param details how many details of trails were erased
   */
  record Erased(int details) implements ErasureOutcome {}

  /** Nothing was erased. */
  record Refused(Reason reason) implements ErasureOutcome {}

  /** Why not. */
  enum Reason {
    /** There is neither an account with that address nor an invitation to it. */
    NOBODY,
    /** Nobody erases himself. */
    OWN_ACCOUNT,
    /** Somebody must be left who can let others in. */
    LAST_ADMINISTRATOR,
    /** The trail must tell why, in 1 to {@link PersonalData#LONGEST_REASON} characters. */
    UNUSABLE_REASON
  }
}

package io.bspconsole.audit;

/** What came of checking chains as they stand in the database. */
public sealed interface Verdict {

  /**
   * Everything fits together.
   *
   * @param entries how many were checked
   */
  record Intact(long entries) implements Verdict {}

  /**
   * Somebody changed something; only the first place of a chain is told.
   *
   * @param seq number of the entry
   */
  record Broken(ChainId chain, long seq, Fault fault) implements Verdict {}

  /** In what way. */
  enum Fault {
    /** An entry is not there. */
    MISSING,
    /** Its bytes are not the ones that were hashed, or it does not follow the one before. */
    HASH,
    /** The columns that are searched tell another story than the entry. */
    COLUMNS,
    /** A detail is not the one that the entry commits to, or nobody erased what is missing. */
    DETAIL,
    /** The chain ends elsewhere than its head says. */
    HEAD,
    /** An anchor outside the database knows another entry of that number. */
    ANCHOR,
    /** An anchor outside the database knows the chain longer than it is. */
    CUT
  }
}

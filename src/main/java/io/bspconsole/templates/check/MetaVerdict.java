package io.bspconsole.templates.check;

import org.jspecify.annotations.Nullable;

/** What Meta decided on a version. */
public enum MetaVerdict {
  APPROVED,
  /** Approved in another category than was asked for. */
  MOVED,
  REJECTED;

  /** Is that status of Meta's a decision? */
  public static boolean isDecision(String status) {
    return status.equals("APPROVED") || status.equals("REJECTED");
  }

  /**
   * Reads a decision.
   *
   * @param asked the category of the version
   * @param category in which Meta has it, when it said so
   */
  public static MetaVerdict of(String status, String asked, @Nullable String category) {
    if (status.equals("REJECTED")) {
      return REJECTED;
    }
    return category == null || category.equals(asked) ? APPROVED : MOVED;
  }
}

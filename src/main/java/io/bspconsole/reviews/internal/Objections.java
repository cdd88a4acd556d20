package io.bspconsole.reviews.internal;

import io.bspconsole.kernel.PlainText;
import io.bspconsole.reviews.DecisionOutcome.Reason;
import io.bspconsole.reviews.Reviews;
import io.bspconsole.templates.Objection;
import io.bspconsole.templates.Remark;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an objection must say. */
public final class Objections {

  /** More parts than there are cannot be spoken of. */
  private static final int MOST_REMARKS = 10;

  private Objections() {}

  /** Why it cannot be kept so; empty when it can. */
  public static Optional<Reason> problem(Objection objection) {
    String words = objection.comment();
    if (words.isBlank()) {
      return Optional.of(Reason.COMMENT_MISSING);
    }
    if (words.length() > Reviews.LONGEST_COMMENT) {
      return Optional.of(Reason.COMMENT_TOO_LONG);
    }
    if (!PlainText.isProse(words)) {
      return Optional.of(Reason.COMMENT_UNSEEN);
    }
    if (objection.clauses().isEmpty() || objection.clauses().size() > Objection.MOST_CLAUSES) {
      return Optional.of(Reason.CLAUSE_MISSING);
    }
    boolean usable =
        objection.remarks().size() <= MOST_REMARKS
            && objection.remarks().stream().allMatch(Objections::isUsable);
    return usable ? Optional.empty() : Optional.of(Reason.REMARK_UNUSABLE);
  }

  private static boolean isUsable(Remark remark) {
    boolean saysNothing = remark.comment().isBlank() && remark.suggestion() == null;
    return !saysNothing
        && isProse(remark.comment(), Remark.LONGEST_COMMENT)
        && isProse(remark.suggestion(), Remark.LONGEST_SUGGESTION);
  }

  private static boolean isProse(@Nullable String words, int longest) {
    return words == null || words.length() <= longest && PlainText.isProse(words);
  }
}

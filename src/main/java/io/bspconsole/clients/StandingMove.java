package io.bspconsole.clients;

import io.bspconsole.clients.StandingOutcome.Problem;
import io.bspconsole.kernel.PlainText;
import java.util.EnumSet;
import java.util.Set;

/**
 * A way from one standing to another. There is no other way than these:
 *
 * <pre>
 * Prospect → Onboarding → Active ⇄ On watch | Restricted | Suspended → Left | Barred
 * </pre>
 *
 * <p>From each standing that is not over a client may leave or be barred; one that left may still
 * be barred (P5.4), and then nothing leads on.
 */
public sealed interface StandingMove {

  /** In characters. */
  int LONGEST_COMMENT = 1000;

  /** More clauses are not named for one move. */
  int MOST_CLAUSES = 5;

  String name();

  Set<Standing> from();

  Standing to();

  /** What can be given as the reason. */
  Set<StandingReason> reasons();

  /** Must a clause be named? Whatever stops a client rests on one. */
  boolean needsClause();

  default boolean leadsFrom(Standing standing) {
    return from().contains(standing);
  }

  /** What is wrong with why the move is made; empty when nothing is. */
  default Set<Problem> problems(StandingNote note) {
    Set<Problem> problems = EnumSet.noneOf(Problem.class);
    if (!reasons().contains(note.reason())) {
      problems.add(Problem.REASON);
    }
    if (note.clauses().size() > MOST_CLAUSES) {
      problems.add(Problem.TOO_MANY_CLAUSES);
    } else if (needsClause() && note.clauses().isEmpty()) {
      problems.add(Problem.CLAUSE_MISSING);
    }
    String comment = note.comment();
    if (comment.codePointCount(0, comment.length()) > LONGEST_COMMENT) {
      problems.add(Problem.COMMENT_TOO_LONG);
    } else if (!PlainText.isProse(comment)) {
      problems.add(Problem.COMMENT_UNSEEN);
    } else if (!PlainText.isSeen(comment)
        && (needsClause() || note.reason() == StandingReason.OTHER)) {
      problems.add(Problem.COMMENT_MISSING);
    }
    return problems;
  }

  /** Forward, as the onboarding staff take a client on. */
  enum Advance implements StandingMove {
    BEGIN(Set.of(Standing.PROSPECT), Standing.ONBOARDING, StandingReason.AGREED),
    ACTIVATE(Set.of(Standing.ONBOARDING), Standing.ACTIVE, StandingReason.READY);

    private final Set<Standing> from;
    private final Standing to;
    private final StandingReason reason;

    Advance(Set<Standing> from, Standing to, StandingReason reason) {
      this.from = from;
      this.to = to;
      this.reason = reason;
    }

    /** The reason there is for it where nothing else is said. */
    public StandingNote note() {
      return StandingNote.of(reason);
    }

    @Override
    public Set<Standing> from() {
      return from;
    }

    @Override
    public Standing to() {
      return to;
    }

    @Override
    public Set<StandingReason> reasons() {
      return Set.of(reason, StandingReason.OTHER);
    }

    @Override
    public boolean needsClause() {
      return false;
    }
  }

  /**
   * What is done about a client that is served already, and how its time here ends (P5.1, P5.4).
   */
  enum Intervention implements StandingMove {
    WATCH(
        EnumSet.of(Standing.ACTIVE, Standing.RESTRICTED, Standing.SUSPENDED),
        Standing.ON_WATCH,
        false,
        EnumSet.of(
            StandingReason.QUALITY,
            StandingReason.COMPLAINTS,
            StandingReason.META,
            StandingReason.PROFILE_OVERDUE,
            StandingReason.REMEDIED,
            StandingReason.OTHER)),
    RESTRICT(
        EnumSet.of(Standing.ACTIVE, Standing.ON_WATCH, Standing.SUSPENDED),
        Standing.RESTRICTED,
        true,
        EnumSet.of(
            StandingReason.VIOLATION,
            StandingReason.QUALITY,
            StandingReason.COMPLAINTS,
            StandingReason.META,
            StandingReason.PROFILE_OVERDUE,
            StandingReason.OTHER)),
    SUSPEND(
        EnumSet.of(Standing.ACTIVE, Standing.ON_WATCH, Standing.RESTRICTED),
        Standing.SUSPENDED,
        true,
        EnumSet.of(
            StandingReason.VIOLATION,
            StandingReason.COMPLAINTS,
            StandingReason.META,
            StandingReason.UNREACHABLE,
            StandingReason.OTHER)),
    REINSTATE(
        EnumSet.of(Standing.ON_WATCH, Standing.RESTRICTED, Standing.SUSPENDED),
        Standing.ACTIVE,
        false,
        EnumSet.of(
            StandingReason.REMEDIED,
            StandingReason.APPEAL,
            StandingReason.MISTAKE,
            StandingReason.OTHER)),
    LEAVE(
        EnumSet.range(Standing.PROSPECT, Standing.SUSPENDED),
        Standing.LEFT,
        false,
        EnumSet.of(
            StandingReason.CLIENT_WISH,
            StandingReason.NEVER_STARTED,
            StandingReason.CLOSED,
            StandingReason.OTHER)),
    BAR(
        EnumSet.range(Standing.PROSPECT, Standing.LEFT),
        Standing.BARRED,
        true,
        EnumSet.of(
            StandingReason.VIOLATION,
            StandingReason.PROHIBITED_TRADE,
            StandingReason.LISTED,
            StandingReason.FALSE_DETAILS,
            StandingReason.OTHER));

    private final Set<Standing> from;
    private final Standing to;
    private final boolean needsClause;
    private final Set<StandingReason> reasons;

    Intervention(
        Set<Standing> from, Standing to, boolean needsClause, Set<StandingReason> reasons) {
      this.from = Set.copyOf(from);
      this.to = to;
      this.needsClause = needsClause;
      this.reasons = Set.copyOf(reasons);
    }

    /** Can nobody take it back here? */
    public boolean isFinal() {
      return to.isOver();
    }

    @Override
    public Set<Standing> from() {
      return from;
    }

    @Override
    public Standing to() {
      return to;
    }

    @Override
    public Set<StandingReason> reasons() {
      return reasons;
    }

    @Override
    public boolean needsClause() {
      return needsClause;
    }
  }
}

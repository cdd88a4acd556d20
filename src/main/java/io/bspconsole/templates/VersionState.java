package io.bspconsole.templates;

import io.bspconsole.kernel.ClauseCode;
import io.bspconsole.kernel.PersonId;
import io.bspconsole.templates.TemplateVerdicts.Verdict;
import io.bspconsole.templates.content.ContentHash;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a version of a template stands with us. Each state carries its own data and offers only the
 * transitions that it has; one that is not offered does not compile, one that is refused says why.
 * What Meta makes of the version is another machine: {@link MetaState}.
 */
public sealed interface VersionState {

  /** The word under which it is stored. */
  OurState word();

  /** Since when it holds. */
  Instant at();

  /** What a reviewer has against it; empty for what was cleared or waits. */
  default Optional<Objection> objection() {
    return switch (this) {
      case ChangesRequested(Decision decision) -> Optional.ofNullable(decision.objection());
      case Declined(Decision decision) -> Optional.ofNullable(decision.objection());
      case Draft _, InReview _, Cleared _, Sent _ -> Optional.empty();
    };
  }

  /**
   * May a new draft be opened on it, and submitted? While a version is under way it may not, nor
   * when Meta has the template in a status that admits no edit.
   */
  default boolean admitsDraft(MetaState meta) {
    boolean free = meta.word().isEmpty() || meta.editable();
    return switch (this) {
      case Draft _, ChangesRequested _, Declined _ -> free;
      case Cleared cleared -> cleared.problem() != null && free;
      case InReview _ -> false;
      case Sent _ -> meta.editable();
    };
  }

  /** It is being written. */
  record Draft(Instant at) implements VersionState {

    @Override
    public OurState word() {
      return OurState.DRAFT;
    }

    /**
     * Freezes the content.
     *
     * @param by whoever submits it, who is one of its authors from then on: a key with its maker
     */
    public InReview submit(
        Set<PersonId> contributors, Set<PersonId> by, ContentHash content, Instant now) {
      Set<PersonId> authors = new HashSet<>(contributors);
      authors.addAll(by);
      return new InReview(authors, content, now);
    }
  }

  /** It waits for a reviewer who is none of its authors. */
  record InReview(Set<PersonId> authors, ContentHash content, Instant at) implements VersionState {

    public InReview {
      authors = Set.copyOf(authors);
    }

    @Override
    public OurState word() {
      return OurState.IN_REVIEW;
    }

    /** Refused for one's own work, and when something else was looked at. */
    public Ruling clear(ContentHash seen, Decision decision) {
      if (isWorkOf(decision.by())) {
        return new Ruling.Refused(Verdict.OWN_WORK);
      }
      return seen.equals(content)
          ? new Ruling.Given(new Cleared(decision, null))
          : new Ruling.Refused(Verdict.OTHER_CONTENT);
    }

    /** Refused for one's own work. */
    public Ruling requestChanges(Decision decision) {
      return isWorkOf(decision.by())
          ? new Ruling.Refused(Verdict.OWN_WORK)
          : new Ruling.Given(new ChangesRequested(decision));
    }

    /** Refused for one's own work. */
    public Ruling decline(Decision decision) {
      return isWorkOf(decision.by())
          ? new Ruling.Refused(Verdict.OWN_WORK)
          : new Ruling.Given(new Declined(decision));
    }

    private boolean isWorkOf(PersonId person) {
      return authors.contains(person);
    }
  }

  /** Its author may correct it and submit anew. */
  record ChangesRequested(Decision decision) implements VersionState {

    @Override
    public OurState word() {
      return OurState.CHANGES_REQUESTED;
    }

    @Override
    public Instant at() {
      return decision.at();
    }
  }

  /** It was refused, under a clause. */
  record Declined(Decision decision) implements VersionState {

    @Override
    public OurState word() {
      return OurState.DECLINED;
    }

    @Override
    public Instant at() {
      return decision.at();
    }
  }

  /**
   * It is on its way to Meta.
   *
   * @param problem set when Meta would not take it: then it stays here, and a corrected version is
   *     the way on
   */
  record Cleared(Decision decision, @Nullable SendProblem problem) implements VersionState {

    @Override
    public OurState word() {
      return OurState.CLEARED;
    }

    @Override
    public Instant at() {
      return decision.at();
    }

    public Sent sent(Instant now) {
      return new Sent(decision, now);
    }

    /** The reviewer has taken it back before anything went to Meta. */
    public InReview takenBack(Set<PersonId> authors, ContentHash content, Instant submittedAt) {
      return new InReview(authors, content, submittedAt);
    }

    public Cleared refused(SendProblem why) {
      return new Cleared(decision, why);
    }
  }

  /** Meta has it. */
  record Sent(Decision decision, Instant at) implements VersionState {

    @Override
    public OurState word() {
      return OurState.SENT;
    }
  }

  /**
   * What a reviewer decided.
   *
   * @param objection absent when cleared
   */
  record Decision(PersonId by, String byName, Instant at, @Nullable Objection objection) {

    /** For the author; absent when cleared. */
    public @Nullable String comment() {
      return objection == null ? null : objection.comment();
    }

    /** The clauses that it rests on, the weightiest first; none when cleared. */
    public List<ClauseCode> clauses() {
      return objection == null ? List.of() : objection.clauses();
    }

    /** The weightiest of them. */
    public @Nullable ClauseCode clause() {
      return clauses().isEmpty() ? null : clauses().getFirst();
    }
  }

  /** What came of a transition that can be refused. */
  sealed interface Ruling {

    record Given(VersionState state) implements Ruling {}

    record Refused(Verdict why) implements Ruling {}
  }
}

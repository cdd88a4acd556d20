package io.bspconsole.reviews;

import io.bspconsole.access.Actor;
import io.bspconsole.access.CurrentActor;
import io.bspconsole.access.Needs;
import io.bspconsole.access.Permission;
import io.bspconsole.clients.Clients;
import io.bspconsole.kernel.ClauseCode;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.PlainText;
import io.bspconsole.kernel.ReviewId;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.kernel.VersionId;
import io.bspconsole.live.ClientChanged;
import io.bspconsole.reviews.DecisionOutcome.Decided;
import io.bspconsole.reviews.DecisionOutcome.Reason;
import io.bspconsole.reviews.DecisionOutcome.Refused;
import io.bspconsole.reviews.DecisionOutcome.TooLate;
import io.bspconsole.reviews.internal.ReviewRow;
import io.bspconsole.reviews.internal.ReviewRows;
import io.bspconsole.templates.ReviewedVersions;
import io.bspconsole.templates.TemplateVerdicts;
import io.bspconsole.templates.TemplateVerdicts.Verdict;
import io.bspconsole.templates.VersionContent;
import io.bspconsole.templates.check.TemplateCheck;
import io.bspconsole.templates.content.ContentHash;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rounds of review of one client's templates, and the decisions on them. */
@Service
@Needs(Permission.REVIEW_READ)
@Transactional(readOnly = true)
public class Reviews {

  /** What a comment may hold, in characters. */
  public static final int LONGEST_COMMENT = 2_000;

  private final ReviewRows rows;
  private final TemplateVerdicts verdicts;
  private final ReviewedVersions versions;
  private final TemplateCheck check;
  private final Clients clients;
  private final CurrentActor current;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Reviews(
      ReviewRows rows,
      TemplateVerdicts verdicts,
      ReviewedVersions versions,
      TemplateCheck check,
      Clients clients,
      CurrentActor current,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.verdicts = verdicts;
    this.versions = versions;
    this.check = check;
    this.clients = clients;
    this.current = current;
    this.events = events;
    this.clock = clock;
  }

  /**
   * One round.
   *
   * @throws NotFound when the client has no such round
   */
  public Review get(ClientId client, ReviewId review) {
    return row(review).toReview();
  }

  /**
   * One round with all that a decision needs.
   *
   * @throws NotFound when the client has no such round
   */
  public ReviewMaterial open(ClientId client, ReviewId review) {
    Review round = row(review).toReview();
    VersionContent version = versions.get(round.version());
    Actor actor = current.get();
    return new ReviewMaterial(
        round,
        clients.get(client),
        version,
        check.check(version.content(), version.surroundings()),
        rounds(round.template()),
        actor.may(Permission.REVIEW_DECIDE, client) && !version.authors().contains(actor.id()));
  }

  private List<Review> rounds(TemplateId template) {
    return rows.findTop50ByTemplateIdOrderBySubmittedAtDescIdDesc(template.value()).stream()
        .map(ReviewRow::toReview)
        .toList();
  }

  /**
   * Lets the version go to Meta.
   *
   * @param content the content that the reviewer had before him
   */
  @Needs(Permission.REVIEW_DECIDE)
  @Transactional
  public DecisionOutcome clear(ClientId client, ReviewId review, ContentHash content) {
    ReviewRow row = locked(review);
    return decide(
        row, ReviewState.CLEARED, null, null, () -> verdicts.clear(client, row.version(), content));
  }

  /**
   * Hands the version back to its author, who may correct and submit it again.
   *
   * @param comment at most {@link #LONGEST_COMMENT} characters; the author reads it
   * @param clause what the decision rests on; it is refused without one
   */
  @Needs(Permission.REVIEW_DECIDE)
  @Transactional
  public DecisionOutcome requestChanges(
      ClientId client, ReviewId review, String comment, @Nullable ClauseCode clause) {
    return explain(
        client, review, ReviewState.CHANGES_REQUESTED, comment, clause, verdicts::requestChanges);
  }

  /** Refuses the version; comment and clause as for {@link #requestChanges}. */
  @Needs(Permission.REVIEW_DECIDE)
  @Transactional
  public DecisionOutcome decline(
      ClientId client, ReviewId review, String comment, @Nullable ClauseCode clause) {
    return explain(client, review, ReviewState.DECLINED, comment, clause, verdicts::decline);
  }

  private DecisionOutcome explain(
      ClientId client,
      ReviewId review,
      ReviewState state,
      String comment,
      @Nullable ClauseCode clause,
      Explained verdict) {
    ReviewRow row = locked(review);
    String words = comment.strip();
    if (words.isEmpty()) {
      return new Refused(Reason.COMMENT_MISSING);
    }
    if (words.length() > LONGEST_COMMENT) {
      return new Refused(Reason.COMMENT_TOO_LONG);
    }
    if (!PlainText.isProse(words)) {
      return new Refused(Reason.COMMENT_UNSEEN);
    }
    if (clause == null) {
      return new Refused(Reason.CLAUSE_MISSING);
    }
    return decide(
        row, state, words, clause, () -> verdict.give(client, row.version(), words, clause));
  }

  private DecisionOutcome decide(
      ReviewRow row,
      ReviewState state,
      @Nullable String comment,
      @Nullable ClauseCode clause,
      Supplier<Verdict> verdict) {
    if (row.state() != ReviewState.OPEN) {
      return new TooLate(row.toReview());
    }
    return switch (verdict.get()) {
      case DONE -> {
        Actor by = current.get();
        row.decide(state, by.id(), by.name(), Clocks.now(clock), comment, clause);
        rows.saveAndFlush(row);
        events.publishEvent(new ClientChanged(row.client()));
        yield new Decided(row.toReview());
      }
      case OWN_WORK -> new Refused(Reason.OWN_WORK);
      case NOT_IN_REVIEW -> new TooLate(row.toReview());
      case OTHER_CONTENT -> new Refused(Reason.OTHER_CONTENT);
      case CLIENT_MAY_NOT_SUBMIT -> new Refused(Reason.CLIENT_MAY_NOT_SUBMIT);
    };
  }

  private ReviewRow row(ReviewId review) {
    return rows.findById(review.value()).orElseThrow(NotFound::new);
  }

  private ReviewRow locked(ReviewId review) {
    return rows.lock(review.value()).orElseThrow(NotFound::new);
  }

  /** A verdict that says why. */
  private interface Explained {
    Verdict give(ClientId client, VersionId version, String comment, ClauseCode clause);
  }
}

package io.bspconsole.templates.api;

import io.bspconsole.clients.Standing;
import io.bspconsole.templates.CategoryMove;
import io.bspconsole.templates.Dated;
import io.bspconsole.templates.MetaState;
import io.bspconsole.templates.MetaStatus;
import io.bspconsole.templates.OpenDraft;
import io.bspconsole.templates.SendProblem;
import io.bspconsole.templates.Sending;
import io.bspconsole.templates.TemplateDetails;
import io.bspconsole.templates.VersionState;
import io.bspconsole.templates.VersionState.Decision;
import io.bspconsole.templates.VersionSummary;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A template as REST shows it: who it is, and where it stands in both machines of states.
 *
 * @param category what Meta holds, else what was asked for
 * @param identityFixed name and language cannot change any more
 * @param held present while nobody should send it
 * @param versions newest first
 * @param confirmedAt when Meta last told or answered
 */
record TemplateAnswer(
    UUID id,
    String name,
    String language,
    String category,
    boolean identityFixed,
    Ours ours,
    Meta meta,
    @Nullable Held held,
    @Nullable Draft draft,
    List<Version> versions,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant confirmedAt) {

  static TemplateAnswer of(TemplateDetails details) {
    return new TemplateAnswer(
        details.id().value(),
        details.name(),
        details.language(),
        details.category(),
        details.identityFixed(),
        Ours.of(details),
        Meta.of(details),
        Held.of(details.hold()),
        Draft.of(details.draft()),
        details.versions().stream().map(Version::of).toList(),
        details.createdAt(),
        details.updatedAt(),
        details.confirmedAt());
  }

  /**
   * Our machine, of the version submitted last.
   *
   * @param state DRAFT, IN_REVIEW, CHANGES_REQUESTED, DECLINED, CLEARED, SENT
   * @param dueAt by when we mean to decide, while it is in review
   * @param problem Meta's refusal to take a cleared version, in Meta's words
   * @param lastError why the last try to send it came to nothing
   * @param heldBy the client's standing, while that forbids to send it
   * @param withoutAccount it waits until its account is connected again
   */
  record Ours(
      String state,
      Instant at,
      @Nullable String comment,
      @Nullable String clause,
      @Nullable Instant dueAt,
      @Nullable SendProblem problem,
      @Nullable String lastError,
      @Nullable Standing heldBy,
      boolean withoutAccount) {

    static Ours of(TemplateDetails details) {
      VersionState state = details.ours();
      Sending sending = details.sending();
      Decision decision =
          switch (state) {
            case VersionState.ChangesRequested(Decision made) -> made;
            case VersionState.Declined(Decision made) -> made;
            default -> null;
          };
      return new Ours(
          state.word().name(),
          state.at(),
          decision == null ? null : decision.comment(),
          decision == null || decision.clause() == null ? null : decision.clause().value(),
          details.reviewDueAt(),
          details.sendProblem().orElse(null),
          sending == null ? null : sending.lastError(),
          sending == null ? null : sending.heldBy(),
          sending != null && sending.withoutAccount());
    }
  }

  /**
   * Meta's machine, verbatim.
   *
   * @param id Meta's id of the template
   * @param flagged complaints; without betterment Meta will disable it
   * @param locked Meta lets nobody edit it
   * @param movesTo the category that Meta announced to move it to; from then on it is charged so
   * @param movesAt when, where Meta named a time
   */
  record Meta(
      @Nullable String id,
      @Nullable String status,
      @Nullable Instant at,
      @Nullable String reason,
      @Nullable String reasonWords,
      @Nullable String recommendation,
      @Nullable String title,
      @Nullable Instant until,
      @Nullable String quality,
      boolean flagged,
      boolean locked,
      @Nullable String movesTo,
      @Nullable Instant movesAt) {

    static Meta of(TemplateDetails details) {
      MetaState state = details.meta();
      MetaStatus status = state.status();
      Dated quality = state.quality();
      Optional<CategoryMove> move = state.categories().move();
      return new Meta(
          details.metaId() == null ? null : details.metaId().value(),
          status == null ? null : status.word(),
          status == null ? null : status.at(),
          status == null ? null : status.reason(),
          status == null ? null : status.reasonWords(),
          status == null ? null : status.recommendation(),
          status == null ? null : status.title(),
          status == null ? null : status.until(),
          quality == null ? null : quality.value(),
          state.marks().flagged(),
          state.marks().locked(),
          move.map(CategoryMove::to).orElse(null),
          move.map(CategoryMove::at).orElse(null));
    }
  }

  /** The open draft; content is Meta's create-template body. */
  record Draft(int revision, Instant updatedAt, JsonNode content) {

    static @Nullable Draft of(@Nullable OpenDraft draft) {
      return draft == null
          ? null
          : new Draft(draft.revision(), draft.updatedAt(), draft.content().json());
    }
  }

  /** A submitted version; content is what was, or will be, sent to Meta. */
  record Version(int number, String state, String hash, Instant submittedAt, JsonNode content) {

    static Version of(VersionSummary version) {
      return new Version(
          version.number(),
          version.state().word().name(),
          version.content().hash().hex(),
          version.submittedAt(),
          version.content().json());
    }
  }
}

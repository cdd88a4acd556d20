package io.bspconsole.templates;

import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.kernel.WabaId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that a page shows of one template.
 *
 * @param category what Meta holds, else what the author asked for; upper case
 * @param metaId absent until Meta has it
 * @param draft the open draft, on its own or beside the version submitted last
 * @param ours the state of the version submitted last; Draft when none was
 * @param versions newest first; of very many the last 100
 * @param mayOpenDraft would {@link Templates#openDraft} open one now?
 * @param hold should nobody send it?
 * @param reviewDueAt by when we mean to decide, by the reviewers' own queue; set while in review
 * @param sending set while a cleared version waits for Meta to take it
 * @param confirmedAt when Meta last told or answered; a try that failed does not count
 */
public record TemplateDetails(
    TemplateId id,
    WabaId waba,
    String name,
    String language,
    String category,
    @Nullable MetaId metaId,
    @Nullable OpenDraft draft,
    VersionState ours,
    MetaState meta,
    Hold hold,
    List<VersionSummary> versions,
    boolean mayOpenDraft,
    @Nullable Instant reviewDueAt,
    @Nullable Sending sending,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant confirmedAt) {

  public TemplateDetails {
    versions = List.copyOf(versions);
  }

  /** Name and language cannot change once Meta has them (Meta, edit templates). */
  public boolean identityFixed() {
    return metaId != null;
  }

  /** Why Meta would not take the cleared version, if so. */
  public Optional<SendProblem> sendProblem() {
    return ours instanceof VersionState.Cleared cleared
        ? Optional.ofNullable(cleared.problem())
        : Optional.empty();
  }
}

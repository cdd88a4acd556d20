package io.bspconsole.templates.internal;

import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.kernel.VersionId;
import io.bspconsole.templates.Dated;
import io.bspconsole.templates.HistoryEntry;
import io.bspconsole.templates.Objection;
import io.bspconsole.templates.OpenDraft;
import io.bspconsole.templates.OurState;
import io.bspconsole.templates.ReviewDeadlines;
import io.bspconsole.templates.TemplateDetails;
import io.bspconsole.templates.VersionContent;
import io.bspconsole.templates.VersionContent.Previous.Kind;
import io.bspconsole.templates.VersionState;
import io.bspconsole.templates.VersionSummary;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Turns rows into what the module's face shows. Runs within the client's scope. */
@Component
public class TemplateReader {

  private static final Limit LONGEST_HISTORY = Limit.of(500);
  private static final Limit MOST_VERSIONS = Limit.of(100);

  private static final List<OurState> RETURNED =
      List.of(OurState.CHANGES_REQUESTED, OurState.DECLINED);

  private final TemplateRows templates;
  private final VersionRows versions;
  private final HistoryRows history;
  private final SendingReader sendings;
  private final Around around;
  private final ReviewDeadlines deadlines;

  TemplateReader(
      TemplateRows templates,
      VersionRows versions,
      HistoryRows history,
      SendingReader sendings,
      Around around,
      ReviewDeadlines deadlines) {
    this.templates = templates;
    this.versions = versions;
    this.history = history;
    this.sendings = sendings;
    this.around = around;
    this.deadlines = deadlines;
  }

  /** Throws {@link NotFound} for an id that the client does not have. */
  public TemplateDetails get(TemplateId id) {
    return details(find(id));
  }

  /** The last 500 entries, oldest first; within one instant, ours before Meta's. */
  public List<HistoryEntry> history(TemplateId id) {
    return history
        .findByTemplateIdOrderByAtDescIdDesc(find(id).id(), LONGEST_HISTORY)
        .reversed()
        .stream()
        .map(HistoryRow::entry)
        .sorted(Comparator.comparing(HistoryEntry::at).thenComparing(HistoryEntry::machine))
        .toList();
  }

  /** Throws {@link NotFound} for an id that the client does not have. */
  public VersionContent version(VersionId id) {
    VersionRow version = versions.findById(id.value()).orElseThrow(NotFound::new);
    return new VersionContent(
        id,
        version.template(),
        version.number(),
        version.content(),
        version.hash(),
        version.authors(),
        version.state(),
        previous(version).orElse(null),
        around.of(find(version.template()), version.content()));
  }

  /** What was objected to in the versions of a template, by version. */
  public Map<VersionId, Objection> objections(TemplateId template) {
    Map<VersionId, Objection> objections = new HashMap<>();
    versions
        .findByTemplateIdOrderByNumberDesc(template.value(), MOST_VERSIONS)
        .forEach(version ->
            version
                .state()
                .objection()
                .ifPresent(objection -> objections.put(version.versionId(), objection)));
    return objections;
  }

  private Optional<VersionContent.Previous> previous(VersionRow version) {
    UUID template = version.template().value();
    return history
        .lastApprovedBefore(template, version.number())
        .flatMap(number -> versions.findFirstByTemplateIdAndNumber(template, number))
        .map(found -> new VersionContent.Previous(found.number(), found.content(), Kind.APPROVED))
        .or(() ->
            versions
                .findFirstByTemplateIdAndOurStateInAndNumberLessThanOrderByNumberDesc(
                    template, List.of(OurState.SENT), version.number())
                .map(found ->
                    new VersionContent.Previous(found.number(), found.content(), Kind.SENT)))
        .or(() ->
            versions
                .findFirstByTemplateIdAndOurStateInAndNumberLessThanOrderByNumberDesc(
                    template, RETURNED, version.number())
                .map(found ->
                    new VersionContent.Previous(found.number(), found.content(), Kind.RETURNED)));
  }

  TemplateDetails details(TemplateRow row) {
    List<VersionRow> all = versions.findByTemplateIdOrderByNumberDesc(row.id(), MOST_VERSIONS);
    VersionState ours =
        all.isEmpty() ? new VersionState.Draft(row.ourStateAt()) : all.getFirst().state();
    Dated atMeta = row.meta().category();
    return new TemplateDetails(
        row.templateId(),
        row.waba(),
        row.name(),
        row.language(),
        atMeta == null ? row.category() : atMeta.value(),
        row.metaId().orElse(null),
        row.draft().map(draft -> openDraft(draft, row.draftRevision())).orElse(null),
        ours,
        row.meta(),
        row.hold(),
        all.stream().map(TemplateReader::summary).toList(),
        row.draft().isEmpty() && ours.admitsDraft(row.meta()),
        reviewDueAt(row, ours),
        ours instanceof VersionState.Cleared ? sendings.of(row) : null,
        row.createdAt(),
        row.updatedAt(),
        row.confirmedAt());
  }

  /** The state of the version submitted last. */
  VersionState stateOf(TemplateRow row) {
    return row.currentVersion()
        .flatMap(versions::findById)
        .map(VersionRow::state)
        .orElseGet(() -> new VersionState.Draft(row.ourStateAt()));
  }

  /** The number of the version that Meta has, or is being sent. */
  Optional<Integer> numberAtMeta(TemplateRow row) {
    return versions
        .findFirstByTemplateIdAndOurStateInOrderByNumberDesc(
            row.id(), List.of(OurState.CLEARED, OurState.SENT))
        .map(VersionRow::number);
  }

  private @Nullable Instant reviewDueAt(TemplateRow row, VersionState ours) {
    return ours instanceof VersionState.InReview
        ? row.currentVersion().map(VersionId::new).flatMap(deadlines::of).orElse(null)
        : null;
  }

  private TemplateRow find(TemplateId id) {
    return templates.findById(id.value()).orElseThrow(NotFound::new);
  }

  private static OpenDraft openDraft(DraftColumns draft, int revision) {
    return new OpenDraft(
        draft.content(), revision, draft.updatedBy(), draft.updatedByName(), draft.updatedAt());
  }

  private static VersionSummary summary(VersionRow version) {
    return new VersionSummary(
        version.versionId(),
        version.number(),
        version.content(),
        version.state(),
        version.submittedBy(),
        version.submittedByName(),
        version.submittedAt());
  }
}

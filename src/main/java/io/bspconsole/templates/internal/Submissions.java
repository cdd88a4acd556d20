package io.bspconsole.templates.internal;

import io.bspconsole.access.Actor;
import io.bspconsole.access.CurrentActor;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.Trail;
import io.bspconsole.clients.ClientStandings;
import io.bspconsole.clients.Standing;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.templates.OurState;
import io.bspconsole.templates.SubmitOutcome;
import io.bspconsole.templates.TemplateSubmitted;
import io.bspconsole.templates.VersionState;
import io.bspconsole.templates.check.CheckReport;
import io.bspconsole.templates.check.TemplateCheck;
import io.bspconsole.templates.content.TemplateContent;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Turns a draft into a version that waits for review. */
@Component
public class Submissions {

  private final VersionRows versions;
  private final LockedTemplates locked;
  private final TemplateReader reader;
  private final ClientStandings standings;
  private final TemplateCheck check;
  private final Around around;
  private final Journal journal;
  private final Trail trail;
  private final ApplicationEventPublisher events;
  private final CurrentActor current;
  private final Clock clock;

  Submissions(
      VersionRows versions,
      LockedTemplates locked,
      TemplateReader reader,
      ClientStandings standings,
      TemplateCheck check,
      Around around,
      Journal journal,
      Trail trail,
      ApplicationEventPublisher events,
      CurrentActor current,
      Clock clock) {
    this.versions = versions;
    this.locked = locked;
    this.reader = reader;
    this.standings = standings;
    this.check = check;
    this.around = around;
    this.journal = journal;
    this.trail = trail;
    this.events = events;
    this.current = current;
    this.clock = clock;
  }

  /** See {@link io.bspconsole.templates.Templates#submit}. */
  @Transactional
  public SubmitOutcome submit(ClientId client, TemplateId id, int revision) {
    TemplateRow row = locked.lock(id);
    Optional<DraftColumns> draft = row.draft();
    if (draft.isEmpty() || !reader.stateOf(row).admitsDraft(row.meta())) {
      return new SubmitOutcome.NothingToSubmit();
    }
    if (row.draftRevision() != revision) {
      return new SubmitOutcome.Conflict(reader.details(row));
    }
    Standing standing = standings.of(client);
    if (!standing.maySubmit()) {
      return new SubmitOutcome.ClientMayNotSubmit(standing);
    }
    TemplateContent content = draft.get().content();
    CheckReport report = check.check(content, around.of(row, content));
    return report.accepted() ? freeze(row, draft.get(), report) : new SubmitOutcome.Blocked(report);
  }

  private SubmitOutcome freeze(TemplateRow row, DraftColumns draft, CheckReport report) {
    Actor actor = current.get();
    Instant now = Clocks.now(clock);
    TemplateContent content = draft.content();
    VersionState.InReview state =
        new VersionState.Draft(draft.updatedAt())
            .submit(draft.contributors(), actor.authors(), content.hash(), now);
    int number =
        1
            + versions
                .findFirstByTemplateIdOrderByNumberDesc(row.id())
                .map(VersionRow::number)
                .orElse(0);
    VersionRow version =
        versions.saveAndFlush(new VersionRow(row.templateId(), number, content, actor, state));
    OurState before = row.ourState();
    row.freeze(version.versionId(), state, Around.wording(content), now);
    journal.person(row, number, OurState.IN_REVIEW.name(), actor, now, null, null);
    trail.finishWork(TemplateActs.subject(row));
    trail.record(
        TemplateActs.of(Action.TEMPLATE_SUBMITTED, row)
            .changed("state", before, OurState.IN_REVIEW)
            .changed("version", null, number)
            .changed("content", null, state.content().hex()));
    events.publishEvent(
        new TemplateSubmitted(
            row.client(),
            row.templateId(),
            version.versionId(),
            number,
            row.name(),
            row.language(),
            row.category(),
            state.content(),
            actor.id(),
            actor.name(),
            state.authors(),
            now,
            Math.toIntExact(report.blocking()),
            Math.toIntExact(report.warnings())));
    return new SubmitOutcome.Submitted(number);
  }
}

package io.bspconsole.templates.internal;

import io.bspconsole.access.Actor;
import io.bspconsole.access.CurrentActor;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.Trail;
import io.bspconsole.clients.Waba;
import io.bspconsole.clients.WabaDirectory;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.kernel.WabaId;
import io.bspconsole.templates.CreateOutcome;
import io.bspconsole.templates.DraftOutcome;
import io.bspconsole.templates.OurState;
import io.bspconsole.templates.SaveOutcome;
import io.bspconsole.templates.check.CheckReport;
import io.bspconsole.templates.check.TemplateCheck;
import io.bspconsole.templates.content.TemplateContent;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes drafts. Runs within the client's scope; each method is one transaction. */
@Component
@Transactional
public class Drafts {

  /** Meta, create templates: lower-case letters, digits and underscores, up to 512. */
  private static final Pattern NAME = Pattern.compile("[a-z0-9_]{1,512}");

  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}([_-][A-Za-z]{2,4})?");
  private static final int LONGEST_CATEGORY = 40;

  private final TemplateRows templates;
  private final VersionRows versions;
  private final LockedTemplates locked;
  private final TemplateReader reader;
  private final WabaDirectory wabas;
  private final TemplateCheck check;
  private final Journal journal;
  private final Trail trail;
  private final CurrentActor current;
  private final Clock clock;

  Drafts(
      TemplateRows templates,
      VersionRows versions,
      LockedTemplates locked,
      TemplateReader reader,
      WabaDirectory wabas,
      TemplateCheck check,
      Journal journal,
      Trail trail,
      CurrentActor current,
      Clock clock) {
    this.templates = templates;
    this.versions = versions;
    this.locked = locked;
    this.reader = reader;
    this.wabas = wabas;
    this.check = check;
    this.journal = journal;
    this.trail = trail;
    this.current = current;
    this.clock = clock;
  }

  /** See {@link io.bspconsole.templates.Templates#create}. */
  public CreateOutcome create(WabaId waba, TemplateContent content) {
    if (wabas.find(waba).filter(Waba::isConnected).isEmpty()) {
      throw new NotFound();
    }
    CheckReport keeping = check.keeping(content);
    if (!keeping.accepted()) {
      return new CreateOutcome.NotKept(keeping);
    }
    if (!usable(content)) {
      return new CreateOutcome.Unusable(check.check(content));
    }
    if (taken(waba, content).isPresent()) {
      return new CreateOutcome.NameTaken();
    }
    Actor actor = current.get();
    Instant now = Clocks.now(clock);
    TemplateRow row =
        templates.saveAndFlush(new TemplateRow(TemplateId.next(), waba, content, actor, now));
    journal.person(row, 1, OurState.DRAFT.name(), actor, now, null, null);
    trail.record(
        TemplateActs.content(TemplateActs.of(Action.TEMPLATE_CREATED, row), null, content));
    return new CreateOutcome.Created(row.templateId(), row.draftRevision());
  }

  /** See {@link io.bspconsole.templates.Templates#saveDraft}. */
  public SaveOutcome save(TemplateId id, int revision, TemplateContent content) {
    TemplateRow row = locked.lock(id);
    Optional<DraftColumns> draft = row.draft();
    if (draft.isEmpty()) {
      return new SaveOutcome.NotEditable();
    }
    if (row.draftRevision() != revision) {
      return new SaveOutcome.Conflict(reader.details(row));
    }
    CheckReport keeping = check.keeping(content);
    if (!keeping.accepted()) {
      return new SaveOutcome.NotKept(keeping);
    }
    if (!usable(content)) {
      return new SaveOutcome.Unusable();
    }
    if (row.metaId().isPresent() && !sameIdentity(row, content)) {
      return new SaveOutcome.IdentityFixed();
    }
    if (taken(row.waba(), content).filter(other -> !other.id().equals(row.id())).isPresent()) {
      return new SaveOutcome.NameTaken();
    }
    TemplateContent before = draft.get().content();
    Instant now = Clocks.now(clock);
    row.rewrite(draft.get().rewritten(content, current.get(), now), now);
    templates.flush();
    journal.touch(row);
    trail.recordWork(
        TemplateActs.content(TemplateActs.of(Action.DRAFT_EDITED, row), before, content));
    return new SaveOutcome.Saved(row.draftRevision());
  }

  /** See {@link io.bspconsole.templates.Templates#openDraft}. */
  public DraftOutcome open(TemplateId id) {
    TemplateRow row = locked.lock(id);
    if (row.draft().isPresent()) {
      return new DraftOutcome.Opened(row.draftRevision());
    }
    VersionRow last =
        versions.findFirstByTemplateIdOrderByNumberDesc(row.id()).orElseThrow(NotFound::new);
    if (!last.state().admitsDraft(row.meta())) {
      return new DraftOutcome.NotNow();
    }
    Actor actor = current.get();
    Instant now = Clocks.now(clock);
    row.open(DraftColumns.opened(last.content(), last.authors(), actor, now), now);
    journal.person(row, last.number() + 1, OurState.DRAFT.name(), actor, now, null, null);
    trail.record(
        TemplateActs.of(Action.DRAFT_OPENED, row)
            .changed("content", null, last.content().hash().hex()));
    return new DraftOutcome.Opened(row.draftRevision());
  }

  /** Is the name in use in that language? For telling why a unique key was violated. */
  @Transactional(readOnly = true)
  public boolean isTaken(WabaId waba, TemplateContent content) {
    return taken(waba, content).isPresent();
  }

  private Optional<TemplateRow> taken(WabaId waba, TemplateContent content) {
    return templates.findByWabaIdAndNameAndLanguage(
        waba.value(), content.name(), TemplateRow.language(content.language()));
  }

  private static boolean sameIdentity(TemplateRow row, TemplateContent content) {
    return row.name().equals(content.name())
        && row.language().equals(TemplateRow.language(content.language()));
  }

  /** Without name and language there is no template; all else the check may say later. */
  private static boolean usable(TemplateContent content) {
    return NAME.matcher(content.name()).matches()
        && LANGUAGE.matcher(content.language()).matches()
        && content.category().length() <= LONGEST_CATEGORY;
  }
}

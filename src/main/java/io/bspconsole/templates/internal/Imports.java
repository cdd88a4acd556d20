package io.bspconsole.templates.internal;

import io.bspconsole.access.Actor;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.Trail;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.NotFound;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.templates.ForeignTemplate;
import io.bspconsole.templates.HistoryEntry;
import io.bspconsole.templates.ImportOutcome;
import io.bspconsole.templates.MetaState;
import io.bspconsole.templates.MetaStatus;
import io.bspconsole.templates.content.TemplateContent;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Templates that only Meta has, and how they are taken over. */
@Component
public class Imports {

  /** What the columns of a template hold; a name of Meta's for a language is far shorter. */
  private static final int LONGEST_LANGUAGE = 20;

  private static final int LONGEST_CATEGORY = 40;

  private final ForeignRows foreign;
  private final TemplateRows templates;
  private final Journal journal;
  private final Trail trail;
  private final Clock clock;

  Imports(ForeignRows foreign, TemplateRows templates, Journal journal, Trail trail, Clock clock) {
    this.foreign = foreign;
    this.templates = templates;
    this.journal = journal;
    this.trail = trail;
    this.clock = clock;
  }

  /** By name, at most so many. */
  public List<ForeignTemplate> all(int limit) {
    return foreign.findByOrderByNameAscIdAsc(Limit.of(limit)).stream()
        .map(ForeignRow::template)
        .toList();
  }

  /**
   * Throws {@link NotFound} for one that is not there (any more), and {@link
   * org.springframework.dao.DataIntegrityViolationException} where somebody began one of its name
   * in this very moment; nothing was changed then.
   */
  @Transactional
  public ImportOutcome take(UUID id, Actor by) {
    ForeignRow row = foreign.lock(id).orElseThrow(NotFound::new);
    Optional<TemplateContent> content = content(row);
    if (content.isEmpty()) {
      return new ImportOutcome.Unreadable();
    }
    ForeignTemplate known = row.template();
    if (templates
        .findByWabaIdAndNameAndLanguage(
            row.waba().value(), known.name(), TemplateRow.language(known.language()))
        .isPresent()) {
      return new ImportOutcome.NameTaken();
    }
    Instant now = Clocks.now(clock);
    TemplateRow template = new TemplateRow(TemplateId.next(), row.waba(), content.get(), by, now);
    template.adopt(known.metaId());
    template.confirm(
        MetaState.SILENT.answered(
            MetaStatus.bare(known.status(), now, null), known.category(), null),
        row.seenAt());
    templates.saveAndFlush(template);
    foreign.delete(row);
    journal.person(template, 1, HistoryEntry.IMPORTED, by, now, null, null);
    journal.meta(template, HistoryEntry.Machine.META, null, known.status(), now, null, null, false);
    trail.record(
        TemplateActs.content(
                TemplateActs.of(Action.TEMPLATE_IMPORTED, template), null, content.get())
            .changed("metaId", null, known.metaId())
            .changed("metaStatus", null, known.status()));
    return new ImportOutcome.Imported(template.templateId());
  }

  private static Optional<TemplateContent> content(ForeignRow row) {
    try {
      TemplateContent content = TemplateContent.parse(row.content());
      return content.name().isBlank()
              || content.language().isBlank()
              || content.language().length() > LONGEST_LANGUAGE
              || content.category().length() > LONGEST_CATEGORY
          ? Optional.empty()
          : Optional.of(content);
    } catch (RuntimeException _) { // whatever Meta showed, it is no template's body
      return Optional.empty();
    }
  }
}

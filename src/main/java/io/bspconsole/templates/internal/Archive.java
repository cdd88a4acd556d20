package io.bspconsole.templates.internal;

import io.bspconsole.audit.Action;
import io.bspconsole.audit.Trail;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.TemplateId;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts templates away and takes them out again. Meta hears nothing of it. */
@Component
public class Archive {

  private final LockedTemplates locked;
  private final Journal journal;
  private final Trail trail;
  private final Clock clock;

  Archive(LockedTemplates locked, Journal journal, Trail trail, Clock clock) {
    this.locked = locked;
    this.journal = journal;
    this.trail = trail;
    this.clock = clock;
  }

  /** False when it was so before. */
  @Transactional
  public boolean put(TemplateId id, boolean away) {
    TemplateRow row = locked.lock(id);
    if (row.isArchived() == away) {
      return false;
    }
    row.archive(away ? Clocks.now(clock) : null);
    journal.touch(row);
    trail.record(
        TemplateActs.of(away ? Action.TEMPLATE_ARCHIVED : Action.TEMPLATE_UNARCHIVED, row));
    return true;
  }
}

package io.bspconsole.templates.internal;

import io.bspconsole.audit.Action;
import io.bspconsole.audit.Trail;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.templates.HistoryEntry;
import io.bspconsole.templates.HistoryEntry.Machine;
import io.bspconsole.templates.MetaState;
import io.bspconsole.templates.MetaStatus;
import io.bspconsole.templates.SendProblem;
import io.bspconsole.templates.outbox.SendKind;
import io.bspconsole.templates.outbox.Sendings.Order;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is wished of a template that Meta has: that it goes, or that its pause ends. */
@Component
class Wishes {

  private static final List<String> GONE = List.of("DELETED", "PENDING_DELETION");

  private final TemplateRows templates;
  private final LockedTemplates locked;
  private final TemplateReader reader;
  private final Journal journal;
  private final Trail trail;
  private final Clock clock;

  Wishes(
      TemplateRows templates,
      LockedTemplates locked,
      TemplateReader reader,
      Journal journal,
      Trail trail,
      Clock clock) {
    this.templates = templates;
    this.locked = locked;
    this.reader = reader;
    this.journal = journal;
    this.trail = trail;
    this.clock = clock;
  }

  /** Has it a sense as the template stands? Meta deletes none that is disabled. */
  boolean mayBeTold(TemplateRow template, SendKind wish) {
    String word = template.meta().word().orElse("");
    boolean sense =
        wish == SendKind.UNPAUSE
            ? word.equals("PAUSED")
            : !GONE.contains(word) && !word.equals("DISABLED");
    return sense && template.metaId().isPresent();
  }

  /**
   * Meta did it. Whether messages still wait, it tells by events; until then it is being deleted.
   */
  void done(TemplateRow template, Order order) {
    if (order.kind() == SendKind.UNPAUSE) {
      template.touch(Clocks.now(clock)); // what it is now, Meta reports
      journal.touch(template);
      return;
    }
    List<TemplateRow> gone =
        order.kind() == SendKind.DELETE
            ? List.of(template)
            : templates.findTop200ByWabaIdAndNameOrderById(
                template.waba().value(), template.name());
    for (TemplateRow row : gone) {
      boolean known = row.metaId().isPresent() && !GONE.contains(row.meta().word().orElse(""));
      if (known) {
        beDeleted(locked.lock(row.templateId()));
      }
    }
  }

  private void beDeleted(TemplateRow template) {
    Instant now = Clocks.now(clock);
    MetaState before = template.meta();
    MetaStatus status = MetaStatus.bare("PENDING_DELETION", now, null);
    template.confirm(before.answered(status, before.orderedAt()), now);
    journal.meta(
        template,
        Machine.META,
        reader.numberAtMeta(template).orElse(null),
        status.word(),
        now,
        null,
        null,
        false);
    TemplateActs.reported(template, before, template.meta()).ifPresent(trail::record);
  }

  void refused(TemplateRow template, Order order, SendProblem problem) {
    template.touch(problem.at());
    journal.meta(
        template,
        Machine.OURS,
        null,
        HistoryEntry.WISH_REFUSED,
        problem.at(),
        Integer.toString(problem.code()),
        problem.title() == null ? problem.message() : problem.title() + ": " + problem.message(),
        false);
    trail.record(
        TemplateActs.of(Action.SENDING_REFUSED, template)
            .byMeta()
            .changed("wish", null, order.kind())
            .changed("problem", null, problem.code())
            .because(null, problem.message()));
  }
}

package io.bspconsole.templates.internal;

import io.bspconsole.access.Actor;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.Trail;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.PlainText;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.templates.CategoryMove;
import io.bspconsole.templates.HistoryEntry;
import io.bspconsole.templates.Hold;
import io.bspconsole.templates.Hold.Side;
import io.bspconsole.templates.HoldOutcome;
import io.bspconsole.templates.MetaState;
import io.bspconsole.templates.outbox.HoldNews;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Holds templates from use and lets them go, by themselves or for a person. */
@Component
public class Holds {

  private final LockedTemplates locked;
  private final VersionRows versions;
  private final HoldWishes wishes;
  private final HoldNews news;
  private final Journal journal;
  private final Trail trail;
  private final Clock clock;

  Holds(
      LockedTemplates locked,
      VersionRows versions,
      HoldWishes wishes,
      HoldNews news,
      Journal journal,
      Trail trail,
      Clock clock) {
    this.locked = locked;
    this.versions = versions;
    this.wishes = wishes;
    this.news = news;
    this.journal = journal;
    this.trail = trail;
    this.clock = clock;
  }

  /** See {@link io.bspconsole.templates.TemplateHolds#hold}. */
  @Transactional
  public HoldOutcome place(TemplateId id, Side side, String reason, Actor by) {
    if (!PlainText.isSeen(reason)
        || reason.length() > Hold.LONGEST_REASON
        || !PlainText.isProse(reason)) {
      return HoldOutcome.WORDS_UNUSABLE;
    }
    TemplateRow template = locked.lock(id);
    Hold before = template.hold();
    if (before.of(side).isPresent()) {
      return HoldOutcome.SO_BEFORE;
    }
    Instant now = Clocks.now(clock);
    Hold after = before.with(side, new Hold.ByPerson(now, reason, by.id(), by.name()));
    template.hold(after, now);
    journal.person(template, version(template), HistoryEntry.HELD, by, now, null, reason);
    tell(Action.TEMPLATE_HELD, template, before, after, reason);
    news.note(template.client(), id, by.id(), now);
    return HoldOutcome.DONE;
  }

  /** See {@link io.bspconsole.templates.TemplateHolds#release}. */
  @Transactional
  public HoldOutcome release(TemplateId id, Side side, Hold seen, Actor by) {
    TemplateRow template = locked.lock(id);
    Hold before = template.hold();
    Hold after = before.without(side);
    if (after.equals(before) || !before.sameOf(side, seen)) {
      return HoldOutcome.SO_BEFORE;
    }
    Instant now = Clocks.now(clock);
    template.hold(after, now);
    journal.person(template, version(template), HistoryEntry.RELEASED, by, now, null, null);
    tell(Action.TEMPLATE_RELEASED, template, before, after, null);
    news.note(template.client(), id, by.id(), now);
    return HoldOutcome.DONE;
  }

  /**
   * Holds the template, or lets it go, after what Meta said of its category. Joins the transaction
   * that takes that in; to be called wherever the category changes.
   */
  void follow(TemplateRow template, MetaState before, MetaState after) {
    if (before.categories().equals(after.categories())) {
      return;
    }
    Instant now = Clocks.now(clock);
    Hold was = template.hold();
    Hold is = was.follow(before.categories(), after.categories(), wishes.holdsMoves(), now);
    if (is.equals(was)) {
      return;
    }
    template.hold(is, now);
    news.note(template.client(), template.templateId(), null, now);
    CategoryMove move = after.categories().graveMove().orElse(null);
    if (move != null) {
      journal.console(template, version(template), HistoryEntry.HELD, now, move.to());
      tell(Action.TEMPLATE_HELD, template, was, is, null);
    } else {
      journal.console(template, version(template), HistoryEntry.RELEASED, now, null);
      tell(Action.TEMPLATE_RELEASED, template, was, is, null);
    }
  }

  private void tell(
      Action action, TemplateRow template, Hold before, Hold after, @Nullable String reason) {
    trail.record(
        TemplateActs.of(action, template)
            .changed("held-by-person", before.byPerson() != null, after.byPerson() != null)
            .changed("held-by-provider", before.byProvider() != null, after.byProvider() != null)
            .changed("held-by-itself", before.byItself() != null, after.byItself() != null)
            .because(null, reason));
  }

  private int version(TemplateRow template) {
    return versions
        .findFirstByTemplateIdOrderByNumberDesc(template.id())
        .map(VersionRow::number)
        .orElse(1);
  }
}

package io.bspconsole.templates.internal;

import io.bspconsole.access.Actor;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.Trail;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.PlainText;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.kernel.VersionId;
import io.bspconsole.templates.HistoryEntry;
import io.bspconsole.templates.TemplatesAtMeta;
import io.bspconsole.templates.WishOutcome;
import io.bspconsole.templates.outbox.Outbox;
import io.bspconsole.templates.outbox.SendKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Queues what people wish of templates at Meta; each call joins the transaction of its caller. */
@Component
public class MetaWishes {

  private static final List<String> APPEALABLE = List.of("REJECTED", "DISABLED", "IN_APPEAL");

  private final LockedTemplates locked;
  private final VersionRows versions;
  private final Wishes wishes;
  private final Outbox outbox;
  private final Journal journal;
  private final Trail trail;
  private final Clock clock;

  MetaWishes(
      LockedTemplates locked,
      VersionRows versions,
      Wishes wishes,
      Outbox outbox,
      Journal journal,
      Trail trail,
      Clock clock) {
    this.locked = locked;
    this.versions = versions;
    this.wishes = wishes;
    this.outbox = outbox;
    this.journal = journal;
    this.trail = trail;
    this.clock = clock;
  }

  /** See {@link TemplatesAtMeta#delete}. */
  public WishOutcome delete(TemplateId template, boolean allLanguages, Actor by) {
    return ask(
        template,
        allLanguages ? SendKind.DELETE_NAME : SendKind.DELETE,
        HistoryEntry.DELETION_ASKED,
        Action.TEMPLATE_DELETION_ASKED,
        by);
  }

  /** See {@link TemplatesAtMeta#keep}. */
  public WishOutcome keep(TemplateId id, Actor by) {
    TemplateRow template = locked.lock(id);
    Optional<VersionRow> last = versions.findFirstByTemplateIdOrderByNumberDesc(template.id());
    boolean kept =
        last.isPresent()
            && outbox.takeBackWish(template.client(), last.get().versionId(), SendKind.DELETE);
    if (!kept) {
      return WishOutcome.NOT_NOW;
    }
    note(template, last.get().number(), HistoryEntry.DELETION_TAKEN_BACK, by, null);
    trail.record(
        TemplateActs.of(Action.TEMPLATE_DELETION_TAKEN_BACK, template)
            .changed("wish", SendKind.DELETE, null));
    return WishOutcome.ASKED;
  }

  /** See {@link TemplatesAtMeta#unpause}. */
  public WishOutcome unpause(TemplateId template, Actor by) {
    return ask(
        template, SendKind.UNPAUSE, HistoryEntry.UNPAUSE_ASKED, Action.TEMPLATE_UNPAUSE_ASKED, by);
  }

  private WishOutcome ask(TemplateId id, SendKind wish, String event, Action action, Actor by) {
    TemplateRow template = locked.lock(id);
    Optional<VersionRow> last = versions.findFirstByTemplateIdOrderByNumberDesc(template.id());
    if (last.isEmpty() || !wishes.mayBeTold(template, wish)) {
      return WishOutcome.NOT_NOW;
    }
    VersionId version = last.get().versionId();
    if (outbox.waits(template.client(), version, wish)) {
      return WishOutcome.ASKED_BEFORE;
    }
    Duration held = wish == SendKind.UNPAUSE ? Duration.ZERO : TemplatesAtMeta.REGRET;
    outbox.add(template.client(), id, version, wish, held);
    String languages = wish == SendKind.DELETE_NAME ? template.name() : null;
    note(template, last.get().number(), event, by, languages);
    trail.record(TemplateActs.of(action, template).changed("wish", null, wish));
    return WishOutcome.ASKED;
  }

  /** See {@link TemplatesAtMeta#noteAppeal}. */
  public WishOutcome noteAppeal(TemplateId id, String note, Actor by) {
    TemplateRow template = locked.lock(id);
    if (template.meta().word().filter(APPEALABLE::contains).isEmpty()) {
      return WishOutcome.NOT_NOW;
    }
    if (!PlainText.isSeen(note)
        || note.length() > TemplatesAtMeta.LONGEST_NOTE
        || !PlainText.isProse(note)) {
      return WishOutcome.WORDS_UNUSABLE;
    }
    int number =
        versions
            .findFirstByTemplateIdOrderByNumberDesc(template.id())
            .map(VersionRow::number)
            .orElse(1);
    note(template, number, HistoryEntry.APPEAL_NOTED, by, note);
    trail.record(TemplateActs.of(Action.APPEAL_NOTED, template).because(null, note));
    return WishOutcome.ASKED;
  }

  private void note(
      TemplateRow template, int version, String event, Actor by, @Nullable String words) {
    Instant now = Clocks.now(clock);
    template.touch(now);
    journal.person(template, version, event, by, now, null, words);
  }
}

package io.bspconsole.templates.internal;

import io.bspconsole.audit.Act;
import io.bspconsole.audit.Action;
import io.bspconsole.audit.Trail;
import io.bspconsole.clients.portfolio.DueAccount;
import io.bspconsole.clients.portfolio.DueAccounts;
import io.bspconsole.kernel.Clocks;
import io.bspconsole.kernel.MetaId;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.kernel.WabaId;
import io.bspconsole.live.ClientChanged;
import io.bspconsole.meta.MetaTemplateLists.Listed;
import io.bspconsole.templates.Dated;
import io.bspconsole.templates.HistoryEntry;
import io.bspconsole.templates.MetaState;
import io.bspconsole.templates.MetaStatus;
import io.bspconsole.templates.TemplateRatingChanged;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Holds what Meta lists against what the console has, template by template, and repairs. */
@Component
class Comparing {

  private static final String DELETED = "DELETED";

  private final TemplateRows templates;
  private final ForeignRows foreign;
  private final LockedTemplates locked;
  private final Journal journal;
  private final Trail trail;
  private final DueAccounts due;
  private final RuleOutcomes outcomes;
  private final Consequences consequences;
  private final ComparisonSettings settings;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Comparing(
      TemplateRows templates,
      ForeignRows foreign,
      LockedTemplates locked,
      Journal journal,
      Trail trail,
      DueAccounts due,
      RuleOutcomes outcomes,
      Consequences consequences,
      ComparisonSettings settings,
      ApplicationEventPublisher events,
      Clock clock) {
    this.templates = templates;
    this.foreign = foreign;
    this.locked = locked;
    this.journal = journal;
    this.trail = trail;
    this.due = due;
    this.outcomes = outcomes;
    this.consequences = consequences;
    this.settings = settings;
    this.events = events;
    this.clock = clock;
  }

  /** A template of ours when Meta was asked. */
  record Asked(TemplateId template, MetaId metaId, MetaState state) {}

  /** What we have of the account at Meta, by Meta's ids. */
  @Transactional(readOnly = true)
  Map<String, Asked> ask(WabaId account) {
    Map<String, Asked> asked = new HashMap<>();
    for (TemplateRow row : templates.findByWabaIdAndMetaIdIsNotNull(account.value())) {
      row.metaId()
          .ifPresent(id -> asked.put(id.value(), new Asked(row.templateId(), id, row.meta())));
    }
    return asked;
  }

  /** What we have, Meta does not list, and is not deleted as far as we know. */
  static List<Asked> missing(Map<String, Asked> asked, Collection<Listed> listed) {
    Set<String> there = listed.stream().map(one -> one.id().value()).collect(Collectors.toSet());
    return asked.values().stream()
        .filter(one -> !there.contains(one.metaId().value()))
        .filter(one -> !one.state().word().equals(Optional.of(DELETED)))
        .toList();
  }

  /** Takes one in; returns whether it was not as we had it. */
  @Transactional
  boolean compare(WabaId account, Listed listed, @Nullable Asked asked) {
    if (asked == null) {
      return false; // kept with the others that are unknown
    }
    TemplateRow row = locked.lock(asked.template());
    return repair(
        row,
        row.meta()
            .listed(
                asked.state(),
                MetaStatus.bare(listed.status(), Clocks.now(clock), listed.rejectedReason()),
                listed.category(),
                listed.correctCategory(),
                listed.quality()));
  }

  /** Meta has it no more. */
  @Transactional
  boolean gone(Asked asked) {
    TemplateRow row = locked.lock(asked.template());
    MetaState now = row.meta();
    Dated category = now.category();
    return repair(
        row,
        now.listed(
            asked.state(),
            MetaStatus.bare(DELETED, Clocks.now(clock), null),
            category == null ? row.category() : category.value(),
            null,
            null));
  }

  private boolean repair(TemplateRow row, MetaState after) {
    MetaState before = row.meta();
    row.seen(after, Clocks.now(clock));
    if (after.equals(before)) {
      return false;
    }
    outcomes.decided(row, before, after);
    if (!Objects.equals(before.word(), after.word())) {
      tell(row, after.word().orElse(""), before.word().orElse(null));
    }
    if (!Objects.equals(before.categories(), after.categories())) {
      tell(row, HistoryEntry.CATEGORY, value(before.category()), value(after.category()));
    }
    if (!Objects.equals(before.quality(), after.quality())) {
      rated(row, before, after);
    }
    consequences.follow(row, before, after);
    row.touch(Clocks.now(clock));
    TemplateActs.reported(Action.TEMPLATE_RECONCILED, row, before, after)
        .map(act -> rating(act, before, after))
        .ifPresent(trail::record);
    return true;
  }

  private static Act rating(Act act, MetaState before, MetaState after) {
    return act.changed("rating", value(before.quality()), value(after.quality()));
  }

  private void rated(TemplateRow row, MetaState before, MetaState after) {
    String rating = Objects.requireNonNullElse(value(after.quality()), "UNKNOWN");
    tell(row, HistoryEntry.QUALITY, value(before.quality()), rating);
    events.publishEvent(
        new TemplateRatingChanged(
            row.client(),
            row.templateId(),
            row.name(),
            value(before.quality()),
            rating,
            Clocks.now(clock)));
  }

  private void tell(TemplateRow row, String status, @Nullable String before) {
    journal.found(row, status, null, before, Clocks.now(clock));
  }

  private void tell(
      TemplateRow row, String event, @Nullable String before, @Nullable String after) {
    journal.found(row, event, after, before, Clocks.now(clock));
  }

  private static @Nullable String value(@Nullable Dated dated) {
    return dated == null ? null : dated.value();
  }

  /**
   * Keeps what we do not have of a part of the list.
   *
   * @param ours Meta's ids of what we have
   */
  @Transactional
  void unknown(WabaId account, List<Listed> page, Set<String> ours) {
    Instant now = Clocks.now(clock);
    Map<String, ForeignRow> known = new HashMap<>();
    foreign
        .findByWabaIdAndMetaIdIn(
            account.value(), page.stream().map(one -> one.id().value()).toList())
        .forEach(row -> known.put(row.metaId(), row));
    for (Listed one : page) {
      ForeignRow row = known.get(one.id().value());
      if (row != null) {
        row.tell(one, now);
      } else if (!ours.contains(one.id().value()) && !one.status().equals(DELETED)) {
        foreign.save(new ForeignRow(account, one, now));
      }
    }
  }

  /** Forgets what Meta has no more, or we have by now, and keeps that the account was compared. */
  @Transactional
  void done(DueAccount account, List<Listed> listed, int drifted) {
    if (!due.done(account, settings.reread())) {
      return;
    }
    due.counted(account, listed.size(), drifted);
    Set<String> there =
        listed.stream().map(one -> one.id().value()).collect(Collectors.toCollection(HashSet::new));
    there.removeAll(ask(account.id()).keySet());
    foreign.deleteAll(
        foreign.findByWabaId(account.id().value()).stream()
            .filter(row -> !there.contains(row.metaId()))
            .toList());
    events.publishEvent(new ClientChanged(account.client()));
  }
}

package io.bspconsole.templates.internal;

import io.bspconsole.access.Actor;
import io.bspconsole.live.ClientChanged;
import io.bspconsole.templates.HistoryEntry;
import io.bspconsole.templates.HistoryEntry.By;
import io.bspconsole.templates.HistoryEntry.Machine;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes a template's history, and tells open pages that there is something new to read. */
@Component
class Journal {

  private final HistoryRows rows;
  private final ApplicationEventPublisher events;

  Journal(HistoryRows rows, ApplicationEventPublisher events) {
    this.rows = rows;
    this.events = events;
  }

  /** A person did something in our machine. */
  void person(
      TemplateRow template,
      int version,
      String event,
      Actor actor,
      Instant at,
      @Nullable String reason,
      @Nullable String detail) {
    add(
        template,
        new HistoryEntry(
            at,
            Machine.OURS,
            event,
            version,
            By.PERSON,
            actor.id(),
            actor.name(),
            reason,
            detail,
            false));
  }

  /** The console did something in our machine. */
  void console(TemplateRow template, int version, String event, Instant at) {
    console(template, version, event, at, null);
  }

  /** The same, for a reason that is a code. */
  void console(
      TemplateRow template, int version, String event, Instant at, @Nullable String reason) {
    add(
        template,
        new HistoryEntry(
            at, Machine.OURS, event, version, By.CONSOLE, null, "", reason, null, false));
  }

  /** Meta said something. */
  void meta(
      TemplateRow template,
      Machine machine,
      @Nullable Integer version,
      String event,
      Instant at,
      @Nullable String reason,
      @Nullable String detail,
      boolean superseded) {
    add(
        template,
        new HistoryEntry(
            at, machine, event, version, By.META, null, "", reason, detail, superseded));
  }

  /** Did Meta say just that before, of the same moment? */
  boolean hasHeard(
      TemplateRow template,
      String event,
      Instant at,
      @Nullable String reason,
      @Nullable String detail) {
    return rows.findByTemplateIdAndAt(template.id(), at).stream()
        .map(HistoryRow::entry)
        .anyMatch(it ->
            it.machine() == Machine.META
                && it.by() == By.META
                && it.event().equals(event)
                && Objects.equals(it.reason(), reason)
                && Objects.equals(it.detail(), detail));
  }

  /** The console found out that Meta holds something else. */
  void found(
      TemplateRow template,
      String event,
      @Nullable String reason,
      @Nullable String detail,
      Instant at) {
    add(
        template,
        new HistoryEntry(
            at, Machine.META, event, null, By.CONSOLE, null, "", reason, detail, false));
  }

  /** Something changed that is no history, such as the words of a draft. */
  void touch(TemplateRow template) {
    events.publishEvent(new ClientChanged(template.client()));
  }

  private void add(TemplateRow template, HistoryEntry entry) {
    rows.save(new HistoryRow(template.templateId(), entry));
    touch(template);
  }
}

package io.bspconsole.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.bspconsole.audit.Change;
import io.bspconsole.audit.Entry;
import io.bspconsole.audit.Entry.Detail;
import io.bspconsole.uikit.Card;
import io.bspconsole.uikit.ClauseMark;
import io.bspconsole.uikit.Facts;
import io.bspconsole.uikit.Icon;
import io.bspconsole.uikit.PageLink;
import io.bspconsole.uikit.Times;
import org.jspecify.annotations.Nullable;

/** All that one entry tells: who, when, from where, from what to what, and why. */
class EntryPanel extends Section {

  private final Times times;

  /**
   * The details of an entry.
   *
   * @param close where the page is without them
   */
  EntryPanel(Entry entry, Times times, String close) {
    this.times = times;
    addClassName("audit-panel");
    setAriaLabel(getTranslation("audit.panel"));
    PageLink closing = new PageLink(close, Icon.CLOSE.create());
    closing.addClassName("audit-close");
    closing.setTitle(getTranslation("audit.close"));
    closing.getElement().setAttribute("aria-label", getTranslation("audit.close"));
    Card card = new Card(AuditWords.action(entry), facts(entry)).headerEnd(closing);
    add(card);
    entry.what().ifPresent(what -> card.content(facts(entry), changes(entry, what)));
  }

  private Component facts(Entry entry) {
    Facts facts = new Facts().fact(getTranslation("audit.fact.when"), times.withYear(entry.at()));
    if (entry.isReadable()) {
      facts.fact(getTranslation("audit.fact.who"), AuditWords.actor(entry));
    }
    entry.who().ifPresent(who -> from(facts, who));
    facts.fact(getTranslation("audit.fact.client"), AuditWords.owner(entry));
    if (entry.isReadable()) {
      String subject = AuditWords.subject(entry);
      facts.fact(
          AuditWords.kind(entry), subject.isEmpty() ? mono(entry.subjectId()) : new Span(subject));
    }
    why(facts, entry);
    return facts.fact(
        getTranslation("audit.fact.entry"),
        new Span(getTranslation("audit.entry.number", entry.seq()) + " · "),
        mono(entry.hash()));
  }

  private void from(Facts facts, Detail<Entry.Who> who) {
    String label = getTranslation("audit.fact.from");
    switch (who) {
      case Detail.Erased<Entry.Who> _ -> facts.fact(label, erased());
      case Detail.Kept<Entry.Who>(Entry.Who kept) -> {
        if (kept.address().isEmpty()) {
          facts.fact(label, getTranslation("audit.from.nowhere"));
        } else {
          Span agent = new Span(kept.agent());
          agent.addClassNames("bsp-secondary", "bsp-small");
          Div both = new Div(mono(kept.address()), new Div(agent));
          facts.fact(label, both);
        }
      }
    }
  }

  private void why(Facts facts, Entry entry) {
    Div why = new Div();
    if (entry.clause() != null) {
      why.add(new ClauseMark(entry.clause()));
    }
    String comment = comment(entry);
    if (comment != null) {
      Paragraph words = new Paragraph(comment);
      words.addClassName("audit-comment");
      why.add(words);
    }
    if (why.getComponentCount() > 0) {
      facts.fact(getTranslation("audit.fact.why"), why);
    }
  }

  private static @Nullable String comment(Entry entry) {
    return entry.what().isPresent()
            && entry.what().get() instanceof Detail.Kept<Entry.What>(Entry.What kept)
        ? kept.comment()
        : null;
  }

  private Component changes(Entry entry, Detail<Entry.What> what) {
    return switch (what) {
      case Detail.Erased<Entry.What> _ -> new Paragraph(erased());
      case Detail.Kept<Entry.What>(Entry.What kept) -> {
        Div all = new Div();
        all.addClassName("audit-changes");
        Entry.What.Work work = kept.work();
        if (work != null) {
          all.add(
              new Paragraph(
                  getTranslation("audit.work", work.steps(), times.withYear(work.began()))));
        }
        kept.changes().forEach(change -> all.add(change(entry, change)));
        yield all;
      }
    };
  }

  private Component change(Entry entry, Change change) {
    Span field = new Span(ChangeWords.field(change.field()));
    field.addClassNames("bsp-secondary", "bsp-small");
    Div lines = new Div(field);
    lines.addClassName("audit-change");
    if (change.isSecret()) {
      lines.add(new Div(getTranslation("audit.masked")));
    }
    if (change.before() != null) {
      lines.add(line("audit-before", "−", "audit.removed", value(entry, change, change.before())));
    }
    if (change.after() != null) {
      lines.add(line("audit-after", "+", "audit.added", value(entry, change, change.after())));
    }
    return lines;
  }

  /** A line of a difference: a sign for eyes, a word for ears. */
  private Component line(String look, String sign, String word, Span text) {
    Span mark = new Span(sign);
    mark.getElement().setAttribute("role", "img");
    mark.getElement().setAttribute("aria-label", getTranslation(word));
    Div line = new Div(mark, text);
    line.addClassName(look);
    return line;
  }

  /** In words where there are some; what the entry says itself is its title then. */
  private static Span value(Entry entry, Change change, String code) {
    String words = ChangeWords.value(entry, change.field(), code);
    Span value = new Span(words);
    if (!words.equals(code)) {
      value.getElement().setAttribute("title", code);
    }
    return value;
  }

  private Span erased() {
    Span erased = new Span(getTranslation("audit.erased"));
    erased.addClassName("bsp-secondary");
    return erased;
  }

  private static Span mono(String text) {
    Span mono = new Span(text);
    mono.addClassName("bsp-mono");
    return mono;
  }
}

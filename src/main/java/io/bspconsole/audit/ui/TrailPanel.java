package io.bspconsole.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.bspconsole.access.StepUp;
import io.bspconsole.audit.Entry;
import io.bspconsole.audit.TrailCursor;
import io.bspconsole.audit.TrailPage;
import io.bspconsole.audit.TrailStatus;
import io.bspconsole.uikit.DownloadMenu;
import io.bspconsole.uikit.EmptyState;
import io.bspconsole.uikit.Icon;
import io.bspconsole.uikit.PageHead;
import io.bspconsole.uikit.Pager;
import io.bspconsole.uikit.Times;
import io.bspconsole.uikit.Tone;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the pages of the trail share: search, list, details, and how well the trail is kept. */
class TrailPanel extends Div {

  /** What a page shows and can do. */
  interface Source {

    TrailPage find(TrailQuery query, @Nullable TrailCursor cursor);

    Entry open(TrailAddress.Place place);

    TrailStatus status();

    void export(OutputStream to) throws IOException;
  }

  private final String page;
  private final Source source;
  private final TrailAddress address;
  private final Times times;
  private final CheckPanel check;

  /**
   * The contents of a page.
   *
   * @param page its path
   * @param check of what it shows
   * @param owners whether it shows entries of several chains
   */
  TrailPanel(String page, Source source, CheckPanel check, TrailAddress address, boolean owners) {
    this.page = page;
    this.source = source;
    this.address = address;
    this.times = Times.of(this);
    this.check = check;
    TrailQuery query = TrailQuery.parse(address.search(), times.zone(), owners, AuditWords::action);
    Div columns = new Div(query.mistakes().isEmpty() ? list(query, owners) : notSearched());
    columns.addClassName("audit-columns");
    if (address.open() != null) {
      columns.addClassName("audit-open");
      columns.add(new EntryPanel(source.open(address.open()), times, address.closed().path(page)));
    }
    add(check, search(query, owners), columns);
  }

  /**
   * The head of the page, with what can be done.
   *
   * @param verifies whether the reader may have the trail checked
   * @param fileName of the export; absent where the reader may not have it
   */
  PageHead head(String title, boolean verifies, @Nullable String fileName, StepUp stepUp) {
    PageHead head = new PageHead(title).meta(status());
    if (verifies) {
      head.actions(check.button());
    }
    return fileName == null
        ? head
        : head.actions(
            new DownloadMenu(stepUp::before)
                .file(
                    getTranslation("audit.export"),
                    getTranslation("audit.export.text"),
                    new TrailDownload(fileName, source)));
  }

  private Component[] status() {
    TrailStatus status = source.status();
    Span wall =
        status.wall()
            ? good(getTranslation("audit.status.wall"))
            : warning(getTranslation("audit.status.open"));
    return new Component[] {anchor(status), wall};
  }

  private Span anchor(TrailStatus status) {
    if (status.contradicted() > 0) {
      return alarm(getTranslation("audit.status.contradicted", status.contradicted()));
    } else if (status.halted()) {
      return alarm(getTranslation("audit.status.halted"));
    } else if (!status.anchors()) {
      return warning(getTranslation("audit.status.off"));
    } else if (status.anchoredAt() == null) {
      return mark(Icon.CLOCK.create(Tone.NEUTRAL), getTranslation("audit.status.unanchored"));
    }
    return good(getTranslation("audit.status.anchored", times.absolute(status.anchoredAt())));
  }

  private static Span good(String text) {
    return mark(Icon.RING_TICK.create(Tone.GOOD), text);
  }

  private static Span alarm(String text) {
    return mark(Icon.WARNING.create(Tone.BAD), text);
  }

  private static Span warning(String text) {
    return mark(Icon.WARNING.create(Tone.WARN), text);
  }

  private static Span mark(Component icon, String text) {
    Span mark = new Span(icon, new Span(text));
    mark.addClassName("audit-mark");
    return mark;
  }

  private Component search(TrailQuery query, boolean clients) {
    return new TrailSearch(
        address.search(),
        query,
        LocalDate.now(Clock.system(times.zone())),
        clients,
        typed -> go(address.search(typed)));
  }

  private Div list(TrailQuery query, boolean owners) {
    TrailPage found = source.find(query, address.cursor());
    return new Div(
        found.entries().isEmpty()
            ? empty()
            : new TrailList(found.entries(), page, address, times, owners),
        new Pager(
            getTranslation("audit.shown", found.entries().size()),
            step(found.newer()),
            step(found.older())));
  }

  /** All entries, in the place of what was looked for, would look like the answer. */
  private Component notSearched() {
    return new EmptyState(
        getTranslation("audit.empty.mistaken"),
        new Button(getTranslation("audit.filter.clear"), _ -> go(address.search(""))));
  }

  private Component empty() {
    if (address.search().isEmpty()) {
      return new EmptyState(getTranslation("audit.empty.first"));
    }
    return new EmptyState(
        getTranslation("audit.empty.filtered"),
        new Button(getTranslation("audit.filter.clear"), _ -> go(address.search(""))));
  }

  private @Nullable Runnable step(@Nullable TrailCursor cursor) {
    return cursor == null ? null : () -> go(address.page(cursor));
  }

  private void go(TrailAddress target) {
    Optional.ofNullable(UI.getCurrent()).ifPresent(ui -> ui.navigate(page, target.parameters()));
  }
}

package io.bspconsole.templates.ui;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.bspconsole.templates.HistoryEntry;
import io.bspconsole.templates.HistoryEntry.Machine;
import io.bspconsole.uikit.StateBadges;
import io.bspconsole.uikit.Times;
import java.util.List;

/** Who did what, when, in which machine: newest first. */
final class HistoryTable extends NativeTable {

  private static final List<String> COLUMNS =
      List.of("when", "lane", "what", "version", "by", "words");

  HistoryTable(List<HistoryEntry> history) {
    addClassNames("bsp-table", "templates-table");
    NativeTableRow head = getHead().addRow();
    for (String column : COLUMNS) {
      NativeTableHeaderCell cell =
          new NativeTableHeaderCell(getTranslation("templates.history." + column));
      cell.getElement().setAttribute("scope", "col");
      head.add(cell);
    }
    history.reversed().forEach(this::addRow);
  }

  private void addRow(HistoryEntry entry) {
    NativeTableRow row = getBody().addRow();
    String lane = entry.machine() == Machine.OURS ? "templates.lane.ours" : "templates.lane.meta";
    NativeTableCell version = new NativeTableCell();
    if (entry.version() != null) {
      version.setText(String.valueOf(entry.version()));
      version.getElement().setAttribute("data-label", getTranslation("templates.history.version"));
    }
    NativeTableCell words = words(entry);
    words.addClassName("templates-wide-cell");
    row.add(
        new NativeTableCell(Times.of(this).mark(entry.at())),
        new NativeTableCell(new Span(getTranslation(lane))),
        new NativeTableCell(HistoryBadges.of(entry)),
        version,
        new NativeTableCell(new Span(HistoryBadges.by(entry))),
        words);
  }

  private static void said(HistoryEntry entry, NativeTableCell words) {
    if (entry.reason() != null) {
      Span code = new Span(entry.reason());
      code.addClassName("templates-code");
      words.add(code);
    }
    if (entry.detail() != null && !entry.detail().isBlank()) {
      words.add(new Paragraph(entry.detail()));
    }
  }

  private NativeTableCell words(HistoryEntry entry) {
    NativeTableCell words = new NativeTableCell();
    if (entry
        .event()
        .equals(HistoryEntry.QUALITY)) { // the badge says which; this is the one before
      if (entry.detail() != null) {
        words.add(
            new Span(getTranslation("templates.history.before") + " "),
            StateBadges.quality(entry.detail()));
      }
    } else {
      said(entry, words);
    }
    if (entry.superseded()) {
      words.add(new Paragraph(getTranslation("templates.history.superseded")));
    }
    return words;
  }
}

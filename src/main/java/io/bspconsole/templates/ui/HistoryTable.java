package io.bspconsole.templates.ui;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.bspconsole.templates.HistoryEntry;
import io.bspconsole.templates.HistoryEntry.Machine;
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

  private NativeTableCell words(HistoryEntry entry) {
    NativeTableCell words = new NativeTableCell();
    if (entry.reason() != null && !entry.event().equals(HistoryEntry.QUALITY)) {
      Span code = new Span(entry.reason());
      code.addClassName("templates-code");
      words.add(code);
    }
    if (entry.detail() != null && !entry.detail().isBlank()) {
      words.add(new Paragraph(entry.detail()));
    }
    if (entry.superseded()) {
      words.add(new Paragraph(getTranslation("templates.history.superseded")));
    }
    return words;
  }
}

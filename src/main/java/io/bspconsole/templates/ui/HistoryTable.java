package io.bspconsole.templates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
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
    cell(row, "when", Times.of(this).mark(entry.at()));
    cell(row, "lane", new Span(getTranslation(lane)));
    cell(row, "what", HistoryBadges.of(entry));
    cell(row, "version", new Span(entry.version() == null ? "" : String.valueOf(entry.version())));
    cell(row, "by", new Span(HistoryBadges.by(entry)));
    cell(row, "words", words(entry));
  }

  private Div words(HistoryEntry entry) {
    Div words = new Div();
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

  private void cell(NativeTableRow row, String column, Component content) {
    NativeTableCell cell = new NativeTableCell(content);
    cell.getElement().setAttribute("data-label", getTranslation("templates.history." + column));
    row.add(cell);
  }
}

package io.bspconsole.quality.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/**
 * A short table that is read whole. With more than three columns, narrow pages show each row as a
 * card, with the column's name before each value.
 */
class PlainTable extends NativeTable {

  private final List<String> columns;

  /** A table without rows; the caption names it to screen readers. */
  PlainTable(String caption, String... columns) {
    this.columns = List.of(columns);
    addClassName("quality-table");
    setClassName("quality-wide", columns.length > 3);
    setCaptionText(caption);
    NativeTableRow head = new NativeTableRow();
    for (String column : columns) {
      NativeTableHeaderCell cell = new NativeTableHeaderCell(column);
      cell.getElement().setAttribute("scope", "col");
      head.add(cell);
    }
    getHead().add(head);
  }

  /** Adds a row; its first cell names it. */
  PlainTable row(Component... values) {
    NativeTableRow row = new NativeTableRow();
    for (int column = 0; column < values.length; column++) {
      NativeTableCell cell = new NativeTableCell(values[column]);
      cell.getElement().setAttribute("data-label", columns.get(column));
      row.add(cell);
    }
    getBody().add(row);
    return this;
  }
}

package io.bspconsole.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** A short table that is shown whole; on narrow screens the style sheet makes cards of its rows. */
public class DataTable extends NativeTable {

  private final List<String> headers;

  /**
   * A table without rows.
   *
   * @param label what the table lists, for screen readers
   * @param headers one a column; a blank one for a column of buttons
   */
  public DataTable(String label, String... headers) {
    this.headers = List.of(headers);
    addClassName("bsp-table");
    getElement().setAttribute("aria-label", label);
    NativeTableRow head = new NativeTableRow();
    for (String header : headers) {
      NativeTableHeaderCell cell = new NativeTableHeaderCell(header);
      cell.getElement().setAttribute("scope", "col");
      head.add(cell);
    }
    getHead().add(head);
  }

  /** Adds a row; one cell a column. */
  public DataTable row(Component... cells) {
    NativeTableRow row = new NativeTableRow();
    for (int i = 0; i < cells.length; i++) {
      NativeTableCell cell = new NativeTableCell();
      cell.getElement().setAttribute("data-label", headers.get(i));
      cell.add(cells[i]);
      row.add(cell);
    }
    getBody().add(row);
    return this;
  }
}

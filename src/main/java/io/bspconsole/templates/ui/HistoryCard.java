package io.bspconsole.templates.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import io.bspconsole.templates.HistoryEntry;
import io.bspconsole.uikit.Card;
import java.util.List;
import java.util.Map;

/** The life so far: two lanes, or the same as a table. */
final class HistoryCard extends Div {

  private final Div lanes;
  private final Div table;
  private final Button other = new Button();
  private boolean asTable;

  /**
   * The card of one template.
   *
   * @param hashes the short hash of each submitted version, by its number
   */
  HistoryCard(List<HistoryEntry> history, Map<Integer, String> hashes, boolean asTable) {
    this.asTable = asTable;
    lanes = new Div(new Lanes(history, hashes));
    lanes.addClassName("templates-lanes-frame");
    // a long life scrolls sideways, which a keyboard must be able to do too
    lanes
        .getElement()
        .setAttribute("tabindex", "0")
        .setAttribute("role", "group")
        .setAttribute("aria-label", getTranslation("templates.history"));
    table = new Div(new HistoryTable(history));
    table.addClassName("templates-history");
    other.addThemeNames("tertiary", "small");
    other.addClassName("templates-lanes-other");
    other.addClickListener(_ -> {
      this.asTable = !this.asTable;
      draw();
    });
    add(new Card(getTranslation("templates.history"), lanes, table).headerEnd(other).flush());
    draw();
  }

  /** Kept when the page reads itself anew. */
  boolean isTable() {
    return asTable;
  }

  /** On narrow screens the style sheet shows the table in any case. */
  private void draw() {
    lanes.setClassName("templates-away", asTable);
    table.setClassName("templates-away", !asTable);
    other.setText(getTranslation(asTable ? "templates.history.lanes" : "templates.history.table"));
  }
}

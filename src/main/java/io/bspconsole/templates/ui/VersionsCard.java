package io.bspconsole.templates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import io.bspconsole.templates.OpenDraft;
import io.bspconsole.templates.TemplateDetails;
import io.bspconsole.templates.VersionSummary;
import io.bspconsole.templates.content.TemplateContent;
import io.bspconsole.uikit.Card;
import io.bspconsole.uikit.StateBadges;
import io.bspconsole.uikit.Times;
import java.time.Instant;
import java.util.List;

/** The versions, newest first, the open draft on top. */
final class VersionsCard extends Card {

  private static final List<String> COLUMNS = List.of("version", "content", "by", "result", "when");

  VersionsCard(TemplateDetails details) {
    super(I18NProvider.translate("templates.versions"));
    NativeTable table = new NativeTable();
    table.addClassNames("bsp-table", "templates-table");
    NativeTableRow head = table.getHead().addRow();
    for (String column : COLUMNS) {
      NativeTableHeaderCell cell =
          new NativeTableHeaderCell(getTranslation("templates.versions." + column));
      cell.getElement().setAttribute("scope", "col");
      head.add(cell);
    }
    OpenDraft draft = details.draft();
    if (draft != null) {
      int number = details.versions().size() + 1;
      row(table, number, draft.content(), draft.updatedByName(), "DRAFT", draft.updatedAt());
    }
    for (VersionSummary version : details.versions()) {
      row(
          table,
          version.number(),
          version.content(),
          version.submittedByName(),
          version.state().word().name(),
          version.state().at());
    }
    content(table).flush();
  }

  private void row(
      NativeTable table, int number, TemplateContent content, String by, String state, Instant at) {
    NativeTableRow row = table.getBody().addRow();
    Span hash = new Span(content.hash().brief());
    hash.addClassName("templates-code");
    cell(row, "version", new Span(String.valueOf(number)));
    cell(row, "content", hash);
    cell(row, "by", new Span(by));
    cell(row, "result", StateBadges.ours(state));
    cell(row, "when", Times.of(this).mark(at));
  }

  private void cell(NativeTableRow row, String column, Component content) {
    NativeTableCell cell = new NativeTableCell(content);
    cell.getElement().setAttribute("data-label", getTranslation("templates.versions." + column));
    row.add(cell);
  }
}

package io.bspconsole.templates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.templates.TemplateSummary;
import io.bspconsole.templates.check.Languages;
import io.bspconsole.uikit.PageLink;
import io.bspconsole.uikit.StateBadges;
import io.bspconsole.uikit.Times;
import java.util.List;

/** A page of templates as a table, which narrow screens show as cards. */
final class TemplateTable extends NativeTable {

  private static final List<String> COLUMNS =
      List.of("name", "ours", "meta", "category", "language", "updated");

  TemplateTable(ClientId client, List<TemplateSummary> templates) {
    addClassNames("bsp-table", "templates-table");
    NativeTableRow head = getHead().addRow();
    for (String column : COLUMNS) {
      NativeTableHeaderCell cell =
          new NativeTableHeaderCell(getTranslation("templates.column." + column));
      cell.getElement().setAttribute("scope", "col");
      head.add(cell);
    }
    templates.forEach(template -> addRow(client, template));
  }

  private void addRow(ClientId client, TemplateSummary template) {
    NativeTableRow row = getBody().addRow();
    Div name =
        new Div(new PageLink(template.name(), TemplatesNavigation.template(client, template.id())));
    name.addClassName("templates-name");
    Div ours = new Div(StateBadges.ours(template.ours().name()));
    if (template.hasDraft() && template.versions() > 0) {
      ours.add(note("templates.list.draft"));
    }
    if (template.refusedBySend()) {
      ours.add(note("templates.list.refused"));
    }
    cell(row, "name", name);
    cell(row, "ours", ours);
    cell(row, "meta", MetaBadges.of(template.meta(), Times.of(this)));
    cell(row, "category", new Span(TemplateWords.category(this, template.category())));
    cell(row, "language", new Span(Languages.name(template.language(), getLocale())));
    cell(row, "updated", Times.of(this).mark(template.updatedAt()));
  }

  private void cell(NativeTableRow row, String column, Component content) {
    NativeTableCell cell = new NativeTableCell(content);
    cell.getElement().setAttribute("data-label", getTranslation("templates.column." + column));
    row.add(cell);
  }

  private Span note(String key) {
    Span note = new Span(getTranslation(key));
    note.addClassName("templates-quiet");
    return note;
  }
}

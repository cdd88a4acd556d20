package io.bspconsole.templates.ui;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import io.bspconsole.templates.OpenDraft;
import io.bspconsole.templates.TemplateDetails;
import io.bspconsole.templates.VersionState;
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
      row(table, number, draft.content(), draft.updatedByName(), draft.updatedAt(), "DRAFT");
    }
    boolean told = details.meta().status() == null;
    for (VersionSummary version : details.versions()) {
      NativeTableCell result =
          row(
              table,
              version.number(),
              version.content(),
              version.submittedByName(),
              version.state().at(),
              version.state().word().name());
      if (!told && version.state() instanceof VersionState.Sent) {
        result.add(MetaBadges.of(details.meta(), Times.of(this))); // of the version Meta got last
        told = true;
      }
    }
    content(table).flush();
  }

  private NativeTableCell row(
      NativeTable table, int number, TemplateContent content, String by, Instant at, String state) {
    NativeTableRow row = table.getBody().addRow();
    Span hash = new Span(content.hash().brief());
    hash.addClassName("templates-code");
    Span figure = new Span(String.valueOf(number));
    figure.addClassName("bsp-strong");
    NativeTableCell version = new NativeTableCell(figure);
    version.getElement().setAttribute("data-label", getTranslation("templates.versions.version"));
    NativeTableCell result = new NativeTableCell(StateBadges.ours(state));
    result.addClassName("templates-results");
    row.add(
        version,
        new NativeTableCell(hash),
        new NativeTableCell(new Span(by)),
        result,
        new NativeTableCell(Times.of(this).mark(at)));
    return result;
  }
}

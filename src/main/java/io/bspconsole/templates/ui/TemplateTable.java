package io.bspconsole.templates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
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
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A page of templates in rows of two lines, which narrow screens show as cards. */
final class TemplateTable extends NativeTable {

  private static final List<String> COLUMNS = List.of("name", "ours", "meta", "updated");

  private final transient @Nullable BiConsumer<BulkItem, Boolean> onTick;
  private final Instant now;

  /**
   * A table.
   *
   * @param now by the page's clock
   * @param onTick told of each row that is ticked or unticked; null where rows cannot be
   */
  TemplateTable(
      ClientId client,
      List<TemplateSummary> templates,
      Instant now,
      @Nullable BiConsumer<BulkItem, Boolean> onTick) {
    this.onTick = onTick;
    this.now = now;
    addClassNames("bsp-table", "templates-table", "templates-rows");
    getElement().setAttribute("aria-label", getTranslation("templates.title"));
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
    PageLink link =
        new PageLink(template.name(), TemplatesNavigation.template(client, template.id()));
    link.setTitle(template.name()); // long names are cut
    Div name = new Div(link);
    name.addClassName("templates-name");
    Div kind =
        new Div(
            TemplateWords.category(this, template.category())
                + " · "
                + Languages.name(template.language(), getLocale()));
    kind.addClassName("bsp-secondary");
    Div ours = new Div(StateBadges.ours(template.ours().name()));
    if (template.hold().isHeld()) {
      ours.add(HoldPart.badge());
    }
    if (template.hasDraft() && template.versions() > 0) {
      ours.add(note("templates.list.draft"));
    }
    if (template.refusedBySend()) {
      ours.add(note("templates.list.refused"));
    }
    ours.addClassName("templates-inline");
    NativeTableCell first = new NativeTableCell(new Div(name, kind));
    first.addClassName("templates-wide-cell");
    if (onTick != null) {
      first.addComponentAsFirst(tick(template, onTick));
      first.addClassName("templates-ticked-cell");
    }
    row.add(
        first,
        cell(ours),
        cell(MetaBadges.of(this, template.meta(), now)),
        cell(Times.of(this).mark(template.updatedAt())));
  }

  private Checkbox tick(TemplateSummary template, BiConsumer<BulkItem, Boolean> told) {
    Checkbox tick = new Checkbox();
    tick.setAriaLabel(getTranslation("templates.bulk.tick", template.name(), template.language()));
    tick.addClassName("templates-tick");
    tick.addValueChangeListener(change -> told.accept(BulkItem.of(template), change.getValue()));
    return tick;
  }

  private static NativeTableCell cell(Component content) {
    return new NativeTableCell(content);
  }

  private Span note(String key) {
    Span note = new Span(getTranslation(key));
    note.addClassName("templates-quiet");
    return note;
  }
}

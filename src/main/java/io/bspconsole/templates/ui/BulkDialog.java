package io.bspconsole.templates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.templates.OpenDraft;
import io.bspconsole.templates.SubmitOutcome;
import io.bspconsole.templates.Templates;
import io.bspconsole.templates.TemplatesAtMeta;
import io.bspconsole.templates.WishOutcome;
import io.bspconsole.templates.check.Languages;
import io.bspconsole.uikit.DataTable;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Does the same with several templates: first shows which ones it concerns, then does it one by one
 * and says for each what came of it. One that fails stops no other.
 */
final class BulkDialog extends Dialog {

  private final transient List<BulkItem> items;
  private final transient Predicate<BulkItem> concerned;
  private final transient Function<BulkItem, String> act;
  private final Button go;
  private transient @Nullable Function<BulkItem, String> regret;

  /**
   * A dialog.
   *
   * @param key of its words: {@code templates.bulk.<key>}, with {@code .text} and {@code .action}
   * @param concerned the others are listed as left out
   * @param act does it with one and says what came of it
   */
  BulkDialog(
      String key,
      List<BulkItem> items,
      Predicate<BulkItem> concerned,
      Function<BulkItem, String> act) {
    this.items = items;
    this.concerned = concerned;
    this.act = act;
    long count = items.stream().filter(concerned).count();
    setHeaderTitle(getTranslation("templates.bulk." + key, count));
    setWidth("min(640px, 100vw - 32px)");
    Paragraph text = new Paragraph(getTranslation("templates.bulk." + key + ".text"));
    go = new Button(getTranslation("templates.bulk." + key + ".action"), _ -> run());
    go.setEnabled(count > 0);
    go.setDisableOnClick(true);
    getFooter().add(new Button(getTranslation("uikit.dialog.cancel"), _ -> close()), go);
    add(text, table(item -> getTranslation("templates.bulk." + reason(item))));
  }

  /** Sends the open drafts for review. */
  static BulkDialog submit(ClientId client, Templates templates, List<BulkItem> items) {
    return new BulkDialog(
        "submit", items, BulkItem::hasDraft, item -> submit(client, templates, item));
  }

  /** Has Meta delete each in its one language; all can be taken back for a moment. */
  static BulkDialog delete(ClientId client, TemplatesAtMeta meta, List<BulkItem> items) {
    BulkDialog dialog =
        new BulkDialog(
            "delete",
            items,
            BulkItem::withMeta,
            item ->
                I18NProvider.translate("templates.bulk.outcome." + meta.delete(client, item.id())));
    dialog.go.addThemeVariants(ButtonVariant.ERROR);
    dialog.regret =
        item ->
            I18NProvider.translate(
                meta.keep(client, item.id()) == WishOutcome.ASKED
                    ? "templates.bulk.outcome.kept"
                    : "templates.bulk.outcome.late");
    return dialog;
  }

  private static String submit(ClientId client, Templates templates, BulkItem item) {
    OpenDraft draft = templates.get(client, item.id()).draft();
    String key =
        draft == null
            ? "nothing"
            : switch (templates.submit(client, item.id(), draft.revision())) {
              case SubmitOutcome.Submitted _ -> "submitted";
              case SubmitOutcome.Blocked _ -> "blocked";
              case SubmitOutcome.Conflict _ -> "conflict";
              case SubmitOutcome.NothingToSubmit _ -> "nothing";
              case SubmitOutcome.ClientMayNotSubmit _ -> "standing";
            };
    return I18NProvider.translate("templates.bulk.outcome." + key);
  }

  private String reason(BulkItem item) {
    return concerned.test(item) ? "concerned" : "left";
  }

  private void run() {
    show(act);
    Function<BulkItem, String> takeBack = regret;
    if (takeBack != null) {
      Button back = new Button(getTranslation("templates.bulk.delete.undo"));
      back.addClickListener(_ -> show(takeBack));
      getFooter().addComponentAsFirst(back);
    }
  }

  private void show(Function<BulkItem, String> outcome) {
    removeAll();
    DataTable outcomes =
        table(item ->
            concerned.test(item) ? outcome.apply(item) : getTranslation("templates.bulk.left"));
    outcomes.getElement().setAttribute("role", "status");
    add(outcomes);
    getFooter().removeAll();
    Button done = new Button(getTranslation("templates.bulk.done"), _ -> close());
    getFooter().add(done);
    done.focus();
  }

  private DataTable table(Function<BulkItem, String> words) {
    DataTable table =
        new DataTable(
            getHeaderTitle(),
            getTranslation("templates.column.name"),
            getTranslation("templates.editor.language"),
            getTranslation("templates.bulk.outcome"));
    for (BulkItem item : items) {
      Component name = new Span(item.name());
      table.row(
          name,
          new Span(Languages.name(item.language(), getLocale())),
          new Span(words.apply(item)));
    }
    return table;
  }
}

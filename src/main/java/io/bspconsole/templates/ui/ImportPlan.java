package io.bspconsole.templates.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.WabaId;
import io.bspconsole.templates.CreateOutcome;
import io.bspconsole.templates.Templates;
import io.bspconsole.templates.check.CheckReport;
import io.bspconsole.templates.check.Languages;
import io.bspconsole.templates.check.TemplateCheck;
import io.bspconsole.templates.content.TemplateContent;
import io.bspconsole.uikit.Card;
import io.bspconsole.uikit.DataTable;
import io.bspconsole.uikit.PageLink;
import java.util.List;
import java.util.function.Function;

/** What would be taken over and what the check says of it; then, one by one, what came of it. */
final class ImportPlan extends Card {

  private final transient ClientId client;
  private final transient WabaId waba;
  private final transient Templates templates;
  private final transient TemplateCheck check;
  private final transient List<TemplateContent> contents;

  ImportPlan(
      ClientId client,
      WabaId waba,
      Templates templates,
      TemplateCheck check,
      List<TemplateContent> contents) {
    super(I18NProvider.translate("templates.import.found", contents.size()));
    this.client = client;
    this.waba = waba;
    this.templates = templates;
    this.check = check;
    this.contents = List.copyOf(contents);
    Button create = new Button(getTranslation("templates.import.create", contents.size()));
    create.setDisableOnClick(true);
    create.addClickListener(_ -> {
      content(table(this::created)).flush();
      create.setVisible(false);
    });
    headerEnd(create);
    content(table(this::checked)).flush();
  }

  private Span checked(TemplateContent content) {
    CheckReport report = check.check(content);
    return new Span(
        getTranslation("templates.import.checked", report.blocking(), report.warnings()));
  }

  private Span created(TemplateContent content) {
    return switch (templates.create(client, waba, content)) {
      case CreateOutcome.Created(var id, _) ->
          new Span(
              new PageLink(
                  getTranslation("templates.import.created"),
                  TemplatesNavigation.edit(client, id)));
      case CreateOutcome.NameTaken _ -> new Span(getTranslation("templates.import.taken"));
      case CreateOutcome.NotKept _ -> new Span(getTranslation("templates.import.notKept"));
      case CreateOutcome.Unusable _ -> new Span(getTranslation("templates.import.unusable"));
    };
  }

  private DataTable table(Function<TemplateContent, Span> outcome) {
    DataTable table =
        new DataTable(
            getTranslation("templates.import"),
            getTranslation("templates.column.name"),
            getTranslation("templates.editor.language"),
            getTranslation("templates.editor.category"),
            getTranslation("templates.bulk.outcome"));
    for (TemplateContent content : contents) {
      table.row(
          new Span(content.name()),
          new Span(Languages.name(content.language(), getLocale())),
          new Span(TemplateWords.category(this, content.category())),
          outcome.apply(content));
    }
    return table;
  }
}

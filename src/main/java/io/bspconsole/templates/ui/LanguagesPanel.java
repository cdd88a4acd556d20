package io.bspconsole.templates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.templates.TemplateDetails;
import io.bspconsole.templates.TemplateSamples;
import io.bspconsole.templates.Templates;
import io.bspconsole.templates.check.Languages;
import io.bspconsole.templates.content.TemplateContent;
import io.bspconsole.uikit.Card;
import io.bspconsole.uikit.DataTable;
import io.bspconsole.uikit.Icon;
import io.bspconsole.uikit.PageLink;
import io.bspconsole.uikit.StateBadges;
import io.bspconsole.uikit.Times;
import java.util.List;

/** All languages of one name: their states, what they say side by side, and one more of them. */
final class LanguagesPanel extends Div {

  private final transient ClientId client;
  private final transient Templates templates;
  private final transient TemplateSamples samples;
  private final transient List<TemplateDetails> all;

  /**
   * The panel.
   *
   * @param mayWrite offers to add a language
   * @param maySubmit offers to send all drafts
   */
  LanguagesPanel(
      ClientId client,
      Templates templates,
      TemplateSamples samples,
      TemplateDetails shown,
      List<TemplateDetails> all,
      boolean mayWrite,
      boolean maySubmit) {
    this.client = client;
    this.templates = templates;
    this.samples = samples;
    this.all = all;
    addClassNames("templates-work", "templates-single");
    Card card = new Card(getTranslation("templates.languages"), table()).flush();
    if (maySubmit && all.stream().filter(it -> it.draft() != null).count() > 1) {
      card.headerEnd(submitAll());
    }
    add(card);
    if (mayWrite) {
      add(new Card(getTranslation("templates.languages.add"), adding(shown)));
    }
    add(new Card(getTranslation("templates.languages.compare"), sideBySide()));
  }

  private DataTable table() {
    DataTable table =
        new DataTable(
            getTranslation("templates.languages"),
            getTranslation("templates.editor.language"),
            getTranslation("templates.column.ours"),
            getTranslation("templates.column.meta"),
            getTranslation("templates.column.updated"));
    for (TemplateDetails one : all) {
      Div ours = new Div(StateBadges.ours(one.ours().word().name()));
      if (one.draft() != null && !one.versions().isEmpty()) {
        ours.add(new Span(getTranslation("templates.list.draft")));
      }
      ours.addClassName("templates-inline");
      table.row(
          new PageLink(
              Languages.name(one.language(), getLocale()),
              TemplatesNavigation.template(client, one.id())),
          ours,
          MetaBadges.of(one.meta(), Times.of(this)),
          Times.of(this).mark(one.updatedAt()));
    }
    return table;
  }

  private Button submitAll() {
    List<TemplateDetails> drafts = all.stream().filter(it -> it.draft() != null).toList();
    Button button = new Button(getTranslation("templates.languages.submit", drafts.size()));
    button.addClickListener(_ ->
        BulkDialog.submit(client, templates, drafts.stream().map(BulkItem::of).toList()).open());
    return button;
  }

  private Component adding(TemplateDetails shown) {
    ComboBox<String> language = new ComboBox<>();
    language.setLabel(getTranslation("templates.editor.language"));
    List<String> taken = all.stream().map(TemplateDetails::language).toList();
    language.setItems(
        Languages.codes().stream()
            .filter(code -> !taken.contains(code))
            .sorted(
                (a, b) -> Languages.name(a, getLocale()).compareTo(Languages.name(b, getLocale())))
            .toList());
    language.setItemLabelGenerator(code -> Languages.name(code, getLocale()));
    ComboBox<TemplateDetails> from = new ComboBox<>();
    from.setLabel(getTranslation("templates.languages.from"));
    from.setItems(all);
    from.setItemLabelGenerator(it -> Languages.name(it.language(), getLocale()));
    from.setValue(
        all.stream().filter(it -> it.id().equals(shown.id())).findFirst().orElse(all.getFirst()));
    language.setManualValidation(true);
    Button add = new Button(getTranslation("templates.languages.add.action"), Icon.PLUS.create());
    add.addClickListener(_ -> {
      if (language.getValue() == null || from.getValue() == null) {
        language.setErrorMessage(getTranslation("templates.languages.choose"));
        language.setInvalid(true);
        return;
      }
      TemplateDetails source = from.getValue();
      Copies.into(
          this,
          templates,
          client,
          source.waba(),
          Copies.language(Copies.text(source), language.getValue()));
    });
    Div row = new Div(language, from, add);
    row.addClassName("templates-form-row");
    return row;
  }

  private Div sideBySide() {
    Div row = new Div();
    row.addClassName("templates-side-by-side");
    for (TemplateDetails one : all) {
      TemplateContent content = Copies.text(one);
      row.add(
          new Div(
              new H3(Languages.name(one.language(), getLocale())),
              new SampledPreview(samples, client, content)));
    }
    return row;
  }
}

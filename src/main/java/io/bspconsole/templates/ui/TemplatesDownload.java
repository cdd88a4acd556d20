package io.bspconsole.templates.ui;

import io.bspconsole.kernel.TableForm;
import io.bspconsole.templates.TemplateText;
import io.bspconsole.templates.content.TemplateContent;
import io.bspconsole.templates.content.TemplatePack;
import io.bspconsole.uikit.FileDownload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;

/** Templates as a file: one or a pack as JSON, the list for spreadsheets. */
final class TemplatesDownload extends FileDownload {

  private TemplatesDownload(String name, String type, Content content) {
    super(name, type, content);
  }

  private TemplatesDownload(Supplier<List<TemplateText>> texts, TableForm form) {
    super("templates", form, out -> TemplatesTable.write(texts.get(), form, out));
  }

  static TemplatesDownload one(TemplateContent template) {
    return json(template.name() + "_" + template.language() + ".json", template::pretty);
  }

  static TemplatesDownload pack(Supplier<List<TemplateText>> texts) {
    return json(
        "templates.json",
        () -> TemplatePack.write(texts.get().stream().map(TemplateText::content).toList()));
  }

  static TemplatesDownload table(Supplier<List<TemplateText>> texts, TableForm form) {
    return new TemplatesDownload(texts, form);
  }

  private static TemplatesDownload json(String name, Supplier<String> text) {
    return new TemplatesDownload(
        name, JSON, out -> out.write(text.get().getBytes(StandardCharsets.UTF_8)));
  }
}

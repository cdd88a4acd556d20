package io.bspconsole.templates.ui;

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

  static TemplatesDownload one(TemplateContent template) {
    return json(template.name() + "_" + template.language() + ".json", template::pretty);
  }

  static TemplatesDownload pack(Supplier<List<TemplateText>> texts) {
    return json(
        "templates.json",
        () -> TemplatePack.write(texts.get().stream().map(TemplateText::content).toList()));
  }

  static TemplatesDownload table(Supplier<List<TemplateText>> texts) {
    return new TemplatesDownload("templates.csv", CSV, out -> TemplatesCsv.write(texts.get(), out));
  }

  private static TemplatesDownload json(String name, Supplier<String> text) {
    return new TemplatesDownload(
        name, JSON, out -> out.write(text.get().getBytes(StandardCharsets.UTF_8)));
  }
}

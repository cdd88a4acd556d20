package io.bspconsole.templates.ui;

import io.bspconsole.kernel.CsvTable;
import io.bspconsole.templates.TemplateText;
import io.bspconsole.templates.content.Body;
import io.bspconsole.templates.content.PlainLines;
import io.bspconsole.templates.content.TemplateContent;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;

/** Templates as a table for spreadsheets. */
final class TemplatesCsv {

  private static final List<String> HEADERS =
      List.of(
          "name",
          "language",
          "category",
          "our_state",
          "meta_status",
          "header",
          "body",
          "footer",
          "buttons",
          "content_sha256");

  private TemplatesCsv() {}

  static void write(List<TemplateText> templates, OutputStream to) {
    CsvTable table = new CsvTable(to, HEADERS);
    templates.forEach(template -> table.row(cells(template)));
    table.finish();
  }

  private static List<String> cells(TemplateText template) {
    TemplateContent content = template.content();
    String body = content.body().map(Body::text).orElse("");
    return List.of(
        content.name(),
        content.language(),
        content.category(),
        template.ours().name(),
        template.meta().word().orElse(""),
        content.header().map(PlainLines::header).orElse(""),
        body,
        content.footer().orElse(""),
        content.buttons().stream().map(PlainLines::button).collect(Collectors.joining("\n")),
        content.hash().hex());
  }
}

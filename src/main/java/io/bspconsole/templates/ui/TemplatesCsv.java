package io.bspconsole.templates.ui;

import io.bspconsole.templates.TemplateText;
import io.bspconsole.templates.content.Body;
import io.bspconsole.templates.content.PlainLines;
import io.bspconsole.templates.content.TemplateContent;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Templates as comma-separated values (RFC 4180), with a byte order mark so that spreadsheets take
 * them for UTF-8. A cell that a spreadsheet would take for a formula begins with an apostrophe.
 */
final class TemplatesCsv {

  private static final String MARK = "\uFEFF";

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

  static String of(List<TemplateText> templates) {
    StringBuilder csv = new StringBuilder(MARK).append(line(HEADERS));
    templates.forEach(template -> csv.append(line(cells(template))));
    return csv.toString();
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

  private static String line(List<String> cells) {
    return cells.stream().map(TemplatesCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(String text) {
    boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
  }
}

package io.bspconsole.templates.ui;

import io.bspconsole.kernel.TableForm;
import io.bspconsole.templates.CategoryMove;
import io.bspconsole.templates.TemplateText;
import io.bspconsole.templates.content.TemplateTable;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Templates as a table for spreadsheets: what can be taken over again, then where each stands. */
final class TemplatesTable {

  private static final List<String> HEADERS =
      Stream.concat(
              TemplateTable.COLUMNS.stream(),
              Stream.of(
                  "our_state",
                  "meta_status",
                  "moves_to",
                  "moves_at",
                  "held_since",
                  "content_sha256"))
          .toList();

  private TemplatesTable() {}

  static void write(List<TemplateText> templates, TableForm form, OutputStream to) {
    TableForm.Table table = form.begin(to, HEADERS);
    templates.forEach(template -> table.row(cells(template)));
    table.finish();
  }

  private static List<String> cells(TemplateText template) {
    Optional<CategoryMove> move = template.meta().categories().move();
    return Stream.concat(
            TemplateTable.row(template.content()).stream(),
            Stream.of(
                template.ours().name(),
                template.meta().word().orElse(""),
                move.map(CategoryMove::to).orElse(""),
                move.map(CategoryMove::at).map(Instant::toString).orElse(""),
                template.hold().since().map(Instant::toString).orElse(""),
                template.content().hash().hex()))
        .toList();
  }
}

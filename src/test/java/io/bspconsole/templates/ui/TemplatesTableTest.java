package io.bspconsole.templates.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.kernel.TableForm;
import io.bspconsole.kernel.TableText;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.kernel.WabaId;
import io.bspconsole.templates.Hold;
import io.bspconsole.templates.MetaState;
import io.bspconsole.templates.OurState;
import io.bspconsole.templates.TemplateText;
import io.bspconsole.templates.content.TemplateDraft;
import io.bspconsole.templates.content.TemplateTable;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TemplatesTableTest {

  @Test
  void no_cell_becomes_a_formula_or_breaks_out_of_its_quotes() {
    assertThat(new String(written(TableForm.CSV), StandardCharsets.UTF_8))
        .startsWith("\uFEFFname,language,")
        .contains("\"'=HYPERLINK(\"\"x\"\")\nnext\",,'+62,")
        .endsWith("\r\n");
  }

  @Test
  void a_workbook_holds_the_same_and_can_be_taken_over_again() {
    String text = TableText.of(written(TableForm.XLSX)).orElseThrow();

    assertThat(TemplateTable.read(text))
        .singleElement()
        .satisfies(template -> {
          assertThat(template.name()).isEqualTo("a");
          assertThat(TemplateTable.row(template)).contains("=HYPERLINK(\"x\")\nnext", "+62");
        });
    assertThat(text).contains("2026-11-27T08:09:10Z");
    assertThat(text.lines().findFirst().orElseThrow())
        .endsWith("our_state,meta_status,moves_to,moves_at,held_since,content_sha256");
  }

  private static byte[] written(TableForm form) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    TemplatesTable.write(
        List.of(
            new TemplateText(
                TemplateId.next(),
                new WabaId(UUID.randomUUID()),
                OurState.DRAFT,
                MetaState.SILENT,
                new Hold(null, null, Instant.parse("2026-11-27T08:09:10Z")),
                TemplateDraft.empty()
                    .withName("a")
                    .withBody("=HYPERLINK(\"x\")\nnext")
                    .withFooter("+62")
                    .content())),
        form,
        file);
    return file.toByteArray();
  }
}

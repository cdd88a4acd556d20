package io.bspconsole.templates.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.kernel.TemplateId;
import io.bspconsole.kernel.WabaId;
import io.bspconsole.templates.MetaState;
import io.bspconsole.templates.OurState;
import io.bspconsole.templates.TemplateText;
import io.bspconsole.templates.content.TemplateDraft;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TemplatesCsvTest {

  @Test
  void no_cell_becomes_a_formula_or_breaks_out_of_its_quotes() {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    TemplatesCsv.write(
        List.of(
            new TemplateText(
                TemplateId.next(),
                new WabaId(UUID.randomUUID()),
                OurState.DRAFT,
                MetaState.SILENT,
                TemplateDraft.empty()
                    .withName("a")
                    .withBody("=HYPERLINK(\"x\")\nnext")
                    .withFooter("+62")
                    .content())),
        file);

    assertThat(file.toString(StandardCharsets.UTF_8))
        .startsWith("\uFEFFname,language,")
        .contains("\"'=HYPERLINK(\"\"x\"\")\nnext\",'+62,")
        .endsWith("\r\n");
  }
}

package io.bspconsole.reviews.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReportDownloadTest {

  @Test
  void a_name_is_one_cell_and_no_formula() {
    assertThat(ReportDownload.cell("Kopi, \"Senja\"")).isEqualTo("\"Kopi, \"\"Senja\"\"\"");
    assertThat(ReportDownload.cell("=HYPERLINK(\"x\")")).isEqualTo("\"'=HYPERLINK(\"\"x\"\")\"");
    assertThat(ReportDownload.cell("-1+1")).startsWith("\"'-");
  }
}

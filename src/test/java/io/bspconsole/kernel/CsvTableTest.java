package io.bspconsole.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

  @Test
  void no_cell_breaks_out_of_its_quotes_or_becomes_a_formula() {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    CsvTable table = new CsvTable(file, List.of("name", "body"));
    table.row(List.of("Kopi, \"Senja\"", "=HYPERLINK(\"x\")\nnext"));
    table.row(Arrays.asList(null, -5, "-5"));
    table.finish();

    assertThat(file.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "\uFEFFname,body\r\n"
                + "\"Kopi, \"\"Senja\"\"\",\"'=HYPERLINK(\"\"x\"\")\nnext\"\r\n"
                + "\"\",-5,'-5\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+62",
        "-5",
        "@SUM(A1)",
        "\tx",
        "\rx",
        "\n=1",
        "\uFF1D1+1",
        "\uFF20SUM(A1)"
      })
  void what_a_spreadsheet_would_run_is_defused_and_taken_back(String formula) {
    assertThat(CsvCells.defused(formula)).isEqualTo("'" + formula);
    assertThat(CsvCells.armed(CsvCells.defused(formula))).isEqualTo(formula);
  }

  @Test
  void an_apostrophe_of_a_name_stays() {
    assertThat(CsvCells.defused("'t Hoekje")).isEqualTo("'t Hoekje");
    assertThat(CsvCells.armed("'t Hoekje")).isEqualTo("'t Hoekje");
  }
}

package io.bspconsole.clients.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.bspconsole.clients.Standing;
import io.bspconsole.clients.TradeNames;
import io.bspconsole.clients.portfolio.ImportReport.Fault;
import io.bspconsole.clients.portfolio.ImportReport.Kind;
import io.bspconsole.clients.portfolio.ImportReport.RowProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportFileTest {

  @Test
  void each_row_is_judged_by_itself_and_named_by_its_line() {
    ImportFile file =
        ImportFile.read(
            """
            name,legal_name,city,country,registration_number,standing
            Kopi Senja,PT Kopi Senja,Medan,id,AHU-1,onboarding
            ,PT Tanpa Nama,Bogor,ID,,
            "Roti ""Pagi""\","PT Roti, Pagi",Surabaya,,,
            Toko Jauh,PT Toko Jauh,Ambon,XQ,,
            Kopi Senja,PT KOPI SENJA,Medan,,,
            Terlalu Cepat,PT Cepat,Solo,,,ACTIVE
            Kurang,PT Kurang
            """);

    assertThat(file.rows()).isEqualTo(7);
    assertThat(file.good())
        .extracting(row -> row.client().name() + " " + row.standing())
        .containsExactly("Kopi Senja " + Standing.ONBOARDING, "Roti \"Pagi\" " + Standing.PROSPECT);
    assertThat(file.good().getFirst().client().country()).isEqualTo("ID");
    assertThat(file.problems())
        .extracting(RowProblem::line, RowProblem::column, RowProblem::kind)
        .containsExactly(
            tuple(3L, "name", Kind.MISSING),
            tuple(5L, "country", Kind.UNKNOWN_COUNTRY),
            tuple(6L, "name", Kind.TWICE),
            tuple(7L, "standing", Kind.STANDING),
            tuple(8L, "", Kind.CELLS));
  }

  @Test
  void trade_names_stand_in_one_cell() {
    ImportFile file =
        ImportFile.read(
            """
            name,legal_name,city,trade_names
            Kopi Senja,PT Kopi Senja,Medan,Senja; Kopi Kita ;;senja
            Kopi Lama,PT Kopi Lama,Medan,%s
            Kopi Baru,PT Kopi Baru,Medan,%s
            """
                .formatted("a;b;c;d;e;f;g;h;i;j;k", "x".repeat(121)));

    assertThat(TradeNames.of(file.good().getFirst().client().tradeNames()).names())
        .containsExactly("Senja", "Kopi Kita");
    assertThat(file.problems())
        .extracting(RowProblem::line, RowProblem::column, RowProblem::kind)
        .containsExactly(
            tuple(3L, "trade_names", Kind.TOO_MANY), tuple(4L, "trade_names", Kind.NAME_TOO_LONG));
  }

  @Test
  void a_file_of_a_spreadsheet_has_semicolons_and_a_mark_before_them() {
    ImportFile file =
        ImportFile.read("\uFEFFName;Legal_Name;City\r\nKopi, Senja;PT Kopi;Medan\r\n");

    assertThat(file.good())
        .singleElement()
        .satisfies(row -> assertThat(row.client().name()).isEqualTo("Kopi, Senja"));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          ''                                     , EMPTY
          'name,legal_name,city'                 , EMPTY
          'name,city'                            , COLUMNS_MISSING
          'name,legal_name,city,name'            , MALFORMED
          """)
  void a_file_that_cannot_be_read_is_told_as_a_whole(String csv, Fault fault) {
    assertThat(ImportFile.read(csv).fault()).isEqualTo(fault);
  }

  @Test
  void a_quotation_mark_that_nothing_closes_makes_a_file_unreadable() {
    assertThat(ImportFile.read("name,legal_name,city\n\"Kopi,PT Kopi,Medan\n").fault())
        .isEqualTo(Fault.MALFORMED);
  }
}

package io.bspconsole.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class TableTextTest {

  @Test
  void what_was_written_as_a_workbook_is_read_as_the_same_table() {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    TableForm.Table table = TableForm.XLSX.begin(file, List.of("name", "city", "count"));
    table.row(Arrays.asList("Kopi \"Senja\", Tbk", null, 3));
    table.row(List.of("=1+1", "+62 811\nJakarta", "0012"));
    for (int i = 0; i < 2_500; i++) {
      table.row(List.of("Toko " + i, "Depok", i));
    }
    table.finish();

    List<String> lines = text(file.toByteArray()).lines().toList();
    assertThat(lines)
        .startsWith("name,city,count", "\"Kopi \"\"Senja\"\", Tbk\",,3", "=1+1,\"+62 811")
        .endsWith("Toko 2499,Depok,2499");
    assertThat(text(file.toByteArray())).contains(",0012\r\n");
  }

  @Test
  void numbers_come_in_full_and_formulas_as_their_last_result() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(file, "Test", "1.0")) {
      Worksheet sheet = book.newWorksheet("First");
      sheet.value(0, 0, 6281100001234L);
      sheet.value(0, 1, 1.5);
      sheet.value(0, 2, true);
      book.newWorksheet("Second").value(0, 0, "not read");
    }
    assertThat(text(file.toByteArray()).strip()).startsWith("6281100001234,1.5,");
  }

  @Test
  void what_is_no_workbook_is_taken_for_text_and_a_broken_one_is_refused() throws IOException {
    assertThat(text("name\nKopi".getBytes(StandardCharsets.UTF_8))).isEqualTo("name\nKopi");
    assertThat(TableText.of(zip(10))).isEmpty();
    byte[] half = Arrays.copyOf(zip(100_000), 60);
    assertThat(TableText.of(half)).isEmpty();
  }

  @Test
  void a_small_workbook_that_says_a_long_word_again_and_again_is_refused() throws IOException {
    String word = "x".repeat(30_000);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(file, "Test", "1.0")) {
      Worksheet sheet = book.newWorksheet("First");
      for (int row = 0; row < 30; row++) {
        for (int column = 0; column < 30; column++) {
          sheet.value(row, column, word); // kept once
        }
      }
    }
    assertThat(file.size()).isLessThan(100_000);
    assertThat(TableText.of(file.toByteArray())).isEmpty();
  }

  @Test
  void a_workbook_that_blows_up_is_refused() throws IOException {
    byte[] bomb = zip(200 * 1024 * 1024);
    assertThat(bomb.length).isLessThan(1024 * 1024);
    assertThat(TableText.of(bomb)).isEmpty();
  }

  private static String text(byte[] file) {
    return TableText.of(file).orElseThrow();
  }

  private static byte[] zip(int zeros) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      out.putNextEntry(new ZipEntry("xl/workbook.xml"));
      byte[] piece = new byte[1024 * 1024];
      for (int left = zeros; left > 0; left -= piece.length) {
        out.write(piece, 0, Math.min(left, piece.length));
      }
      out.closeEntry();
    }
    return bytes.toByteArray();
  }
}

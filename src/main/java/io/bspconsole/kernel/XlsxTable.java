package io.bspconsole.kernel;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A workbook of one sheet, its first row in bold and always in sight. Texts are texts. */
final class XlsxTable implements TableForm.Table {

  private static final int WIDTH = 22; // characters
  private static final int LONGEST = 32_767; // of a cell, Excel's own limit
  private static final int HELD = 1_000; // rows before they are written out

  private final Workbook book;
  private final Worksheet sheet;
  private int rows;

  XlsxTable(OutputStream to, List<String> headers) {
    book = new Workbook(to, "BSP Console", "1.0");
    sheet = book.newWorksheet("BSP Console");
    for (int column = 0; column < headers.size(); column++) {
      sheet.value(0, column, headers.get(column));
      sheet.style(0, column).bold().set();
      sheet.width(column, WIDTH);
    }
    sheet.freezePane(0, 1);
    rows = 1;
  }

  @Override
  public void row(List<? extends @Nullable Object> cells) {
    for (int column = 0; column < cells.size(); column++) {
      switch (cells.get(column)) {
        case null -> {}
        case Number number -> sheet.value(rows, column, number);
        case Object other -> sheet.value(rows, column, KeptText.cut(other.toString(), LONGEST));
      }
    }
    rows++;
    if (rows % HELD == 0) {
      try {
        sheet.flush();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public void finish() {
    try {
      book.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package io.bspconsole.kernel;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated values (RFC 4180) in UTF-8, with a byte order mark so that spreadsheets take them
 * for it. Cells that would be formulas are {@linkplain CsvCells#defused defused}.
 */
public final class CsvTable implements TableForm.Table {

  private static final char MARK = '\uFEFF';

  private final CSVPrinter printer;

  /**
   * Begins the table with its headers.
   *
   * @throws UncheckedIOException when it cannot be written, as each of these methods does
   */
  public CsvTable(OutputStream to, List<String> headers) {
    try {
      OutputStreamWriter writer = new OutputStreamWriter(to, StandardCharsets.UTF_8);
      writer.write(MARK);
      printer = new CSVPrinter(writer, CSVFormat.RFC4180);
      printer.printRecord(headers);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void row(List<? extends @Nullable Object> cells) {
    try {
      printer.printRecord(cells.stream().map(CsvTable::text).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(@Nullable Object cell) {
    return cell instanceof Number number
        ? number.toString()
        : CsvCells.defused(Objects.toString(cell, ""));
  }

  @Override
  public void finish() {
    try {
      printer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

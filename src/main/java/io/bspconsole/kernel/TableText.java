package io.bspconsole.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table that people upload: the text of a CSV file as it is, and of a workbook (XLSX) its
 * first sheet, written as CSV. So whatever reads tables reads both.
 *
 * <p>Numbers come as they are shown without a format, digits in full. Formulas are not worked out:
 * their last result is taken. Dates in workbooks are numbers, and come as such.
 */
public final class TableText {

  /** Of a workbook, unpacked; beyond it, it is none. */
  private static final long LARGEST = 64L * 1024 * 1024;

  /** Of its text, in characters: a small workbook can say the same long word in many cells. */
  private static final int LONGEST = 16 * 1024 * 1024;

  private static final int MOST_COLUMNS = 200;
  private static final int MOST_ROWS = 100_000;

  private TableText() {}

  /**
   * The table as CSV.
   *
   * @param file of either form, told by its first bytes
   * @return empty for a workbook that is broken, or is too large when it is unpacked
   */
  public static Optional<String> of(byte[] file) {
    boolean zipped = file.length > 3 && file[0] == 'P' && file[1] == 'K';
    if (!zipped) {
      return Optional.of(new String(file, StandardCharsets.UTF_8));
    }
    try {
      Path copy = Files.createTempFile("table", ".xlsx");
      try {
        Files.write(copy, file);
        return isBounded(copy) ? read(copy) : Optional.empty();
      } finally {
        Files.delete(copy);
      }
    } catch (IOException | RuntimeException _) { // its reader throws whatever comes to its mind
      return Optional.empty();
    }
  }

  /** Unpacks all of it once, since what a ZIP says of its sizes need not be true. */
  private static boolean isBounded(Path file) throws IOException {
    long left = LARGEST;
    byte[] waste = new byte[64 * 1024];
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
        try (InputStream in = zip.getInputStream(entry)) {
          for (int read = in.read(waste); read >= 0 && left >= 0; read = in.read(waste)) {
            left -= read;
          }
        }
        if (left < 0) {
          return false;
        }
      }
    }
    return true;
  }

  private static Optional<String> read(Path file) throws IOException {
    StringBuilder csv = new StringBuilder();
    try (ReadableWorkbook book = new ReadableWorkbook(file.toFile());
        Stream<Row> rows = book.getFirstSheet().openStream();
        CSVPrinter printer = new CSVPrinter(csv, CSVFormat.RFC4180)) {
      int width = 0;
      for (Row row : (Iterable<Row>) rows.limit(MOST_ROWS)::iterator) {
        width = width == 0 ? row.getCellCount() : width; // cells at the end may be left out
        List<String> cells = cells(row, Math.max(width, row.getCellCount()));
        long more = cells.stream().mapToLong(String::length).sum();
        if (csv.length() + more > LONGEST) {
          return Optional.empty();
        }
        printer.printRecord(cells);
      }
    }
    return Optional.of(csv.toString());
  }

  private static List<String> cells(Row row, int width) {
    List<String> cells = new ArrayList<>();
    for (int column = 0; column < Math.min(width, MOST_COLUMNS); column++) {
      cells.add(row.hasCell(column) ? text(row.getCell(column)) : "");
    }
    return cells;
  }

  private static String text(@Nullable Cell cell) {
    if (cell == null) {
      return "";
    }
    String raw =
        switch (cell.getType()) {
          case NUMBER, FORMULA -> cell.getRawValue();
          default -> cell.getText();
        };
    if (raw == null) {
      return "";
    }
    return cell.getType() == CellType.NUMBER
        ? new BigDecimal(raw).stripTrailingZeros().toPlainString()
        : raw;
  }
}

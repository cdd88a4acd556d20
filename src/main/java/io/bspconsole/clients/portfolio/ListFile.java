package io.bspconsole.clients.portfolio;

import io.bspconsole.clients.portfolio.ListOutcome.Problem;
import io.bspconsole.clients.screening.Screener;
import io.bspconsole.kernel.CsvCells;
import io.bspconsole.kernel.PlainText;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** A list of names as it was read; the first row names the columns, of which name must be there. */
record ListFile(@Nullable Problem problem, List<Row> rows, int leftOut) {

  static final int LONGEST = 20_000_000;
  static final int MOST_ROWS = 50_000;

  private static final int NAME = 200;
  private static final int NUMBER = 64;
  static final int DOMAIN = 120;
  static final int PHONE = 20;
  private static final int NOTE = 300;

  /** A row of it; empty texts for what it does not say. */
  record Row(String name, String registrationNumber, String domain, String phone, String note) {}

  static ListFile read(String csv) {
    String text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
    if (text.isBlank()) {
      return refused(Problem.EMPTY);
    } else if (text.length() > LONGEST) {
      return refused(Problem.TOO_LARGE);
    }
    try (CSVParser parser = CsvForm.of(text).parse(new StringReader(text))) {
      if (parser.getHeaderNames().stream().noneMatch(it -> it.strip().equalsIgnoreCase("name"))) {
        return refused(Problem.COLUMN_MISSING);
      }
      List<Row> rows = new ArrayList<>();
      int leftOut = 0;
      for (CSVRecord cells : parser) {
        Row row = row(cells);
        if (!isFit(row)) {
          leftOut++;
        } else if (rows.size() == MOST_ROWS) {
          return refused(Problem.TOO_LARGE);
        } else {
          rows.add(row);
        }
      }
      return rows.isEmpty() ? refused(Problem.EMPTY) : new ListFile(null, rows, leftOut);
    } catch (IOException
        | UncheckedIOException
        | IllegalArgumentException
        | IllegalStateException _) {
      return refused(Problem.MALFORMED);
    }
  }

  private static Row row(CSVRecord cells) {
    return new Row(
        cell(cells, "name"),
        cell(cells, "registration_number"),
        Screener.domain(cell(cells, "domain")),
        cell(cells, "phone").replaceAll("[^0-9+]", "").toLowerCase(Locale.ROOT),
        cell(cells, "note"));
  }

  private static boolean isFit(Row row) {
    return PlainText.isSeen(row.name())
        && fits(row.name(), NAME)
        && fits(row.registrationNumber(), NUMBER)
        && fits(row.domain(), DOMAIN)
        && fits(row.phone(), PHONE)
        && fits(row.note(), NOTE);
  }

  private static boolean fits(String text, int limit) {
    return text.codePointCount(0, text.length()) <= limit && PlainText.isLine(text);
  }

  private static String cell(CSVRecord cells, String column) {
    return cells.isSet(column) ? CsvCells.armed(cells.get(column)).strip() : "";
  }

  private static ListFile refused(Problem problem) {
    return new ListFile(problem, List.of(), 0);
  }
}

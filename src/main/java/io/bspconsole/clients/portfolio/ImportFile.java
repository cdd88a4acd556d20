package io.bspconsole.clients.portfolio;

import io.bspconsole.clients.Standing;
import io.bspconsole.clients.portfolio.CreateOutcome.Field;
import io.bspconsole.clients.portfolio.CreateOutcome.Problem;
import io.bspconsole.clients.portfolio.ImportReport.Fault;
import io.bspconsole.clients.portfolio.ImportReport.Kind;
import io.bspconsole.clients.portfolio.ImportReport.RowProblem;
import io.bspconsole.kernel.CsvCells;
import io.bspconsole.kernel.CsvForm;
import io.bspconsole.kernel.KeptText;
import io.bspconsole.kernel.PlainText;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A file of clients as it was read: comma-separated values (RFC 4180), or with semicolons as
 * spreadsheets write them where the comma stands in numbers. The first row names the columns.
 *
 * @param good rows that nothing in the file itself stands in the way of
 */
record ImportFile(@Nullable Fault fault, int rows, List<Row> good, List<RowProblem> problems) {

  /** In characters. */
  static final int LONGEST = 5_000_000;

  static final int MOST_ROWS = 20_000;

  static final String STANDING = "standing";
  static final String OWNER = "owner";

  private static final int LONGEST_VALUE = 80;

  /**
   * A business with where it starts.
   *
   * @param owner the e-mail address or the name of who is to look after it; empty for whoever
   *     imports it
   */
  record Row(long line, NewClient client, Standing standing, String owner) {

    /** The same for what is the same business. */
    String key() {
      return ImportFile.key(client);
    }
  }

  static String key(NewClient client) {
    return key(client.name(), client.legalName());
  }

  /** The same for what is the same business. */
  static String key(String name, String legalName) {
    return (PlainText.tidied(name) + "\n" + PlainText.tidied(legalName)).toLowerCase(Locale.ROOT);
  }

  static ImportFile read(String csv) {
    String text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
    if (text.isBlank()) {
      return unreadable(Fault.EMPTY);
    } else if (text.length() > LONGEST) {
      return unreadable(Fault.TOO_LARGE);
    }
    try (CSVParser parser = CsvForm.of(text).parse(new StringReader(text))) {
      Set<String> columns =
          new HashSet<>(parser.getHeaderNames().stream().map(ImportFile::lower).toList());
      if (!columns.containsAll(List.of("name", "legal_name", "city"))) {
        return unreadable(Fault.COLUMNS_MISSING);
      }
      return rows(parser);
    } catch (IOException
        | UncheckedIOException
        | IllegalArgumentException
        | IllegalStateException _) {
      return unreadable(Fault.MALFORMED);
    }
  }

  private static ImportFile rows(CSVParser parser) {
    List<Row> good = new ArrayList<>();
    List<RowProblem> problems = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    int rows = 0;
    for (CSVRecord cells : parser) {
      if (++rows > MOST_ROWS) {
        return unreadable(Fault.TOO_LARGE);
      }
      long line = parser.getCurrentLineNumber();
      List<RowProblem> found = new ArrayList<>();
      NewClient client = client(cells).stripped();
      if (!cells.isConsistent()) {
        found.add(new RowProblem(line, "", Kind.CELLS, ""));
      } else {
        NewClientCheck.problems(client)
            .forEach((field, problem) -> found.add(problem(line, field, problem, client)));
      }
      String standing = cell(cells, STANDING).toUpperCase(Locale.ROOT);
      if (!Set.of("", "PROSPECT", "ONBOARDING").contains(standing)) {
        found.add(new RowProblem(line, STANDING, Kind.STANDING, cut(standing)));
      }
      if (found.isEmpty() && !seen.add(key(client))) {
        found.add(new RowProblem(line, "name", Kind.TWICE, cut(client.name())));
      }
      if (found.isEmpty()) {
        good.add(
            new Row(
                line,
                client,
                standing.equals("ONBOARDING") ? Standing.ONBOARDING : Standing.PROSPECT,
                cell(cells, OWNER)));
      }
      problems.addAll(found);
    }
    return rows == 0 ? unreadable(Fault.EMPTY) : new ImportFile(null, rows, good, problems);
  }

  private static NewClient client(CSVRecord cells) {
    return new NewClient(
        cell(cells, "name"),
        cell(cells, "legal_name"),
        cell(cells, "city"),
        cell(cells, "country"),
        cell(cells, "registration_number"),
        cell(cells, "trade_names"));
  }

  /** What was defused when it was exported is taken for what it was. */
  private static String cell(CSVRecord cells, String column) {
    return cells.isSet(column) ? CsvCells.armed(cells.get(column)).strip() : "";
  }

  private static RowProblem problem(long line, Field field, Problem problem, NewClient client) {
    return new RowProblem(
        line,
        field.name().toLowerCase(Locale.ROOT),
        Kind.valueOf(problem.name()),
        cut(field.of(client)));
  }

  static String cut(String value) {
    return KeptText.cut(value, LONGEST_VALUE);
  }

  private static String lower(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  private static ImportFile unreadable(Fault fault) {
    return new ImportFile(fault, 0, List.of(), List.of());
  }
}

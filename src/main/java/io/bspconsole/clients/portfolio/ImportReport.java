package io.bspconsole.clients.portfolio;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file of clients holds, or what came of taking it over.
 *
 * @param fault why nothing of the file can be read; absent where it can
 * @param rows in it, without the header
 * @param good rows that nothing stands in the way of; of a run those that were written
 * @param written clients that are in the register by this; 0 of a dry run
 * @param problems of single rows, in the order of the file
 */
public record ImportReport(
    @Nullable Fault fault, int rows, int good, int written, List<RowProblem> problems) {

  public ImportReport {
    problems = List.copyOf(problems);
  }

  static ImportReport unreadable(Fault fault) {
    return new ImportReport(fault, 0, 0, 0, List.of());
  }

  /** How many rows have a problem. */
  public long bad() {
    return problems.stream().mapToLong(RowProblem::line).distinct().count();
  }

  /** What can be wrong with a file. */
  public enum Fault {
    EMPTY,
    TOO_LARGE,
    /** It lacks one of the columns name, legal_name and city. */
    COLUMNS_MISSING,
    /** Its quotation marks do not match, or it is no text. */
    MALFORMED
  }

  /**
   * What is wrong with a row.
   *
   * @param line of the file, the header is 1
   * @param column as the header of the file calls it; empty for the row as a whole
   * @param value what stands there, cut to 80 characters
   */
  public record RowProblem(long line, String column, Kind kind, String value) {}

  /** What can be wrong with a row. */
  public enum Kind {
    MISSING,
    TOO_LONG,
    UNSEEN,
    UNKNOWN_COUNTRY,
    /** More trade names than a client has. */
    TOO_MANY,
    /** One of its trade names is too long. */
    NAME_TOO_LONG,
    /** A client begins as PROSPECT or in ONBOARDING. */
    STANDING,
    /** It has more or fewer cells than the header. */
    CELLS,
    /** The same business stands further up in the file. */
    TWICE,
    /** The provider has nobody of that e-mail address, and not just one of that name. */
    OWNER,
    /** The same business is in the register, perhaps by an import at the same time. */
    KNOWN,
    /** It could not be written; nothing of it was. */
    NOT_WRITTEN,
    /** Whoever imports lost the right to in the middle. */
    NO_RIGHT
  }
}

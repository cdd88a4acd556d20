package io.bspconsole.clients.portfolio;

/**
 * Cells that spreadsheets would take for formulas, and run, are written with a straight apostrophe
 * before them (OWASP, CSV injection).
 */
final class CsvCells {

  private static final String FORMULA = "=+-@\t\r";

  private CsvCells() {}

  static String defused(String value) {
    return startsFormula(value) ? "'" + value : value;
  }

  /** Takes back what {@link #defused} did. */
  static String armed(String value) {
    return value.startsWith("'") && startsFormula(value.substring(1)) ? value.substring(1) : value;
  }

  private static boolean startsFormula(String value) {
    return !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0;
  }
}

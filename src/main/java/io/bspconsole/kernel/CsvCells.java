package io.bspconsole.kernel;

/**
 * Cells that spreadsheets would take for formulas, and run, are written with a straight apostrophe
 * before them (OWASP, CSV injection), the wide forms of East Asian keyboards too.
 */
public final class CsvCells {

  private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private CsvCells() {}

  /** The value as a cell may have it. */
  public static String defused(String value) {
    return startsFormula(value) ? "'" + value : value;
  }

  /** Takes back what {@link #defused} did. */
  public static String armed(String value) {
    return value.startsWith("'") && startsFormula(value.substring(1)) ? value.substring(1) : value;
  }

  private static boolean startsFormula(String value) {
    return !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0;
  }
}

package io.bspconsole.kernel;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.DuplicateHeaderMode;

/**
 * How files of rows are read: with a head, by commas, or by semicolons where the head has only
 * those.
 */
public final class CsvForm {

  private CsvForm() {}

  /** The form of this file; a byte order mark is not part of it. */
  public static CSVFormat of(String text) {
    String header = text.lines().findFirst().orElse("");
    return CSVFormat.RFC4180
        .builder()
        .setDelimiter(header.contains(";") && !header.contains(",") ? ';' : ',')
        .setHeader()
        .setSkipHeaderRecord(true)
        .setIgnoreHeaderCase(true)
        .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
        .setIgnoreEmptyLines(true)
        .setIgnoreSurroundingSpaces(true)
        .get();
  }
}

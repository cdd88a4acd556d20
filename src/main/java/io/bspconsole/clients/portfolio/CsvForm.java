package io.bspconsole.clients.portfolio;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.DuplicateHeaderMode;

/**
 * How files of rows are read: with a head, by commas, or by semicolons where the head has only
 * those.
 */
final class CsvForm {

  private CsvForm() {}

  static CSVFormat of(String text) {
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

package io.bspconsole.archive.internal;

import java.util.List;

/**
 * The first and last thing in an archive: {@code manifest.json}. Parts are files {@code
 * tables/NAME.jsonl}, a row a line.
 *
 * @param format raised when an older console could not read it
 * @param client the id
 * @param madeAt ISO 8601 in UTC; it and nothing else differs between two archives of the same state
 */
record ArchiveForm(int format, String client, String name, String madeAt, List<Part> parts) {

  static final int FORMAT = 1;
  static final String MANIFEST = "manifest.json";
  static final String STEPS = "steps/onboarding_step.jsonl";

  /**
   * A file.
   *
   * @param sha256 of its bytes, in hexadecimal digits
   */
  record Part(String file, long rows, String sha256) {}

  static String file(String table) {
    return "tables/" + table + ".jsonl";
  }
}

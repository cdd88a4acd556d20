package io.bspconsole.templates.check;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds numbers that may be written in groups, as in {@code 4111 1111-1111.1111}. Groups are joined
 * across one separator; each row of neighbouring groups with 13 to 19 digits is a candidate.
 */
final class NumberRuns {

  private static final int FEWEST = 13;
  private static final int MOST = 19;

  private NumberRuns() {}

  static List<String> in(String text) {
    List<String> found = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder group = new StringBuilder();
    int gap = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      int digit = Character.digit(c, 10);
      if (digit >= 0) {
        group.append(digit);
        gap = 0;
        continue;
      }
      if (!group.isEmpty()) {
        row.add(group.toString());
        group.setLength(0);
      }
      if (!isSeparator(c) || ++gap > 1) {
        candidates(row, found);
        row.clear();
      }
    }
    if (!group.isEmpty()) {
      row.add(group.toString());
    }
    candidates(row, found);
    return found;
  }

  /** Linear: no group is empty, so no row of more than nineteen of them can be one. */
  private static void candidates(List<String> row, List<String> found) {
    for (int first = 0; first < row.size(); first++) {
      StringBuilder digits = new StringBuilder();
      for (int next = first; next < row.size() && digits.length() < MOST; next++) {
        digits.append(row.get(next));
        if (digits.length() >= FEWEST && digits.length() <= MOST) {
          found.add(digits.toString());
        }
      }
    }
  }

  private static boolean isSeparator(int c) {
    return c == ' ' || c == '-' || c == '.' || c == '\u00a0' || c == '\u2011' || c == '\u2013';
  }
}

package io.bspconsole.templates.check;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds numbers of 13 to 19 digits, in one piece or in the groups in which cards print them, as in
 * {@code 4111 1111-1111.1111}. Other rows of groups, such as dates, are none; nor is a telephone
 * number with a plus before it.
 */
final class NumberRuns {

  static final int FEWEST = 13;
  private static final int MOST = 19;

  /** Payment cards, American Express, and identity cards. */
  private static final List<List<Integer>> PRINTED =
      List.of(List.of(4, 4, 4, 4), List.of(4, 4, 4, 4, 3), List.of(4, 6, 5), List.of(6, 6, 4));

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
      add(group, row);
      if (!isSeparator(c) || ++gap > 1) {
        candidates(row, found);
        row.clear();
      }
      if (c == '+') {
        i = behindDigits(text, i + 1) - 1;
      }
    }
    add(group, row);
    candidates(row, found);
    return found;
  }

  private static void add(StringBuilder group, List<String> row) {
    if (!group.isEmpty()) {
      row.add(group.toString());
      group.setLength(0);
    }
  }

  private static int behindDigits(String text, int from) {
    int end = from;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Linear: of each group, at most the five that start with it are looked at. */
  private static void candidates(List<String> row, List<String> found) {
    for (int first = 0; first < row.size(); first++) {
      if (row.get(first).length() >= FEWEST && row.get(first).length() <= MOST) {
        found.add(row.get(first));
      }
      for (List<Integer> form : PRINTED) {
        if (isPrinted(row, first, form)) {
          found.add(String.join("", row.subList(first, first + form.size())));
        }
      }
    }
  }

  private static boolean isPrinted(List<String> row, int first, List<Integer> form) {
    if (first + form.size() > row.size()) {
      return false;
    }
    for (int i = 0; i < form.size(); i++) {
      if (row.get(first + i).length() != form.get(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSeparator(int c) {
    return c == ' ' || c == '-' || c == '.' || c == '\u00a0' || c == '\u2011' || c == '\u2013';
  }
}

package io.bspconsole.templates.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds numbers of 13 to 19 digits, in one piece or in the groups in which cards print them, as in
 * {@code 4111 1111-1111.1111}. Other rows of groups, such as dates, are none; nor is a telephone
 * number with a plus before it.
 */
final class NumberRuns {

  static final int FEWEST = 13;
  private static final int MOST = 19;
  private static final int FEW = 8;

  /** Payment cards, American Express, and identity cards. */
  private static final int[][] PRINTED = {{4, 4, 4, 4}, {4, 4, 4, 4, 3}, {4, 6, 5}, {6, 6, 4}};

  private final String text;
  private final List<String> found = new ArrayList<>();

  /** All digits of the row without what stands between them. */
  private final char[] digits;

  private int used;

  /** Where each group of the row begins among the digits. */
  private int[] starts = new int[FEW];

  private int groups;

  private NumberRuns(String text) {
    this.text = text;
    this.digits = new char[text.length()];
  }

  static List<String> in(String text) {
    return new NumberRuns(text).run();
  }

  private List<String> run() {
    boolean inside = false;
    int gap = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      int digit = Character.digit(c, 10);
      if (digit >= 0) {
        add(digit, !inside);
        inside = true;
        gap = 0;
        continue;
      }
      inside = false;
      if (!isSeparator(c) || ++gap > 1) {
        row();
      }
      if (c == '+') {
        i = behindDigits(i);
      }
    }
    row();
    return found;
  }

  private void add(int digit, boolean first) {
    if (first) {
      if (groups == starts.length) {
        starts = Arrays.copyOf(starts, 2 * groups);
      }
      starts[groups++] = used;
    }
    digits[used++] = (char) ('0' + digit);
  }

  private int behindDigits(int from) {
    int end = from;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Ends a row. Linear: of each group, at most the five that start with it are looked at. */
  private void row() {
    for (int first = 0; first < groups; first++) {
      int length = length(first);
      if (length >= FEWEST && length <= MOST) {
        found.add(new String(digits, starts[first], length));
      }
      for (int[] form : PRINTED) {
        if (isPrinted(first, form)) {
          int end = first + form.length;
          int to = end < groups ? starts[end] : used;
          found.add(new String(digits, starts[first], to - starts[first]));
        }
      }
    }
    groups = 0;
    used = 0;
  }

  private int length(int group) {
    return (group + 1 < groups ? starts[group + 1] : used) - starts[group];
  }

  private boolean isPrinted(int first, int[] form) {
    if (first + form.length > groups) {
      return false;
    }
    for (int i = 0; i < form.length; i++) {
      if (length(first + i) != form[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSeparator(int c) {
    return c == ' ' || c == '-' || c == '.' || c == '\u00a0' || c == '\u2011' || c == '\u2013';
  }
}

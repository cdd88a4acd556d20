package io.bspconsole.templates.check;

/**
 * Tells international account numbers (IBAN, ISO 13616), in one piece or in groups of four: two
 * capitals, two check digits, then 11 to 30 capitals and digits. The first four go to the end,
 * letters become 10 to 35, and modulo 97 that is 1.
 */
final class AccountNumbers {

  private static final int SHORTEST = 15;
  private static final int LONGEST = 34;
  private static final int HEAD = 4;
  private static final int GROUP = 4;
  private static final int MODULUS = 97;

  private AccountNumbers() {}

  /**
   * Where the number ends that begins there; 0 when none does. What follows in capitals may look
   * like a group more, so each end of a group is tried, the longest number counts.
   */
  static int end(String text, int from) {
    if (from + SHORTEST > text.length() || !isHead(text, from)) {
      return 0;
    }
    int head = head(text, from);
    int found = 0;
    int rest = 0;
    int length = HEAD;
    int group = 0;
    for (int i = from + HEAD; i < text.length() && length < LONGEST; i++) {
      char c = text.charAt(i);
      if (c == ' ') {
        if (group % GROUP != 0 || text.charAt(i - 1) == ' ') {
          break;
        }
        continue;
      }
      if (!NumberShape.isDigit(c) && !NumberShape.isCapital(c)) {
        break;
      }
      rest = add(rest, c);
      length++;
      group++;
      if (length >= SHORTEST
          && !NumberShape.isPlain(text, i + 1)
          && (rest * (1_000_000 % MODULUS) + head) % MODULUS == 1) {
        found = i + 1;
      }
    }
    return found;
  }

  private static boolean isHead(String text, int from) {
    return NumberShape.isCapital(text.charAt(from))
        && NumberShape.isCapital(text.charAt(from + 1))
        && NumberShape.isDigit(text.charAt(from + 2))
        && NumberShape.isDigit(text.charAt(from + 3));
  }

  /** Six digits: those of the two letters, then the check digits. */
  private static int head(String text, int from) {
    int head = 0;
    for (int i = from; i < from + HEAD; i++) {
      head = add(head, text.charAt(i));
    }
    return head;
  }

  private static int add(int number, char c) {
    return NumberShape.isDigit(c)
        ? (number * 10 + c - '0') % MODULUS
        : (number * 100 + c - 'A' + 10) % MODULUS;
  }
}

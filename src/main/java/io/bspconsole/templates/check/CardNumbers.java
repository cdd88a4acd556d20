package io.bspconsole.templates.check;

/** Tells numbers of payment cards and of Indonesian identity cards from other numbers. */
final class CardNumbers {

  private static final int WOMEN = 40;

  private CardNumbers() {}

  /** The length and first digits of a big card scheme, and a check digit that fits (ISO 7812). */
  static boolean isPaymentCard(String digits) {
    return switch (digits.length()) {
          case 13, 19 -> digits.startsWith("4");
          case 15 -> digits.startsWith("34") || digits.startsWith("37");
          case 16 -> isSixteenDigitScheme(digits);
          default -> false;
        }
        && hasLuhnDigit(digits);
  }

  /**
   * A NIK: province, regency, district, then the day of birth (plus 40 for women), month and year,
   * then four digits.
   */
  static boolean isNik(String digits) {
    if (digits.length() != 16) {
      return false;
    }
    int day = Integer.parseInt(digits, 6, 8, 10);
    int month = Integer.parseInt(digits, 8, 10, 10);
    int year = Integer.parseInt(digits, 10, 12, 10);
    int born = day > WOMEN ? day - WOMEN : day;
    return isProvince(Integer.parseInt(digits, 0, 2, 10))
        && (IdentityNumbers.isDay(1900 + year, month, born)
            || IdentityNumbers.isDay(2000 + year, month, born))
        && !digits.endsWith("0000");
  }

  private static boolean isProvince(int code) {
    return code >= 11 && code <= 21
        || code >= 31 && code <= 36
        || code >= 51 && code <= 53
        || code >= 61 && code <= 65
        || code >= 71 && code <= 76
        || code == 81
        || code == 82
        || code >= 91 && code <= 97;
  }

  private static boolean isSixteenDigitScheme(String digits) {
    int two = Integer.parseInt(digits, 0, 2, 10);
    int four = Integer.parseInt(digits, 0, 4, 10);
    return digits.startsWith("4")
        || two >= 51 && two <= 55
        || four >= 2221 && four <= 2720
        || four >= 3528 && four <= 3589
        || two == 62
        || two == 65
        || four == 6011;
  }

  private static boolean hasLuhnDigit(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighted = i % 2 == 0 ? digit : 2 * digit;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return sum % 10 == 0;
  }
}

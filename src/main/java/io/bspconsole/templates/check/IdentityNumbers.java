package io.bspconsole.templates.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells numbers of accounts and of identity cards of several countries by their shape and, where
 * they have one, by their check digit. A number that is written like many others (a plain row of
 * digits) counts only with a check that few others pass.
 */
final class IdentityNumbers {

  /** The fewest digits of any number that is told here. */
  static final int FEWEST_DIGITS = 7;

  private static final int[] CHINA = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final int[] SINGAPORE = {2, 7, 6, 5, 4, 3, 2};
  private static final String CODICE_MONTHS = "ABCDEHLMPRST";

  /** All but the account numbers, by the length of the digits or letters that they begin with. */
  private static final List<NumberShape> SHAPES =
      List.of(
          NumberShape.of("CPF", "999.999.999-99", IdentityNumbers::isCpf),
          NumberShape.of("SSN", "999-99-9999", IdentityNumbers::isSsn).unhyphened(),
          NumberShape.of("MyKad", "999999-99-9999", digits -> isDate(digits.substring(0, 6)))
              .unhyphened()
              // has no check digit, and order numbers look the same: only behind its name
              .behind("mykad", "nric", "ic", "no. kp", "no.kp"),
          NumberShape.of("NRIC/FIN", "A9999999A", IdentityNumbers::isNric),
          NumberShape.of("居民身份证", "99999999999999999X", IdentityNumbers::isChinese),
          NumberShape.of("เลขประจำตัวประชาชน", "9-9999-99999-99-9", IdentityNumbers::isThai)
              .unhyphened(),
          NumberShape.of(
              "Codice fiscale",
              "AAAAAA99A99A999A",
              number -> CODICE_MONTHS.indexOf(number.charAt(8)) >= 0));

  private IdentityNumbers() {}

  /**
   * A number that was found.
   *
   * @param name of its kind, as it is called in its country
   */
  record Found(String name, String digits) {}

  /**
   * In the order of the text, no more than one rule notes; each character is read once or twice.
   */
  static List<Found> in(String text) {
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < text.length() && found.size() < Notes.PER_RULE; ) {
      char c = text.charAt(i);
      int run = 1;
      if (NumberShape.isDigit(c)) {
        run = NumberShape.digits(text, i);
        add(text, i, run, found);
      } else if (NumberShape.isCapital(c) && !NumberShape.isPlain(text, i - 1)) {
        run = NumberShape.capitals(text, i);
        int end = run == 2 ? AccountNumbers.end(text, i) : 0;
        if (end > 0) {
          found.add(new Found("IBAN", text.substring(i, end).replace(" ", "")));
          run = end - i;
        } else {
          add(text, i, run, found);
        }
      }
      i += run;
    }
    return found;
  }

  private static void add(String text, int at, int run, List<Found> found) {
    for (NumberShape shape : SHAPES) {
      if (shape.begins(run, text.charAt(at)) && shape.isAt(text, at)) {
        String digits = shape.plain(text, at);
        if (shape.check().test(digits)) {
          found.add(new Found(shape.name(), digits));
          return;
        }
      }
    }
  }

  /** Brazil: two check digits, each modulo 11; not all digits alike. */
  private static boolean isCpf(String digits) {
    return digits.chars().distinct().count() > 1
        && cpfDigit(digits, 9) == digits.charAt(9) - '0'
        && cpfDigit(digits, 10) == digits.charAt(10) - '0';
  }

  private static int cpfDigit(String digits, int length) {
    int sum = 0;
    for (int i = 0; i < length; i++) {
      sum += (digits.charAt(i) - '0') * (length + 1 - i);
    }
    return sum * 10 % 11 % 10;
  }

  /** United States: no area 000, 666 or 9xx, no group 00, no serial 0000; no check digit. */
  private static boolean isSsn(String digits) {
    return digits.charAt(0) != '9'
        && !digits.startsWith("000")
        && !digits.startsWith("666")
        && !digits.substring(3, 5).equals("00")
        && !digits.endsWith("0000");
  }

  /** A date in the form YYMMDD, of this century or the last. */
  private static boolean isDate(String digits) {
    return isDate(1900, digits) || isDate(2000, digits);
  }

  private static boolean isDate(int century, String digits) {
    return isDay(
        century + Integer.parseInt(digits, 0, 2, 10),
        Integer.parseInt(digits, 2, 4, 10),
        Integer.parseInt(digits, 4, 6, 10));
  }

  static boolean isDay(int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1 || day > 31) {
      return false;
    }
    try {
      return LocalDate.of(year, month, day).getYear() == year;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** Singapore: a letter at the end out of the weighted sum. */
  private static boolean isNric(String number) {
    if ("STFG".indexOf(number.charAt(0)) < 0) {
      return false;
    }
    int sum = number.charAt(0) == 'T' || number.charAt(0) == 'G' ? 4 : 0;
    for (int i = 0; i < SINGAPORE.length; i++) {
      sum += SINGAPORE[i] * (number.charAt(i + 1) - '0');
    }
    boolean citizen = number.charAt(0) == 'S' || number.charAt(0) == 'T';
    return (citizen ? "JZIHGFEDCBA" : "XWUTRQPNMLK").charAt(sum % 11) == number.charAt(8);
  }

  /** China: a date of birth and a check digit (ISO 7064, MOD 11-2). */
  private static boolean isChinese(String number) {
    if (number.charAt(0) == '0' || !number.startsWith("19", 6) && !number.startsWith("20", 6)) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < CHINA.length; i++) {
      sum += CHINA[i] * (number.charAt(i) - '0');
    }
    return "10X98765432".charAt(sum % 11) == number.charAt(17)
        && isDay(
            Integer.parseInt(number, 6, 10, 10),
            Integer.parseInt(number, 10, 12, 10),
            Integer.parseInt(number, 12, 14, 10));
  }

  /** Thailand: the first from 1 to 8, and a check digit modulo 11. */
  private static boolean isThai(String digits) {
    if (digits.charAt(0) == '0' || digits.charAt(0) == '9') {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += (digits.charAt(i) - '0') * (13 - i);
    }
    return (11 - sum % 11) % 10 == digits.charAt(12) - '0';
  }
}

package io.bspconsole.templates.check;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells numbers of accounts and of identity cards of several countries by their shape and, where
 * they have one, by their check digit. A number that is written like many others (a plain row of
 * digits) counts only with a check that few others pass.
 */
final class IdentityNumbers {

  /** The fewest digits of any number that is told here. */
  static final int FEWEST_DIGITS = 7;

  private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);
  private static final int[] CHINA = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final int[] SINGAPORE = {2, 7, 6, 5, 4, 3, 2};

  /**
   * Patterns are plain rows of classes, so that each character is looked at a few times at most.
   */
  private static final List<Shape> SHAPES =
      List.of(
          new Shape(
              "IBAN",
              "(?<![A-Za-z0-9])[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]{4}){2,7}(?:"
                  + " ?[A-Z0-9]{1,3})?(?![A-Za-z0-9])",
              IdentityNumbers::isIban),
          new Shape(
              "CPF",
              "(?<![0-9])[0-9]{3}\\.[0-9]{3}\\.[0-9]{3}-[0-9]{2}(?![0-9])",
              IdentityNumbers::isCpf),
          new Shape(
              "SSN",
              "(?<![0-9-])[0-8][0-9]{2}-[0-9]{2}-[0-9]{4}(?![0-9-])",
              IdentityNumbers::isSsn),
          new Shape(
              "MyKad",
              // has no check digit, and order numbers look the same: only behind its name
              "(?i)(?<=\\b(?:mykad|nric|ic|no\\. ?kp)[ :.#]{1,3})[0-9]{6}-[0-9]{2}-[0-9]{4}(?![0-9-])",
              digits -> isDate(digits.substring(0, 6))),
          new Shape(
              "NRIC/FIN",
              "(?<![A-Za-z0-9])[STFG][0-9]{7}[A-Z](?![A-Za-z0-9])",
              IdentityNumbers::isNric),
          new Shape(
              "居民身份证",
              "(?<![0-9])[1-9][0-9]{5}(?:19|20)[0-9]{9}[0-9X](?![0-9A-Za-z])",
              IdentityNumbers::isChinese),
          new Shape(
              "เลขประจำตัวประชาชน",
              "(?<![0-9-])[1-8]-[0-9]{4}-[0-9]{5}-[0-9]{2}-[0-9](?![0-9-])",
              IdentityNumbers::isThai),
          new Shape(
              "Codice fiscale",
              "(?<![A-Za-z0-9])[A-Z]{6}[0-9]{2}[A-EHLMPRST][0-9]{2}[A-Z][0-9]{3}[A-Z](?![A-Za-z0-9])",
              _ -> true));

  private IdentityNumbers() {}

  /**
   * A number that was found.
   *
   * @param name of its kind, as it is called in its country
   */
  record Found(String name, String digits) {}

  private record Shape(String name, Pattern pattern, Predicate<String> check) {

    Shape(String name, String pattern, Predicate<String> check) {
      this(name, Pattern.compile(pattern), check);
    }
  }

  static List<Found> in(String text) {
    List<Found> found = new ArrayList<>();
    for (Shape shape : SHAPES) {
      Matcher matcher = shape.pattern().matcher(text);
      while (found.size() < Notes.PER_RULE && matcher.find()) {
        String digits = matcher.group().replaceAll("[ .-]", "");
        if (shape.check().test(digits)) {
          found.add(new Found(shape.name(), digits));
        }
      }
    }
    return found;
  }

  /**
   * ISO 13616: the first four characters go to the end, letters become 10 to 35, modulo 97 is 1.
   */
  private static boolean isIban(String iban) {
    if (iban.length() < 15 || iban.length() > 34) {
      return false;
    }
    StringBuilder number = new StringBuilder();
    for (char c : (iban.substring(4) + iban.substring(0, 4)).toCharArray()) {
      number.append(Character.digit(c, 36));
    }
    return new BigInteger(number.toString()).mod(NINETY_SEVEN).intValue() == 1;
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

  /** United States: no area 000 or 666, no group 00, no serial 0000; there is no check digit. */
  private static boolean isSsn(String digits) {
    return !digits.startsWith("000")
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
    int sum = number.charAt(0) == 'T' || number.charAt(0) == 'G' ? 4 : 0;
    for (int i = 0; i < SINGAPORE.length; i++) {
      sum += SINGAPORE[i] * (number.charAt(i + 1) - '0');
    }
    boolean citizen = number.charAt(0) == 'S' || number.charAt(0) == 'T';
    return (citizen ? "JZIHGFEDCBA" : "XWUTRQPNMLK").charAt(sum % 11) == number.charAt(8);
  }

  /** China: a date of birth and a check digit (ISO 7064, MOD 11-2). */
  private static boolean isChinese(String number) {
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

  /** Thailand: a check digit modulo 11. */
  private static boolean isThai(String digits) {
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += (digits.charAt(i) - '0') * (13 - i);
    }
    return (11 - sum % 11) % 10 == digits.charAt(12) - '0';
  }
}

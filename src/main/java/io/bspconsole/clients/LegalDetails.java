package io.bspconsole.clients;

import io.bspconsole.clients.LegalOutcome.Field;
import io.bspconsole.clients.LegalOutcome.Problem;
import io.bspconsole.clients.portfolio.CreateOutcome;
import io.bspconsole.clients.portfolio.NewClient;
import io.bspconsole.kernel.PlainText;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * Under what and where a client is registered.
 *
 * @param registrationNumber in the register of companies of its country, may be empty
 * @param city where it is seated
 * @param country two letters (ISO 3166-1), may be empty
 */
public record LegalDetails(
    String legalName, String registrationNumber, String city, String country) {

  /** Of the reason for a change, in characters. */
  public static final int LONGEST_REASON = 500;

  /** As the register has them. */
  public static LegalDetails of(ClientSummary client) {
    return new LegalDetails(
        client.legalName(), client.registrationNumber(), client.city(), client.country());
  }

  /** Is a client held against the lists by the same? The city is not compared. */
  boolean comparesAs(LegalDetails other) {
    return legalName.equals(other.legalName)
        && registrationNumber.equals(other.registrationNumber)
        && country.equals(other.country);
  }

  LegalDetails stripped() {
    return new LegalDetails(
        PlainText.tidied(legalName),
        registrationNumber.strip(),
        city.strip(),
        country.strip().toUpperCase(Locale.ROOT));
  }

  /** What stands in the way of writing them, with why; a problem for each field that has one. */
  Map<Field, Problem> problems(String reason) {
    Map<Field, Problem> problems = new EnumMap<>(Field.class);
    check(problems, Field.LEGAL_NAME, legalName);
    if (!registrationNumber.isEmpty()) {
      check(problems, Field.REGISTRATION_NUMBER, registrationNumber);
    }
    check(problems, Field.CITY, city);
    if (!country.isEmpty() && !NewClient.isCountry(country)) {
      problems.put(Field.COUNTRY, Problem.UNKNOWN_COUNTRY);
    }
    check(problems, Field.REASON, reason);
    return problems;
  }

  private static void check(Map<Field, Problem> problems, Field field, String value) {
    if (!PlainText.isSeen(value)) {
      problems.put(field, Problem.MISSING);
    } else if (value.codePointCount(0, value.length()) > longest(field)) {
      problems.put(field, Problem.TOO_LONG);
    } else if (field == Field.REASON ? !PlainText.isProse(value) : !PlainText.isLine(value)) {
      problems.put(field, Problem.UNSEEN);
    }
  }

  /** In characters. */
  public static int longest(Field field) {
    return switch (field) {
      case LEGAL_NAME -> CreateOutcome.Field.LEGAL_NAME.limit();
      case REGISTRATION_NUMBER -> CreateOutcome.Field.REGISTRATION_NUMBER.limit();
      case CITY -> CreateOutcome.Field.CITY.limit();
      case COUNTRY -> CreateOutcome.Field.COUNTRY.limit();
      case REASON -> LONGEST_REASON;
    };
  }
}

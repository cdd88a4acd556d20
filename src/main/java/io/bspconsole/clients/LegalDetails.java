package io.bspconsole.clients;

import io.bspconsole.clients.LegalOutcome.Field;
import io.bspconsole.clients.LegalOutcome.Problem;
import io.bspconsole.clients.portfolio.CreateOutcome;
import io.bspconsole.kernel.PlainText;
import java.util.EnumMap;
import java.util.Map;

/**
 * Under what a client is registered.
 *
 * @param registrationNumber in the register of companies of its country, may be empty
 */
public record LegalDetails(String legalName, String registrationNumber) {

  /** Of the reason for a change, in characters. */
  public static final int LONGEST_REASON = 500;

  /** As the register has them. */
  public static LegalDetails of(ClientSummary client) {
    return new LegalDetails(client.legalName(), client.registrationNumber());
  }

  LegalDetails stripped() {
    return new LegalDetails(PlainText.tidied(legalName), registrationNumber.strip());
  }

  /** What stands in the way of writing them, with why; a problem for each field that has one. */
  Map<Field, Problem> problems(String reason) {
    Map<Field, Problem> problems = new EnumMap<>(Field.class);
    check(problems, Field.LEGAL_NAME, legalName);
    if (!registrationNumber.isEmpty()) {
      check(problems, Field.REGISTRATION_NUMBER, registrationNumber);
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
      case REASON -> LONGEST_REASON;
    };
  }
}

package io.bspconsole.clients.portfolio;

import io.bspconsole.clients.TradeNames;
import io.bspconsole.clients.portfolio.CreateOutcome.Field;
import io.bspconsole.clients.portfolio.CreateOutcome.Problem;
import io.bspconsole.kernel.PlainText;
import java.util.EnumMap;
import java.util.Map;

/** Which businesses can be put into the register. */
final class NewClientCheck {

  private NewClientCheck() {}

  /** A problem for each field that has one. */
  static Map<Field, Problem> problems(NewClient client) {
    Map<Field, Problem> problems = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      String value = field.of(client);
      if (!PlainText.isSeen(value)) {
        if (field.isRequired() || !value.isEmpty()) {
          problems.put(field, Problem.MISSING);
        }
      } else if (value.codePointCount(0, value.length()) > field.limit()) {
        problems.put(field, Problem.TOO_LONG);
      } else if (!PlainText.isLine(value)) {
        problems.put(field, Problem.UNSEEN);
      } else if (field == Field.COUNTRY && !NewClient.isCountry(value)) {
        problems.put(field, Problem.UNKNOWN_COUNTRY);
      } else if (field == Field.TRADE_NAMES) {
        TradeNames.of(value).problem().ifPresent(problem -> problems.put(field, of(problem)));
      }
    }
    return problems;
  }

  private static Problem of(TradeNames.Problem problem) {
    return switch (problem) {
      case TOO_MANY -> Problem.TOO_MANY;
      case NAME_TOO_LONG -> Problem.NAME_TOO_LONG;
      case NAME_UNSEEN -> Problem.UNSEEN;
    };
  }
}

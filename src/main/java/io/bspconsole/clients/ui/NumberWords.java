package io.bspconsole.clients.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import io.bspconsole.clients.CallKind;
import io.bspconsole.clients.NumberOutcome;
import io.bspconsole.clients.NumberOutcome.Problem;
import io.bspconsole.uikit.Times;
import java.util.stream.Collectors;

/** What came of asking Meta about a number, in the reader's language. */
final class NumberWords {

  private NumberWords() {}

  static String kind(CallKind kind) {
    return translate("clients.call." + kind.name());
  }

  static String problem(Problem problem) {
    return translate("clients.call.problem." + problem.name());
  }

  /** Why it was not taken; Meta's own words last. Empty where it was. */
  static String of(NumberOutcome outcome, Times times) {
    return switch (outcome) {
      case NumberOutcome.Taken _ -> "";
      case NumberOutcome.Malformed(var problems) ->
          problems.stream().sorted().map(NumberWords::problem).collect(Collectors.joining(" "));
      case NumberOutcome.NotNow(var reason, var until) ->
          translate("clients.call.not_now." + reason.name())
              + (until == null
                  ? ""
                  : " " + translate("clients.call.not_now.until", times.absolute(until)));
      case NumberOutcome.NameDoubtful(var likenesses, boolean strange) ->
          (likenesses.isEmpty()
                  ? ""
                  : translate(
                          "clients.call.name.brands",
                          likenesses.stream()
                              .map(NumberOutcome.Likeness::brand)
                              .collect(Collectors.joining(", ")))
                      + " ")
              + (strange ? translate("clients.call.name.strange") + " " : "")
              + translate("clients.call.name.explain");
      case NumberOutcome.Refused(var kind, var error) ->
          translate("clients.call.error." + kind.name())
              + " "
              + translate(
                  "clients.call.error.meta",
                  String.valueOf(error.code()),
                  error.title() == null ? error.message() : error.title());
      case NumberOutcome.Uncertain(String reason) -> translate("clients.call.uncertain", reason);
    };
  }
}

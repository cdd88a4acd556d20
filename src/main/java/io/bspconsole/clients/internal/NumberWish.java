package io.bspconsole.clients.internal;

import io.bspconsole.audit.Act;
import io.bspconsole.audit.Action;
import io.bspconsole.clients.CallKind;
import io.bspconsole.clients.NumberOutcome;
import io.bspconsole.clients.NumberOutcome.Problem;
import io.bspconsole.clients.PhoneNumber;
import io.bspconsole.meta.NumberCall;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants of Meta about a number.
 *
 * @param problems of what was typed
 * @param detail kept and shown; nothing secret
 * @param told what the trail is told beside the outcome; nothing secret
 * @param against why it is not asked of this number, where there is something
 */
public record NumberWish(
    CallKind kind,
    NumberCall call,
    Set<Problem> problems,
    @Nullable String detail,
    UnaryOperator<Act> told,
    Function<PhoneNumber, Optional<NumberOutcome>> against) {

  public NumberWish {
    problems = Set.copyOf(problems);
  }

  /** One to which nothing stands against but what stands against all of its kind. */
  public NumberWish(
      CallKind kind,
      NumberCall call,
      Set<Problem> problems,
      @Nullable String detail,
      UnaryOperator<Act> told) {
    this(kind, call, problems, detail, told, _ -> Optional.empty());
  }

  Action action() {
    return switch (kind) {
      case REGISTER -> Action.NUMBER_REGISTERED;
      case DEREGISTER -> Action.NUMBER_DEREGISTERED;
      case REQUEST_CODE -> Action.NUMBER_CODE_ASKED;
      case VERIFY_CODE -> Action.NUMBER_VERIFIED;
      case CHANGE_PIN -> Action.NUMBER_PIN_CHANGED;
      case REQUEST_NAME -> Action.NUMBER_NAME_ASKED;
      case REQUEST_OFFICIAL -> Action.OFFICIAL_ACCOUNT_ASKED;
    };
  }
}

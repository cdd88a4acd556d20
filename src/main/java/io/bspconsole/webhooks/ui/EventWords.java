package io.bspconsole.webhooks.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import io.bspconsole.uikit.Icon;
import io.bspconsole.uikit.StatusBadge;
import io.bspconsole.uikit.Tone;
import io.bspconsole.webhooks.EventState;
import io.bspconsole.webhooks.JsonFault;
import io.bspconsole.webhooks.Problem;
import io.bspconsole.webhooks.Reading;
import io.bspconsole.webhooks.events.MetaEvent;
import io.bspconsole.webhooks.portfolio.EventRow;
import java.util.Optional;
import java.util.Set;

/** Events in the reader's language. Codes of Meta's that have no words here stand verbatim. */
final class EventWords {

  private static final Set<String> RATING = Set.of("GREEN", "YELLOW", "RED", "UNKNOWN");

  private EventWords() {}

  /** Our reading in one sentence. */
  static String sentence(EventRow row) {
    String field = row.field();
    if (field == null) {
      return translate("webhooks.reading.delivery");
    }
    return switch (row.reading()) {
      case Reading.Understood(MetaEvent event) -> EventSentences.of(event);
      case Reading.Unreadable(Problem problem) ->
          translate("webhooks.reading.unreadable", field, problem(problem));
      case Reading.Unhandled _ -> translate("webhooks.reading.unhandled", field);
      case null -> translate("webhooks.reading.none", field);
    };
  }

  static String problem(Problem problem) {
    return problem.kind() == Problem.Kind.NOT_JSON
        ? JsonFault.parse(problem.detail())
            .map(EventWords::fault)
            .orElseGet(() -> translate("webhooks.problem.NOT_JSON", problem.detail()))
        : translate("webhooks.problem." + problem.kind(), problem.detail());
  }

  private static String fault(JsonFault fault) {
    String words = translate("webhooks.fault." + fault.kind());
    return fault.line() == 0
        ? words
        : words + " " + translate("webhooks.fault.place", fault.line(), fault.column());
  }

  static String state(EventState state) {
    return translate("webhooks.state." + state);
  }

  static StatusBadge badge(EventState state) {
    return switch (state) {
      case DUE -> StatusBadge.ours(Icon.CLOCK, state(state), Tone.WORK);
      case APPLIED -> StatusBadge.ours(Icon.RING_TICK, state(state), Tone.GOOD);
      case SUPERSEDED -> StatusBadge.ours(Icon.SWAP, state(state), Tone.NEUTRAL);
      case STORED -> StatusBadge.ours(Icon.ARCHIVED, state(state), Tone.NEUTRAL);
      case UNMATCHED -> StatusBadge.ours(Icon.UNKNOWN, state(state), Tone.WARN);
      case QUARANTINED -> StatusBadge.ours(Icon.FLAG, state(state), Tone.WARN);
      case DEAD -> StatusBadge.ours(Icon.BLOCK, state(state), Tone.BAD);
      case CLOSED -> StatusBadge.ours(Icon.CHECK_DISC, state(state), Tone.NEUTRAL);
    };
  }

  /** Whose it is: the client's name, or the account that nobody has. */
  static String owner(EventRow row) {
    if (row.clientName() != null) {
      return row.clientName();
    }
    return row.account() == null
        ? translate("webhooks.owner.none")
        : translate("webhooks.owner.unknown", row.account());
  }

  static String rating(String code) {
    return known("webhooks.rating.", code, RATING).orElse(code);
  }

  /** A code's words, where it has some. */
  static Optional<String> known(
      String prefix, String code, Set<String> codes, Object... arguments) {
    return codes.contains(code)
        ? Optional.of(translate(prefix + code, arguments))
        : Optional.empty();
  }
}

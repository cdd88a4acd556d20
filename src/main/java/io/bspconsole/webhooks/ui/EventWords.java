package io.bspconsole.webhooks.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import io.bspconsole.uikit.Icon;
import io.bspconsole.uikit.StatusBadge;
import io.bspconsole.uikit.Tone;
import io.bspconsole.webhooks.EventState;
import io.bspconsole.webhooks.Problem;
import io.bspconsole.webhooks.Reading;
import io.bspconsole.webhooks.events.AccountUpdated;
import io.bspconsole.webhooks.events.AccountUpdated.Restriction;
import io.bspconsole.webhooks.events.MetaEvent;
import io.bspconsole.webhooks.events.NumberQualityUpdated;
import io.bspconsole.webhooks.events.TemplateQualityUpdated;
import io.bspconsole.webhooks.events.TemplateStatusUpdated;
import io.bspconsole.webhooks.portfolio.EventRow;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Events in the reader's language. Codes of Meta's that have no words here stand verbatim. */
final class EventWords {

  private static final Set<String> STATUS =
      Set.of(
          "APPROVED",
          "REJECTED",
          "PENDING",
          "PAUSED",
          "DISABLED",
          "FLAGGED",
          "IN_APPEAL",
          "LIMIT_EXCEEDED",
          "ARCHIVED",
          "UNARCHIVED",
          "LOCKED",
          "REINSTATED",
          "PENDING_DELETION",
          "DELETED");

  private static final Set<String> NUMBER =
      Set.of("ONBOARDING", "THROUGHPUT_UPGRADE", "FLAGGED", "UNFLAGGED", "UPGRADE", "DOWNGRADE");

  private static final Set<String> ACCOUNT =
      Set.of(
          "ACCOUNT_VIOLATION",
          "ACCOUNT_RESTRICTION",
          "DISABLED_UPDATE",
          "ACCOUNT_DELETED",
          "ACCOUNT_OFFBOARDED",
          "ACCOUNT_RECONNECTED",
          "PARTNER_ADDED",
          "PARTNER_REMOVED");

  private static final Set<String> RATING = Set.of("GREEN", "YELLOW", "RED", "UNKNOWN");

  private EventWords() {}

  /** Our reading in one sentence. */
  static String sentence(EventRow row) {
    String field = row.field();
    if (field == null) {
      return translate("webhooks.reading.delivery");
    }
    return switch (row.reading()) {
      case Reading.Understood(MetaEvent event) -> sentence(event);
      case Reading.Unreadable(Problem problem) ->
          translate("webhooks.reading.unreadable", field, problem(problem));
      case Reading.Unhandled _ -> translate("webhooks.reading.unhandled", field);
      case null -> translate("webhooks.reading.none", field);
    };
  }

  static String problem(Problem problem) {
    return translate("webhooks.problem." + problem.kind(), problem.detail());
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

  private static String sentence(MetaEvent event) {
    return switch (event) {
      case TemplateStatusUpdated status -> because(status(status), status.reason());
      case TemplateQualityUpdated quality ->
          quality.previousRating() == null
              ? translate("webhooks.reading.rating", template(quality), rating(quality.rating()))
              : translate(
                  "webhooks.reading.rating.change",
                  template(quality),
                  rating(quality.previousRating()),
                  rating(quality.rating()));
      case NumberQualityUpdated number -> because(number(number), number.limit());
      case AccountUpdated account -> because(account(account), details(account));
    };
  }

  private static String status(TemplateStatusUpdated event) {
    String template = named(event.name(), event.template().value());
    return known("webhooks.reading.status.", event.event(), STATUS, template)
        .orElseGet(() -> translate("webhooks.reading.status.other", template, event.event()));
  }

  private static String number(NumberQualityUpdated event) {
    String number = "+" + event.displayNumber();
    return known("webhooks.reading.number.", event.event(), NUMBER, number)
        .orElseGet(() -> translate("webhooks.reading.number.other", number, event.event()));
  }

  private static String account(AccountUpdated event) {
    return known("webhooks.reading.account.", event.event(), ACCOUNT)
        .orElseGet(() -> translate("webhooks.reading.account.other", event.event()));
  }

  private static String details(AccountUpdated event) {
    return Stream.concat(
            Stream.of(event.violation(), event.banState()).filter(Objects::nonNull),
            event.restrictions().stream().map(Restriction::type))
        .collect(Collectors.joining(", "));
  }

  private static String template(TemplateQualityUpdated event) {
    return named(event.name(), event.template().value());
  }

  private static String named(String name, String id) {
    return name.isEmpty() ? id : name + " (" + id + ")";
  }

  private static String because(String sentence, @Nullable String reason) {
    return reason == null || reason.isEmpty() ? sentence : sentence + ": " + reason;
  }

  private static Optional<String> known(
      String prefix, String code, Set<String> codes, Object... arguments) {
    return codes.contains(code)
        ? Optional.of(translate(prefix + code, arguments))
        : Optional.empty();
  }
}

package io.bspconsole.audit.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import io.bspconsole.audit.Action;
import io.bspconsole.audit.Change;
import io.bspconsole.audit.Entry;
import io.bspconsole.audit.Entry.Detail;
import io.bspconsole.audit.Subject;
import io.bspconsole.uikit.StateWords;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What changed, in the reader's language. What only a newer version knows stands verbatim. */
final class ChangeWords {

  /** Fields that have a word of their own. */
  static final Set<String> FIELDS =
      Set.of(
          "roles",
          "wish",
          "clauses",
          "days",
          "opens",
          "closes",
          "holidays",
          "target-hours",
          "warn-minutes",
          "hold-minutes",
          "hold-moves",
          "decisionMails",
          "held-by-person",
          "held-by-provider",
          "held-by-itself",
          "first-templates",
          "restricted-two",
          "holder",
          "reviewer",
          "restricted-trade",
          "vertical",
          "clause",
          "english",
          "indonesian",
          "password",
          "reach",
          "client",
          "standing",
          "name",
          "legalName",
          "city",
          "account",
          "published",
          "profile.display_name",
          "profile.description",
          "profile.address",
          "profile.email",
          "profile.website",
          "profile.phone",
          "profile.support_contact",
          "profile.vertical",
          "number",
          "metaStatus",
          "rating",
          "limit",
          "language",
          "category",
          "content",
          "state",
          "version",
          "metaId",
          "reason",
          "flagged",
          "locked",
          "metaCategory",
          "problem",
          "restriction",
          "violation",
          "began",
          "expires",
          "ended",
          "warning",
          "label",
          "side",
          "rights",
          "profile.about",
          "profile.picture",
          "profile.second_website",
          "fields",
          "step",
          "waitsFor",
          "owner",
          "due",
          "edition",
          "mandatory",
          "place",
          "count",
          "news",
          "trade",
          "hit",
          "country",
          "registrationNumber",
          "tradeNames",
          "address",
          "cause",
          "scope",
          "times",
          "sessions",
          "identity",
          "checked",
          "refused",
          "terms",
          "switched-off",
          "topic",
          "about",
          "word",
          "detail",
          "move",
          "texts",
          "events",
          "what",
          "eventState",
          "field",
          "from",
          "until",
          "replayed",
          "ending",
          "counted",
          "attendBy",
          "region",
          "pin",
          "method",
          "links",
          "website",
          "nameStatus",
          "newName",
          "newNameStatus",
          "codeStatus",
          "pinEnabled",
          "officialStatus",
          "review",
          "verification",
          "health",
          "throughput",
          "format",
          "rows",
          "keptUntil");

  /** Fields that say how something stands: the list shows them, each from what to what. */
  private static final Set<String> STATES =
      Set.of("standing", "state", "metaStatus", "metaCategory", "rating", "limit", "roles");

  private ChangeWords() {}

  /**
   * From what to what, for the list, and of which step; empty for an entry by which no state
   * becomes another.
   */
  static String transition(Entry entry) {
    return entry
        .what()
        .map(what ->
            what instanceof Detail.Kept<Entry.What>(Entry.What kept)
                ? transition(entry, kept.changes())
                : "")
        .orElse("");
  }

  private static String transition(Entry entry, List<Change> changes) {
    String states =
        changes.stream()
            .filter(change -> STATES.contains(change.field()) && !change.isSecret())
            .filter(change -> change.before() != null)
            .map(change ->
                shown(entry, change, change.before())
                    + " → "
                    + shown(entry, change, change.after()))
            .collect(Collectors.joining(", "));
    String step =
        changes.stream()
            .filter(change -> change.field().equals("step") && change.after() != null)
            .map(change -> shown(entry, change, change.after()))
            .findFirst()
            .orElse("");
    return Stream.of(step, states).filter(it -> !it.isEmpty()).collect(Collectors.joining(": "));
  }

  private static String shown(Entry entry, Change change, @Nullable String value) {
    return value == null ? "–" : value(entry, change.field(), value);
  }

  /** The word for a value where pages have one for it. */
  static String value(Entry entry, String field, String value) {
    boolean ofNumber = isOf(entry, Subject.Kind.NUMBER);
    return switch (field) {
      case "standing" -> StateWords.standing(value);
      case "state" -> state(entry, value);
      case "metaStatus" -> ofNumber ? StateWords.number(value) : StateWords.meta(value);
      case "rating" -> StateWords.quality(value);
      case "limit" -> StateWords.limit(value);
      case "reason" -> isOf(entry, Subject.Kind.CLIENT) ? Codes.REASONS.word(value) : value;
      default -> Codes.of(field).map(codes -> codes.words(value)).orElse(value);
    };
  }

  /** Steps, likenesses and calls about numbers have states of their own. */
  private static String state(Entry entry, String value) {
    if (entry.action().equals(Action.STEP_CHANGED.name())) {
      return Codes.STEP_STATES.word(value);
    } else if (entry.action().equals(Action.HIT_DECIDED.name())) {
      return Codes.HIT_STATES.word(value);
    }
    return isOf(entry, Subject.Kind.NUMBER)
        ? Codes.CALL_STATES.word(value)
        : StateWords.ours(value);
  }

  private static boolean isOf(Entry entry, Subject.Kind kind) {
    return entry.subjectKind().equals(kind.name());
  }

  static String field(String name) {
    return FIELDS.contains(name) ? translate("audit.field." + name) : name;
  }
}

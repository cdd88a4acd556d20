package io.bspconsole.audit.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import io.bspconsole.access.Role;
import io.bspconsole.audit.Change;
import io.bspconsole.audit.Entry;
import io.bspconsole.audit.Entry.Detail;
import io.bspconsole.audit.Subject;
import io.bspconsole.uikit.StateWords;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
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
          "first-templates",
          "restricted-two",
          "reviewer",
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
          "address",
          "cause",
          "scope",
          "times",
          "sessions");

  /** Fields that say how something stands: the list shows them, each from what to what. */
  private static final Set<String> STATES =
      Set.of("standing", "state", "metaStatus", "metaCategory", "rating", "limit", "roles");

  private static final Set<String> CATEGORIES = Set.of("MARKETING", "UTILITY", "AUTHENTICATION");
  private static final Set<String> REACHES = Set.of("ALL", "NAMED");

  /** {@code SignInFailed.Cause}, which this module does not know; what is new is told verbatim. */
  static final Set<String> CAUSES =
      Set.of(
          "UNKNOWN",
          "WRONG_PASSWORD",
          "WRONG_CODE",
          "WRONG_PASSKEY",
          "DISABLED",
          "LOCKED",
          "SSO_REQUIRED",
          "NOT_STAFF");

  /** {@code SignInLocked.Scope}. */
  static final Set<String> SCOPES = Set.of("ACCOUNT_AT_ADDRESS", "ACCOUNT", "ADDRESS");

  private static final Set<String> ROLES =
      Arrays.stream(Role.values()).map(Role::name).collect(Collectors.toUnmodifiableSet());

  private ChangeWords() {}

  /** From what to what, for the list; empty for an entry by which no state becomes another. */
  static String transition(Entry entry) {
    return entry
        .what()
        .map(what ->
            what instanceof Detail.Kept<Entry.What>(Entry.What kept)
                ? kept.changes().stream()
                    .filter(change -> STATES.contains(change.field()) && !change.isSecret())
                    .filter(change -> change.before() != null)
                    .map(change ->
                        shown(entry, change, change.before())
                            + " → "
                            + shown(entry, change, change.after()))
                    .collect(Collectors.joining(", "))
                : "")
        .orElse("");
  }

  private static String shown(Entry entry, Change change, @Nullable String value) {
    return value == null ? "–" : value(entry, change.field(), value);
  }

  /** The word for a value where pages have one for it. */
  static String value(Entry entry, String field, String value) {
    return switch (field) {
      case "standing" -> StateWords.standing(value);
      case "state" -> StateWords.ours(value);
      case "metaStatus" ->
          entry.subjectKind().equals(Subject.Kind.NUMBER.name())
              ? StateWords.number(value)
              : StateWords.meta(value);
      case "rating" -> StateWords.quality(value);
      case "limit" -> StateWords.limit(value);
      case "category", "metaCategory" -> known(CATEGORIES, "templates.category.", value);
      case "reach" -> known(REACHES, "audit.reach.", value);
      case "cause" -> known(CAUSES, "audit.cause.", value);
      case "scope" -> known(SCOPES, "audit.scope.", value);
      case "roles" ->
          Arrays.stream(value.split(", *", -1))
              .map(role -> known(ROLES, "accounts.role.", role))
              .collect(Collectors.joining(", "));
      default -> value;
    };
  }

  private static String known(Set<String> codes, String key, String code) {
    return codes.contains(code) ? translate(key + code) : code;
  }

  static String field(String name) {
    return FIELDS.contains(name) ? translate("audit.field." + name) : name;
  }
}

package io.bspconsole.audit.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import io.bspconsole.access.Role;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Codes that the trail holds, with the words that pages have for them. Most are of modules that
 * this one does not know; a code that is new, or was there once, is told verbatim.
 */
enum Codes {
  STEPS(
      "clients.step.",
      "BUSINESS_DETAILS",
      "SCREENING",
      "POLICY_ACCEPTANCE",
      "BUSINESS_PROFILE",
      "PRIVACY_POLICY",
      "ACCOUNT",
      "NUMBERS",
      "DISPLAY_NAME",
      "VERIFICATION",
      "OPT_IN_FLOW",
      "ESCALATION"),
  STEP_STATES("clients.step.state.", "OPEN", "DONE", "WAIVED"),
  PARTIES("uikit.who.", "US", "CLIENT", "META"),
  HIT_STATES(
      "clients.screening.state.", "OPEN", "CLEAR_PROPOSED", "MATCH_PROPOSED", "CLEARED", "MATCHED"),
  CALL_STATES("clients.call.state.", "UNDER_WAY", "TAKEN", "REFUSED", "NOT_SENT", "UNCERTAIN"),
  CALL_METHODS("clients.call.method.", "SMS", "VOICE"),
  REASONS(
      "clients.standing.reason.",
      "CARRIED_OVER",
      "TAKEN_ON",
      "IMPORTED",
      "AGREED",
      "READY",
      "QUALITY",
      "COMPLAINTS",
      "VIOLATION",
      "META",
      "UNREACHABLE",
      "PROFILE_OVERDUE",
      "REMEDIED",
      "APPEAL",
      "MISTAKE",
      "CLIENT_WISH",
      "NEVER_STARTED",
      "CLOSED",
      "PROHIBITED_TRADE",
      "LISTED",
      "FALSE_DETAILS",
      "OTHER"),
  VERTICALS(
      "clients.vertical.",
      "ALCOHOL",
      "APPAREL",
      "AUTO",
      "BEAUTY",
      "EDU",
      "ENTERTAIN",
      "EVENT_PLAN",
      "FINANCE",
      "GOVT",
      "GROCERY",
      "HEALTH",
      "HOTEL",
      "NONPROFIT",
      "ONLINE_GAMBLING",
      "OTC_DRUGS",
      "OTHER",
      "PHYSICAL_GAMBLING",
      "PROF_SERVICES",
      "RESTAURANT",
      "RETAIL",
      "TRAVEL"),
  TRADES(
      "clients.trade.",
      "ADULT_PRODUCTS_AND_SERVICES",
      "ALCOHOL_AND_TOBACCO",
      "AUTOMOTIVE_DEALERS",
      "BODY_PARTS_FLUIDS",
      "BUSINESS_AND_UTILITY",
      "CONTENT_AND_APPS",
      "CREATORS_AND_CELEBRITIES",
      "DATING",
      "DRUGS",
      "ENDANGERED_SPECIES",
      "FIREARMS",
      "FRAUDULENT_MISLEADING_OFFENSIVE",
      "GAMBLING",
      "GROCERY_AND_CONVENIENCE_STORE",
      "HAZARDOUS_GOODS_AND_MATERIALS",
      "HOME",
      "HOME_AND_AUTO_MANUFACTURING",
      "LIFESTYLE",
      "LIVE_NON_ENDANGERED_SPECIES",
      "LOANS_DEBT_COLLECTION_BAIL_BONDS",
      "LOCAL_EVENTS",
      "MEDICAL_HEALTHCARE",
      "MULTILEVEL_MARKETING",
      "NEWS",
      "NON_PROFIT_AND_RELIGIOUS_ORGS",
      "PROFESSIONAL",
      "REAL_VIRTUAL_FAKE_CURRENCY",
      "RESTAURANTS",
      "RETAIL",
      "TRANSPORTATION_AND_ACCOMMODATION"),
  CATEGORIES("templates.category.", "MARKETING", "UTILITY", "AUTHENTICATION"),
  REACHES("audit.reach.", "ALL", "NAMED"),
  CAUSES(
      "audit.cause.",
      "UNKNOWN",
      "WRONG_PASSWORD",
      "WRONG_CODE",
      "WRONG_PASSKEY",
      "DISABLED",
      "LOCKED",
      "SSO_REQUIRED",
      "NOT_STAFF"),
  SCOPES("audit.scope.", "ACCOUNT_AT_ADDRESS", "ACCOUNT", "ADDRESS"),
  ENDINGS("audit.ending.", "DONE", "STOPPED", "NO_RIGHT", "BROKEN"),
  ROLES("accounts.role.", Arrays.stream(Role.values()).map(Role::name).toArray(String[]::new)),
  ANSWERS("audit.answer.", "true", "false");

  private final String prefix;
  private final Set<String> codes;

  Codes(String prefix, String... codes) {
    this.prefix = prefix;
    this.codes = Set.of(codes);
  }

  /** Those that stand in a field, whatever was done. */
  static Optional<Codes> of(String field) {
    return Optional.ofNullable(find(field));
  }

  private static @Nullable Codes find(String field) {
    return switch (field) {
      case "step" -> STEPS;
      case "waitsFor" -> PARTIES;
      case "trade" -> TRADES;
      case "profile.vertical", "vertical" -> VERTICALS;
      case "method" -> CALL_METHODS;
      case "category", "metaCategory", "move" -> CATEGORIES;
      case "reach" -> REACHES;
      case "cause" -> CAUSES;
      case "scope" -> SCOPES;
      case "ending" -> ENDINGS;
      case "roles" -> ROLES;
      case "mandatory", "published", "flagged", "locked", "pinEnabled" -> ANSWERS;
      default -> null;
    };
  }

  Set<String> codes() {
    return codes;
  }

  String word(String code) {
    return codes.contains(code) ? translate(prefix + code) : code;
  }

  /** The words of several codes with commas between them. */
  String words(String value) {
    return Arrays.stream(value.split(", *", -1)).map(this::word).collect(Collectors.joining(", "));
  }
}

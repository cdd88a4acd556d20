package io.bspconsole.quality.internal;

import io.bspconsole.quality.BanState;
import io.bspconsole.webhooks.events.AccountUpdated;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an {@code account_update} says. The trap in it: the event ACCOUNT_RESTRICTION without a
 * restriction is a warning or a recovery, and only the violation type tells which.
 */
sealed interface Reading {

  /** Something is forbidden from now on. */
  record Imposed(List<AccountUpdated.Restriction> restrictions) implements Reading {}

  /** A violation was named, nothing is forbidden. */
  record Warned(String word) implements Reading {}

  /** Something is allowed again. */
  record Recovered(String word) implements Reading {

    private static final Map<String, String> KIND_BY_VIOLATION =
        Map.of(
            "UTILITY_TEMPLATE_ABUSE", "RESTRICTED_UTILITY_TEMPLATES",
            "UTILITY_TEMPLATE_ABUSE_RATE_LIMIT", "RATE_LIMITED_UTILITY_TEMPLATE_MESSAGING");

    /**
     * Does this end such a restriction? A reinstated account has its bans lifted, and keeps the
     * restrictions it had before them. Any other recovery names the violation that it ends; where a
     * restriction came without one, its kind decides.
     */
    boolean ends(String kind, @Nullable String violation) {
      if (word.equals(BanState.REINSTATE)) {
        return kind.equals(BanState.DISABLE) || kind.equals(BanState.SCHEDULE_FOR_DISABLE);
      }
      String ended = word.replaceFirst("_(UNBAN|RECOVERY)$", "");
      return violation == null
          ? kind.equals(KIND_BY_VIOLATION.get(ended))
          : violation.equals(ended);
    }
  }

  /** Nothing about what the account may do. */
  record Unrelated() implements Reading {}

  static Reading of(AccountUpdated update) {
    if (!update.restrictions().isEmpty()) {
      return new Imposed(update.restrictions());
    }
    return switch (update.event()) {
      case "ACCOUNT_VIOLATION", "ACCOUNT_RESTRICTION" -> named(update);
      case "DISABLED_UPDATE" -> banned(update.banState());
      default -> new Unrelated();
    };
  }

  private static Reading named(AccountUpdated update) {
    String violation = update.violation();
    if (violation == null) {
      return new Warned(update.event());
    }
    return violation.endsWith("_UNBAN") || violation.endsWith("_RECOVERY")
        ? new Recovered(violation)
        : new Warned(violation);
  }

  private static Reading banned(@Nullable String state) {
    return switch (state) {
      case BanState.SCHEDULE_FOR_DISABLE, BanState.DISABLE ->
          new Imposed(List.of(new AccountUpdated.Restriction(state, null)));
      case BanState.REINSTATE -> new Recovered(BanState.REINSTATE);
      case null, default -> new Unrelated();
    };
  }
}

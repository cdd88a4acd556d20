package io.bspconsole.clients;

import io.bspconsole.kernel.ClauseCode;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of trade with what the policy makes of it. Words: {@code clients.trade.*}.
 *
 * @param leastAge of customers; absent without such a rule
 * @param countries in which alone it is allowed; empty where no such limit is known
 * @param edition of the policy that says so
 */
public record Trade(
    String code,
    Rule rule,
    ClauseCode clause,
    @Nullable Integer leastAge,
    List<String> countries,
    String edition) {

  public Trade {
    countries = List.copyOf(countries);
  }

  /** Reads what is stored: two letters each (ISO 3166-1), separated by commas. */
  public static List<String> countries(String stored) {
    return Arrays.stream(stored.split(",", -1))
        .map(String::strip)
        .filter(country -> !country.isEmpty())
        .toList();
  }

  /**
   * May it be traded there, as far as is known?
   *
   * @param country two letters (ISO 3166-1); empty where it is not known
   */
  public boolean isAllowedIn(String country) {
    return countries.isEmpty() || countries.contains(country);
  }

  /** Stored, so never renamed. */
  public enum Rule {
    OPEN,
    /** Only with evidence, and within bounds of age or country. */
    RESTRICTED,
    /** Not at all. */
    PROHIBITED
  }
}

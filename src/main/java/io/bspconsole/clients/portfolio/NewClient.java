package io.bspconsole.clients.portfolio;

import io.bspconsole.clients.TradeNames;
import io.bspconsole.kernel.PlainText;
import java.util.Locale;
import java.util.Set;

/**
 * What must be known of a business to take it on.
 *
 * @param country two letters (ISO 3166-1), may be empty
 * @param registrationNumber in the register of companies there, may be empty
 * @param tradeNames as {@link TradeNames#of} reads them, may be empty
 */
public record NewClient(
    String name,
    String legalName,
    String city,
    String country,
    String registrationNumber,
    String tradeNames) {

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  /** One of which no more is known yet. */
  public NewClient(String name, String legalName, String city) {
    this(name, legalName, city, "", "");
  }

  /** One of which no trade names are known yet. */
  public NewClient(
      String name, String legalName, String city, String country, String registrationNumber) {
    this(name, legalName, city, country, registrationNumber, "");
  }

  /** Has a country these two letters (ISO 3166-1)? */
  public static boolean isCountry(String code) {
    return COUNTRIES.contains(code);
  }

  NewClient stripped() {
    return new NewClient(
        PlainText.tidied(name),
        PlainText.tidied(legalName),
        city.strip(),
        country.strip().toUpperCase(Locale.ROOT),
        registrationNumber.strip(),
        tradeNames.strip());
  }
}

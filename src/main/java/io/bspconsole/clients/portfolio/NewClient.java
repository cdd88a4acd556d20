package io.bspconsole.clients.portfolio;

import java.util.Locale;

/**
 * What must be known of a business to take it on.
 *
 * @param country two letters (ISO 3166-1), may be empty
 * @param registrationNumber in the register of companies there, may be empty
 */
public record NewClient(
    String name, String legalName, String city, String country, String registrationNumber) {

  /** One of which no more is known yet. */
  public NewClient(String name, String legalName, String city) {
    this(name, legalName, city, "", "");
  }

  NewClient stripped() {
    return new NewClient(
        name.strip(),
        legalName.strip(),
        city.strip(),
        country.strip().toUpperCase(Locale.ROOT),
        registrationNumber.strip());
  }
}

package io.bspconsole.clients.portfolio;

/** What must be known of a business to take it on. */
public record NewClient(String name, String legalName, String city) {

  NewClient stripped() {
    return new NewClient(name.strip(), legalName.strip(), city.strip());
  }
}

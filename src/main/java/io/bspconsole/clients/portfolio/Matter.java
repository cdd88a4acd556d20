package io.bspconsole.clients.portfolio;

/** What is read of an account, each with a due time and claims of its own. */
public enum Matter {
  NUMBERS("numbers_"),
  TEMPLATES("templates_"),
  /** The account itself, and whether our app is subscribed to its webhooks. */
  ACCOUNT("account_");

  private final String prefix;

  Matter(String prefix) {
    this.prefix = prefix;
  }

  /** The statement about this matter's columns, from the one about the numbers'. */
  String sql(String ofNumbers) {
    return ofNumbers.replace(NUMBERS.prefix, prefix);
  }
}

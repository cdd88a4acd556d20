package io.bspconsole.accounts.ui;

import io.bspconsole.kernel.ClientId;

/** Where the pages of people are. Paths have no leading slash. */
public final class AccountsNavigation {

  /** The people of the provider. */
  public static final String PEOPLE = "people";

  static final String ROLES = PEOPLE + "/roles";
  static final String ERASURE = PEOPLE + "/erasure";
  static final String TEAM = "clients/:clientId/team";
  static final String INVITATION = "invitation/:secret";
  static final String FORGOTTEN = "forgotten-password";
  static final String SSO_PROBLEM = "sso/:problem";
  static final String NEW_PASSWORD = "new-password/:secret";

  private AccountsNavigation() {}

  /** The people of a client. */
  public static String team(ClientId client) {
    return "clients/" + client + "/team";
  }
}

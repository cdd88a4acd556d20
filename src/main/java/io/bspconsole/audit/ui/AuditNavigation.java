package io.bspconsole.audit.ui;

import io.bspconsole.kernel.ClientId;

/** Where the pages of the trail are. Paths have no leading slash. */
public final class AuditNavigation {

  /** All trails, for staff. */
  public static final String AUDIT = "audit";

  static final String CLIENT_ROUTE = "clients/:clientId/history";

  private AuditNavigation() {}

  /** The trail of one client. */
  public static String of(ClientId client) {
    return "clients/" + client + "/history";
  }
}

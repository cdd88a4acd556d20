package io.bspconsole.quality.ui;

import io.bspconsole.kernel.ClientId;

/** Where the pages of quality are. */
public final class QualityNavigation {

  /** Quality over all clients. */
  public static final String PORTFOLIO = "quality";

  static final String CLIENT_ROUTE = "clients/:clientId/quality";

  private QualityNavigation() {}

  /** The page of one client. */
  public static String of(ClientId client) {
    return "clients/" + client + "/quality";
  }
}

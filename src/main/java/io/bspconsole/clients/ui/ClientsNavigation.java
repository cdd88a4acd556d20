package io.bspconsole.clients.ui;

import com.vaadin.flow.component.UI;
import io.bspconsole.kernel.ClientId;

/** Where the pages of clients are. Paths have no leading slash. */
public final class ClientsNavigation {

  /** The list over all clients. */
  public static final String CLIENTS = "clients";

  /** One client; the parameter is a {@link ClientId}. */
  public static final String CLIENT = CLIENTS + "/:clientId";

  /** The provider's list of onboarding steps. */
  public static final String STEPS = "steps";

  /** The lists that clients are held against. */
  public static final String SCREENING = "screening";

  /** What was asked for while another client has it. */
  public static final String CLAIMS = "claims";

  private ClientsNavigation() {}

  /** The overview of a client. */
  public static String client(ClientId client) {
    return CLIENTS + "/" + client;
  }

  /** The business profile of a client. */
  public static String profile(ClientId client) {
    return client(client) + "/profile";
  }

  /** The accounts and numbers of a client. */
  public static String numbers(ClientId client) {
    return client(client) + "/numbers";
  }

  /** Opens the overview of a client. */
  public static void toClient(ClientId client) {
    UI.getCurrent().navigate(client(client));
  }
}

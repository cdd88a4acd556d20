package io.bspconsole.e2e.pages;

import io.bspconsole.e2e.browser.Browser;
import io.bspconsole.e2e.browser.Form;

/** The list of all clients. */
public final class ClientsPage {

  private final Browser browser;

  private ClientsPage(Browser browser) {
    this.browser = browser;
  }

  public static ClientsPage open(Browser browser) {
    browser.go("/clients");
    return new ClientsPage(browser);
  }

  /** Types into the search field and waits for the address to say so. */
  public ClientsPage search(String words) {
    new Form(browser).fill("Name, legal name or city", words);
    browser.await(
        "the search in the address", () -> browser.path().contains("=") ? browser.path() : null);
    browser.settle();
    return this;
  }

  public boolean shows(String client) {
    return browser.text().contains(client);
  }

  /** Opens a client by its name. */
  public ClientPage choose(String client) {
    new Form(browser).press(client);
    browser.await(
        "the page of the client",
        () -> browser.path().startsWith("/clients/") ? browser.path() : null);
    return new ClientPage(browser);
  }

  /** Takes a new client on and opens it. */
  public ClientPage add(String name, String legalName, String city) {
    new Form(browser).press("Add client");
    browser.awaitText("Add a client");
    Form.inDialog(browser)
        .fill("Name", name)
        .fill("Legal name", legalName)
        .fill("City", city)
        .press("Add client");
    browser.awaitText("Client since");
    return new ClientPage(browser);
  }
}

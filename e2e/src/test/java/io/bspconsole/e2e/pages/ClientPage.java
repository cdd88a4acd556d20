package io.bspconsole.e2e.pages;

import io.bspconsole.e2e.browser.Browser;
import io.bspconsole.e2e.browser.Form;

/** The overview of one client. */
public final class ClientPage {

  private final Browser browser;

  ClientPage(Browser browser) {
    this.browser = browser;
  }

  public ProfilePage openProfile() {
    browser.go(base() + "/profile");
    return new ProfilePage(browser);
  }

  /** Connects a WhatsApp Business Account. */
  public ClientPage connect(String accountId, String name) {
    browser.go(base() + "/numbers");
    new Form(browser).press("Connect account");
    browser.awaitText("Connect a WhatsApp account");
    Form.inDialog(browser)
        .fill("WhatsApp Business Account ID", accountId)
        .fill("Name", name)
        .press("Connect account");
    browser.awaitText(accountId);
    return this;
  }

  public ClientPage begin() {
    new Form(browser).pressUntil("Begin onboarding", "You began to onboard the client");
    return this;
  }

  public ClientPage activate() {
    browser.go(base());
    new Form(browser).pressUntil("Activate client", "You activated the client");
    return this;
  }

  public void awaitText(String text) {
    browser.awaitText(text);
  }

  private String base() {
    String[] parts = browser.path().split("[/?]");
    return "/clients/" + parts[2];
  }
}

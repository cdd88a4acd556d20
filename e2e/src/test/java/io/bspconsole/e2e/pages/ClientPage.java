package io.bspconsole.e2e.pages;

import io.bspconsole.e2e.browser.Browser;
import io.bspconsole.e2e.browser.Form;
import java.time.Duration;

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

  /** Ticks a step that only a person can tell is done. */
  public ClientPage tick(String step) {
    new Form(browser).pressUntil("Change " + step, "What stands in the way");
    Form.inDialog(browser).tick("Done").press("Save");
    browser.awaitText("You changed " + step);
    return this;
  }

  /** Says what the client trades in, and has it held against the lists. */
  public ClientPage screen(String trade) {
    new Form(browser).pressUntil("Choose trade", "What does the client trade in?");
    Form.inDialog(browser).choose("Trade", trade).press("Save");
    browser.awaitText("You changed the trade");
    if (new Form(browser).offers("Screen now")) {
      new Form(browser).press("Screen now");
    }
    browser.awaitText("Passed");
    return this;
  }

  /** Opens what is to be said about a likeness, and says why. */
  public ClientPage say(String button, String why) {
    new Form(browser).pressUntil(button, "Is it ");
    Form.inDialog(browser).fill("Why", why);
    return this;
  }

  /** Says that a likeness is somebody else. */
  public ClientPage other() {
    Form.inDialog(browser).press("It is not");
    return this;
  }

  public ClientPage activate() {
    new Form(browser).pressUntil("Activate client", "You activated the client");
    return this;
  }

  /** Says yes to the policy for the business. */
  public ClientPage acceptPolicy() {
    new Form(browser).press("Accept for the business");
    return this;
  }

  /** Sends somebody the way to become the owner. */
  public ClientPage inviteOwner(String email) {
    browser.go(base() + "/team");
    new Form(browser).pressUntil("Invite", "Invite somebody");
    Form.inDialog(browser).fill("E-mail", email).tick("Owner").press("Send invitation");
    browser.awaitText("An invitation is on its way to " + email);
    return this;
  }

  /** The overview of the client in another window. */
  public ClientPage in(Browser other) {
    other.go(base());
    return new ClientPage(other);
  }

  public ClientPage open() {
    browser.go(base());
    return this;
  }

  public boolean offers(String action) {
    return new Form(browser).offers(action);
  }

  public void awaitText(String text) {
    browser.awaitText(text);
  }

  /** As {@link #awaitText(String)}, for what a worker brings about. */
  public ClientPage awaitText(String text, Duration patience) {
    browser.awaitText(text, patience);
    return this;
  }

  private String base() {
    String[] parts = browser.path().split("[/?]");
    return "/clients/" + parts[2];
  }
}

package io.bspconsole.e2e.pages;

import io.bspconsole.e2e.browser.Browser;
import io.bspconsole.e2e.browser.Form;

/** Where a business profile is written. */
public final class ProfilePage {

  private final Browser browser;

  ProfilePage(Browser browser) {
    this.browser = browser;
  }

  public ProfilePage write(String label, String text) {
    new Form(browser).fill(label, text);
    return this;
  }

  public ProfilePage choose(String label, String entry) {
    new Form(browser).choose(label, entry);
    return this;
  }

  public ProfilePage publish() {
    new Form(browser).press("Publish");
    return this;
  }

  public ProfilePage awaitText(String text) {
    browser.awaitText(text);
    return this;
  }
}

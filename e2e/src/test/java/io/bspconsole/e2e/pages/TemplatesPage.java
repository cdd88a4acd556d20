package io.bspconsole.e2e.pages;

import io.bspconsole.e2e.browser.Browser;
import io.bspconsole.e2e.browser.Form;

/** The templates of one client. */
public final class TemplatesPage {

  private final Browser browser;

  private TemplatesPage(Browser browser) {
    this.browser = browser;
  }

  /** The own templates of somebody who belongs to one client: where such people land. */
  public static TemplatesPage home(Browser browser) {
    browser.go("/");
    return new TemplatesPage(browser);
  }

  public EditorPage startNew() {
    new Form(browser).press("New template");
    return new EditorPage(browser);
  }

  public TemplatePage open(String name) {
    new Form(browser).press(name);
    return new TemplatePage(browser);
  }

  public boolean mayStartNew() {
    return new Form(browser).offers("New template");
  }
}

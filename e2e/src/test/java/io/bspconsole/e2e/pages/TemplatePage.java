package io.bspconsole.e2e.pages;

import io.bspconsole.e2e.browser.Browser;
import io.bspconsole.e2e.browser.Form;
import java.time.Duration;

/** One template: where it stands with us and with Meta, and how it came there. */
public final class TemplatePage {

  /** Outbox, sandbox and webhook take their time. */
  private static final Duration META = Duration.ofSeconds(60);

  private final Browser browser;

  TemplatePage(Browser browser) {
    this.browser = browser;
  }

  /** Waits, without touching the page, until it says that this is the state with us. */
  public TemplatePage awaitOurs(String state) {
    browser.awaitText("With us " + state, META);
    return this;
  }

  /** Waits, without touching the page, until it says that this is the state with Meta. */
  public TemplatePage awaitMetas(String state) {
    browser.awaitText("With Meta " + state, META);
    return this;
  }

  /** The timeline as a table: what happened, when and by whom. */
  public String history() {
    new Form(browser).pressUntil("Show as table", "Show as lanes");
    return browser.text();
  }

  public String text() {
    return browser.text();
  }

  public String path() {
    return browser.path();
  }

  public EditorPage openCorrectedDraft() {
    new Form(browser).press("Open corrected draft");
    return new EditorPage(browser);
  }
}

package io.bspconsole.e2e.pages;

import io.bspconsole.e2e.browser.Browser;
import io.bspconsole.e2e.browser.Form;

/** Where a template is written, beside its preview and what the check finds. */
public final class EditorPage {

  private final Browser browser;
  private final Form form;

  EditorPage(Browser browser) {
    this.browser = browser;
    this.form = new Form(browser);
  }

  public EditorPage name(String name) {
    form.fill("Name", name);
    return this;
  }

  public EditorPage category(String category) {
    form.choose("Category", category);
    return this;
  }

  public EditorPage header(String text) {
    form.fill("Header", text);
    return this;
  }

  public EditorPage body(String text) {
    form.fill("Body", text);
    return this;
  }

  public EditorPage sample(String variable, String sample) {
    form.fill("Sample for " + variable, sample);
    return this;
  }

  public EditorPage footer(String text) {
    form.fill("Footer", text);
    return this;
  }

  public EditorPage quickReply(String label) {
    form.press("Quick reply").fill("Label", label);
    return this;
  }

  public EditorPage link(String label, String address) {
    form.press("Link")
        .fill("Label", 2, label)
        .fill("Address, such as https://toko.example/orders", address);
    return this;
  }

  /** Waits until the preview shows that text. */
  public EditorPage awaitPreview(String text) {
    browser.await("“" + text + "” in the preview", () -> preview().contains(text) ? text : null);
    return this;
  }

  public EditorPage awaitText(String text) {
    browser.awaitText(text);
    return this;
  }

  public TemplatePage send() {
    form.press("Send for review");
    browser.awaitText("With us In review");
    return new TemplatePage(browser);
  }

  /** Tries to send what the check blocks. */
  public EditorPage sendInVain() {
    form.press("Send for review");
    return this;
  }

  private String preview() {
    return String.valueOf(
        browser.run(
            "const p = document.querySelector('template-preview');"
                + "return p ? (p.shadowRoot ?? p).textContent.replace(/\\s+/g, ' ') : ''"));
  }
}

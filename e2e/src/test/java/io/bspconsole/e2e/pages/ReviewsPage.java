package io.bspconsole.e2e.pages;

import io.bspconsole.e2e.browser.Browser;
import io.bspconsole.e2e.browser.Form;
import org.openqa.selenium.By;
import org.openqa.selenium.interactions.Actions;

/** The queue of reviews, with the round in hand beside it. */
public final class ReviewsPage {

  private final Browser browser;

  private ReviewsPage(Browser browser) {
    this.browser = browser;
  }

  public static ReviewsPage open(Browser browser) {
    browser.go("/reviews");
    return new ReviewsPage(browser);
  }

  /** Opens the round of that template. */
  public ReviewsPage choose(String template) {
    browser.find(By.xpath("//nav//li//a[.//*[normalize-space() = \"" + template + "\"]]")).click();
    browser.settle();
    browser.awaitText("Clear for Meta");
    return this;
  }

  public ReviewsPage clear(String template) {
    new Form(browser).press("Clear for Meta");
    browser.awaitText(template + " is cleared");
    return this;
  }

  public ReviewsPage requestChanges(String template, String note, String clause) {
    new Form(browser)
        .fill("Note to the author", note)
        .choose("Clause it rests on", clause)
        .press("Request changes");
    browser.awaitText(template + " went back to its author");
    return this;
  }

  public ReviewsPage requestChangesWithoutNote() {
    new Form(browser).press("Request changes");
    return this;
  }

  /** Presses keys wherever the focus is. */
  public ReviewsPage keys(CharSequence keys) {
    new Actions(browser.driver()).sendKeys(keys).perform();
    browser.settle();
    return this;
  }

  public ReviewsPage typeNote(String note) {
    new Form(browser).fill("Note to the author", note);
    return this;
  }

  /** Takes the focus out of any field. */
  public ReviewsPage leaveField() {
    browser.find(By.tagName("h1")).click();
    return this;
  }

  /** Says yes to the question that is open. */
  public ReviewsPage confirm() {
    browser
        .find(By.cssSelector("vaadin-confirm-dialog vaadin-button[slot=confirm-button]"))
        .click();
    browser.settle();
    return this;
  }

  public String text() {
    return browser.text();
  }

  public void awaitText(String text) {
    browser.awaitText(text);
  }
}

package io.bspconsole.e2e.pages;

import io.bspconsole.e2e.browser.Browser;
import io.bspconsole.e2e.browser.Form;
import org.openqa.selenium.By;

/** What surrounds every page: the menu and the reader's own menu. */
public final class Shell {

  private final Browser browser;

  public Shell(Browser browser) {
    this.browser = browser;
  }

  /** Follows an entry of the menu. */
  public void open(String entry) {
    browser.find(menu(entry)).click();
    browser.settle();
  }

  public boolean offers(String entry) {
    return browser.shows(menu(entry));
  }

  /** Chooses another language, by its own name for itself, and waits for the page in it. */
  public void speak(String language, String code) {
    browser.find(By.cssSelector(".bsp-me vaadin-button")).click();
    new Form(browser).press(language);
    browser.await(
        "a page in " + language,
        () -> code.equals(browser.run("return document.documentElement.lang")) ? true : null);
    browser.settle();
  }

  private static By menu(String entry) {
    return By.xpath("//nav//a[starts-with(normalize-space(), \"" + entry + "\")]");
  }
}

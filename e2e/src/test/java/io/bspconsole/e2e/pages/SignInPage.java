package io.bspconsole.e2e.pages;

import io.bspconsole.e2e.browser.Browser;
import io.bspconsole.e2e.browser.Demo;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** Where people sign in. */
public final class SignInPage {

  private static final String SECOND = "/second-factor";

  private final Browser browser;

  public SignInPage(Browser browser) {
    this.browser = browser;
  }

  /** Opens the console, signs in with both factors and waits for the first page. */
  public void signIn(Demo who) {
    browser.go("/");
    enterPassword(who);
    if (browser.path().startsWith(SECOND)) {
      browser.find(By.cssSelector(".accounts-demo vaadin-button")).click();
      browser.await(
          "the first page after sign-in", () -> browser.path().startsWith(SECOND) ? null : true);
      browser.settle();
    }
  }

  /** Signs in as far as the password goes. */
  public void enterPassword(Demo who) {
    enter(who.email(), Demo.PASSWORD);
    browser.await(
        "what comes after the password", () -> browser.path().startsWith("/sign-in") ? null : true);
    browser.settle();
  }

  /** Tries to sign in. */
  public void enter(String email, String password) {
    browser.find(By.cssSelector("input[name=username]")).sendKeys(email);
    browser.find(By.cssSelector("input[name=password]")).sendKeys(password, Keys.ENTER);
    browser.settle();
  }
}

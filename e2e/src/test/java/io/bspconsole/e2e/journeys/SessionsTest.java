package io.bspconsole.e2e.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.e2e.browser.Browser;
import io.bspconsole.e2e.browser.Demo;
import io.bspconsole.e2e.browser.Form;
import io.bspconsole.e2e.browser.Size;
import io.bspconsole.e2e.pages.SignInPage;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

class SessionsTest extends Journey {

  @Test
  void ending_all_others_sends_their_open_pages_to_sign_in_by_themselves() {
    Browser here = as(Demo.OWNER);
    try (Browser elsewhere = Browser.open(Size.WIDE, "en")) {
      new SignInPage(elsewhere).signIn(Demo.OWNER);

      here.go("/account");
      here.awaitText("This session");
      new Form(here).press("End all others");
      here.find(By.cssSelector("vaadin-confirm-dialog vaadin-button[slot=confirm-button]")).click();
      here.awaitText("All your other sessions have ended.");

      elsewhere.awaitText("This session was ended from another device.");
      assertThat(elsewhere.path()).isEqualTo("/sign-in?ended");
      here.go("/account");
      here.awaitText("This session");
    }
  }

  @Test
  void signing_out_leads_to_sign_in_and_back_leads_nowhere() {
    try (Browser browser = Browser.open(Size.WIDE, "en")) {
      new SignInPage(browser).signIn(Demo.VIEWER);
      browser.find(By.cssSelector(".bsp-me vaadin-button")).click();
      new Form(browser).press("Sign out");
      browser.awaitText("You are signed out.");
      browser.go("/account");
      assertThat(browser.path()).startsWith("/sign-in");
    }
  }
}

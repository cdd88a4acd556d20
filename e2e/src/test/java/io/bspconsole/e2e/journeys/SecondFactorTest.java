package io.bspconsole.e2e.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.e2e.browser.Browser;
import io.bspconsole.e2e.browser.Demo;
import io.bspconsole.e2e.browser.Form;
import io.bspconsole.e2e.browser.Size;
import io.bspconsole.e2e.pages.SignInPage;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.virtualauthenticator.HasVirtualAuthenticator;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticatorOptions;

class SecondFactorTest extends Journey {

  private static final String INSIDE = "Where you are signed in";

  @Test
  void a_link_in_the_open_page_does_not_lead_around_the_second_factor() {
    try (Browser browser = Browser.open(Size.WIDE, "en")) {
      browser.go("/account");
      new SignInPage(browser).enterPassword(Demo.REVIEWER);
      assertThat(browser.path()).startsWith("/second-factor");
      browser.run(
          """
          const link = document.createElement('a');
          link.href = 'account';
          link.setAttribute('router-link', '');
          link.textContent = 'Around';
          document.body.append(link);
          link.click();
          """);
      browser.settle();
      assertThat(browser.within(Duration.ofSeconds(2), () -> browser.text().contains(INSIDE)))
          .isFalse();

      browser.go("/account");
      assertThat(browser.path()).startsWith("/second-factor");
      new Form(browser).press("Use it");
      browser.awaitText(INSIDE);
      assertThat(browser.path()).startsWith("/account");
    }
  }

  @Test
  void a_wrong_code_is_refused_and_stays_in_its_field() {
    try (Browser browser = Browser.open(Size.WIDE, "en")) {
      browser.go("/");
      new SignInPage(browser).enterPassword(Demo.MANAGER);
      Form form = new Form(browser);
      form.fill("Code", "000 000");
      form.press("Continue");
      browser.awaitText("This code does not fit");
      assertThat(form.value("Code")).isEqualTo("000 000");
      form.press("Use it");
      browser.await(
          "the first page", () -> browser.path().startsWith("/second-factor") ? null : true);
    }
  }

  @Test
  void a_passkey_is_made_signs_in_alone_and_is_removed() {
    try (Browser browser = Browser.open(Size.WIDE, "en")) {
      ((HasVirtualAuthenticator) browser.driver())
          .addVirtualAuthenticator(
              new VirtualAuthenticatorOptions()
                  .setProtocol(VirtualAuthenticatorOptions.Protocol.CTAP2)
                  .setTransport(VirtualAuthenticatorOptions.Transport.INTERNAL)
                  .setHasResidentKey(true)
                  .setHasUserVerification(true)
                  .setIsUserVerified(true));
      new SignInPage(browser).signIn(Demo.VIEWER);
      browser.go("/account");
      Form form = new Form(browser);
      form.press("Add a passkey");
      form.fill("Name", 2, "Laptop of the tests");
      form.fill("Current password", 2, Demo.PASSWORD);
      form.press("Make a passkey");
      browser.awaitText("Keep them where your phone is not.");
      form.press("I have kept them");
      browser.awaitText("Laptop of the tests (passkey)");
      browser.go("/account"); // without the toast, which lies over the menu

      browser.find(By.cssSelector(".bsp-me vaadin-button")).click();
      form.press("Sign out");
      browser.awaitText("You are signed out.");
      form.press("Sign in with a passkey");
      browser.await("the first page", () -> browser.path().startsWith("/sign-in") ? null : true);
      browser.go("/account");
      browser.awaitText("Laptop of the tests (passkey)");
      form.press("Remove Laptop of the tests");
      browser
          .find(By.cssSelector("vaadin-confirm-dialog vaadin-button[slot=confirm-button]"))
          .click();
      browser.awaitText("The second factor is removed.");
    }
  }
}

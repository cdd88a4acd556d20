package io.bspconsole.e2e.pages;

import io.bspconsole.e2e.browser.Authenticator;
import io.bspconsole.e2e.browser.Browser;
import io.bspconsole.e2e.browser.Form;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where somebody who was invited opens an account. */
public final class InvitationPage {

  private static final Pattern KEY = Pattern.compile("key instead: ((?:[A-Z2-7]{4} )+)");

  private final Browser browser;

  private InvitationPage(Browser browser) {
    this.browser = browser;
  }

  /** Waits for the mail among those of the demo, and follows its link. */
  public static InvitationPage of(Browser browser, String email) {
    Pattern link = Pattern.compile(Pattern.quote(email) + ".*?(/invitation/\\S+)");
    String path =
        browser.await(
            "an invitation for " + email,
            () -> {
              browser.go("/demo/mails");
              Matcher found = link.matcher(browser.text());
              return found.find() ? found.group(1) : null;
            });
    browser.go(path);
    return new InvitationPage(browser);
  }

  /** Opens the account, signs in with it and sets up the second factor that is asked for. */
  public void accept(String email, String name, String password) {
    Form form = new Form(browser);
    form.fill("Your name", name).fill("New password", password).press("Open the account");
    browser.await("the way in", () -> browser.path().startsWith("/sign-in") ? true : null);
    browser.settle();
    new SignInPage(browser).enter(email, password);
    browser.awaitText("Type this key instead");
    Matcher key = KEY.matcher(browser.text());
    if (!key.find()) {
      throw new IllegalStateException("no key in: " + browser.text());
    }
    form.fill("Code that the app shows", new Authenticator(key.group(1)).code()).press("Set up");
    browser.awaitText("Keep them where your phone is not.");
    form.press("I have kept them");
    browser.await(
        "the first page", () -> browser.path().startsWith("/second-factor") ? null : true);
    browser.settle();
  }
}

package io.bspconsole.e2e.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.e2e.browser.Browser;
import io.bspconsole.e2e.browser.Size;
import org.junit.jupiter.api.Test;

class PolicyTest {

  private static final String POLICY =
      "return fetch('/sign-in', {headers: {Accept: 'text/html'}})"
          + ".then(answer => answer.headers.get('Content-Security-Policy'))";

  @Test
  void scripts_in_pages_carry_a_number_that_is_new_each_time() {
    try (Browser browser = Browser.open(Size.WIDE, "en")) {
      browser.go("/sign-in");
      String first = String.valueOf(browser.run(POLICY));
      assertThat(first)
          .containsPattern("script-src 'self' 'nonce-[A-Za-z0-9+/=]{24}' 'unsafe-eval'")
          .contains("frame-ancestors 'none'");
      assertThat(String.valueOf(browser.run(POLICY))).isNotEqualTo(first);
    }
  }

  @Test
  void a_script_that_was_slipped_into_a_page_does_not_run() {
    try (Browser browser = Browser.open(Size.WIDE, "en")) {
      browser.go("/sign-in");
      browser.run(
          "const script = document.createElement('script');"
              + "script.textContent = 'window.slipped = true';"
              + "document.body.append(script)");
      browser.run(
          "document.body.insertAdjacentHTML('beforeend',"
              + " '<img src=x: onerror=\"window.slipped = true\">')");
      browser.settle();
      assertThat(browser.run("return window.slipped === undefined")).isEqualTo(true);
    }
  }
}

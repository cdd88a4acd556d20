package io.bspconsole.e2e.journeys;

import io.bspconsole.e2e.browser.Browser;
import io.bspconsole.e2e.browser.Size;
import org.junit.jupiter.api.Test;

class RestPagesTest {

  @Test
  void whoever_calls_the_rest_api_can_read_how_without_a_key() {
    try (Browser somebody = Browser.open(Size.WIDE, "en")) {
      somebody.go("/api/docs");
      somebody.awaitText("/api/v1/template-checks");
      somebody.awaitText("Check a template");
    }
  }
}

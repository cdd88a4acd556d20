package io.bspconsole.e2e.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.e2e.browser.Browser;
import io.bspconsole.e2e.browser.Demo;
import io.bspconsole.e2e.browser.Size;
import io.bspconsole.e2e.pages.Shell;
import org.junit.jupiter.api.Test;

class LanguageTest extends Journey {

  @Test
  void the_browsers_language_is_spoken_before_anybody_chose_one() {
    try (Browser somebody = Browser.open(Size.WIDE, "id")) {
      somebody.go("/sign-in");
      somebody.awaitText("Masuk");
    }
  }

  @Test
  void a_reader_switches_to_indonesian_and_it_stays_so() {
    Browser sari = as(Demo.OWNER);
    Shell shell = new Shell(sari);
    shell.speak("Indonesia", "id");
    sari.go("/");
    sari.awaitText("Di Meta");
    shell.speak("English", "en");
    sari.go("/");
    sari.awaitText("Templates");
    assertThat(sari.text()).contains("With us");
  }
}

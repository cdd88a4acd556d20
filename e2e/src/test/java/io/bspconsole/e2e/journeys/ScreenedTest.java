package io.bspconsole.e2e.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.e2e.browser.Browser;
import io.bspconsole.e2e.browser.Demo;
import io.bspconsole.e2e.pages.ClientPage;
import io.bspconsole.e2e.pages.ClientsPage;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A client that is like somebody on a list: two people decide (P4.1). */
class ScreenedTest extends Journey {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Test
  void who_spoke_first_about_a_likeness_does_not_decide_on_it_and_a_second_person_does() {
    Browser dewi = as(Demo.ONBOARDING);
    Browser admin = as(Demo.ADMINISTRATOR);
    ClientPage client =
        ClientsPage.open(dewi).add(Once.name("Warung Serupa"), "Vantara Global Holding", "Sumbawa");
    client.begin().awaitText("Undecided", PATIENCE);

    client.say("Say whether it is", "Another seat and another owner").other();
    client.awaitText("You said something about");
    client.open().awaitText("You spoke first. A second person decides.");
    assertThat(client.offers("Decide")).isFalse();

    ClientPage seen = client.in(admin);
    seen.awaitText("Not this client, one says");
    seen.say("Decide", "The register names other people").other();
    seen.awaitText("You decided on");
    assertThat(seen.offers("Decide")).isFalse();
    client.open().awaitText("The register names other people");
  }
}

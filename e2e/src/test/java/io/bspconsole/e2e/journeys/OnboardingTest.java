package io.bspconsole.e2e.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.e2e.browser.Browser;
import io.bspconsole.e2e.browser.Demo;
import io.bspconsole.e2e.pages.ClientPage;
import io.bspconsole.e2e.pages.ClientsPage;
import org.junit.jupiter.api.Test;

class OnboardingTest extends Journey {

  @Test
  void onboarding_staff_take_a_client_on() {
    Browser dewi = as(Demo.ONBOARDING);
    String name = Once.name("Kopi Senja Utara");

    ClientPage client = ClientsPage.open(dewi).add(name, "PT Kopi Senja Utara", "Medan");
    client.begin().awaitText("Waiting for the client: Business details");

    client
        .openProfile()
        .write("Display name", "Kopi Senja")
        .write("Description", "Kedai kopi dengan layanan antar di Medan.")
        .write("Address", "Jalan Kesawan 8, Medan")
        .choose("Line of business", "Restaurant")
        .publish()
        .awaitText("Clause P1.2 asks for a way to reach the business")
        .awaitText("Clause P1.2 asks for a support contact")
        .write("E-mail", "halo@kopisenja.example")
        .publish()
        .awaitText("Clause P1.2 asks for a support contact")
        .write("Support contact", "Tim kedai, setiap hari 08.00 sampai 22.00")
        .publish()
        .awaitText("You published the profile");

    client.connect(Once.digits(), "Kopi Senja").open().awaitText("3 of 11 done");
    assertThat(client.offers("Activate client")).as("mandatory steps are open").isFalse();

    ClientsPage list = ClientsPage.open(dewi).search(name);
    assertThat(list.shows(name)).isTrue();
    assertThat(list.shows("Ekspedisi Lintas Arunika")).isFalse();
    assertThat(dewi.path()).as("the search is in the address").contains("Kopi");
  }
}

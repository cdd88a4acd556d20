package io.bspconsole.e2e.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.e2e.browser.Browser;
import io.bspconsole.e2e.browser.Demo;
import io.bspconsole.e2e.browser.Size;
import io.bspconsole.e2e.pages.ClientPage;
import io.bspconsole.e2e.pages.ClientsPage;
import io.bspconsole.e2e.pages.InvitationPage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two people take a client from its first contact to its first message. */
class TakenOnTest extends Journey {

  private static final Duration MOST = Duration.ofMinutes(5);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /**
   * The provider's staff do all but one thing: nobody but the client's own owner accepts the policy
   * (P0.1). Signing in is not counted, being invited is.
   */
  @Test
  void a_client_gets_from_prospect_to_active_by_two_people_in_under_five_minutes() {
    Browser dewi = as(Demo.ONBOARDING);
    String name = Once.name("Warung Nilakandi");
    String email = "owner" + Once.digits() + "@nilakandi.example";
    long start = System.nanoTime();

    ClientPage client = ClientsPage.open(dewi).add(name, "CV " + name, "Sumbawa");
    client.awaitText("Prospect");
    client.begin().awaitText("Waiting for the client: Business details");
    client.inviteOwner(email);
    try (Browser owner = Browser.open(Size.WIDE, "en")) {
      InvitationPage.of(owner, email).accept(email, "Ibu Laras", "dermaga lembayung tujuh angsa");
      client
          .in(owner)
          .acceptPolicy()
          .awaitText("You accepted the policy for the business", PATIENCE);

      client
          .openProfile()
          .write("Display name", "Warung Nilakandi")
          .write("E-mail", "halo@nilakandi.example")
          .write("Support contact", "Bu Laras, setiap hari 08.00 sampai 20.00")
          .publish()
          .awaitText("You published the profile");
      client.connect(Once.digits(), "Nilakandi").open().screen("Business services and utilities");
      for (String step :
          List.of(
              "Business details",
              "Privacy policy",
              "Display name",
              "Opt-in flow on file",
              "Way to a person")) {
        client.tick(step);
      }
      client.awaitText("10 of 11 done", PATIENCE).activate();
      client.open().awaitText("May submit templates.");
      client.in(owner).awaitText("May submit templates.");
    }

    Duration took = Duration.ofNanos(System.nanoTime() - start);
    System.out.printf("From Prospect to Active by two people: %d s%n", took.toSeconds());
    assertThat(took).isLessThan(MOST);
  }
}

package io.bspconsole.e2e.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.bspconsole.e2e.browser.Browser;
import io.bspconsole.e2e.browser.Demo;
import io.bspconsole.e2e.browser.Size;
import io.bspconsole.e2e.pages.ClientsPage;
import io.bspconsole.e2e.pages.Shell;
import io.bspconsole.e2e.pages.SignInPage;
import io.bspconsole.e2e.pages.TemplatesPage;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

class WallsTest extends Journey {

  private static final String NOTHING = "There is nothing here, or you may not see it.";

  @Test
  void another_clients_template_looks_like_one_that_does_not_exist() {
    TemplatesPage.home(as(Demo.AUTHOR)).open("parcel_out_for_delivery");
    String path = as(Demo.AUTHOR).path();

    Browser bima = as(Demo.STRANGER);
    bima.go(path);
    bima.awaitText(NOTHING);
    String foreign = withoutReference(bima.text());

    bima.go(path.substring(0, path.length() - 12) + "000000000000");
    bima.awaitText(NOTHING);
    assertThat(withoutReference(bima.text())).isEqualTo(foreign);
    assertThat(foreign).doesNotContain("parcel_out_for_delivery", "Arunika");
  }

  @Test
  void a_reviewer_of_two_clients_finds_no_third() {
    Browser dewi = as(Demo.ONBOARDING);
    ClientsPage.open(dewi).choose("Toko Herbal Rimba Sehat");
    dewi.awaitText("Client since");
    String foreign = dewi.path();

    Browser ayu = as(Demo.NARROWED);
    ClientsPage clients = ClientsPage.open(ayu);
    ayu.awaitText("2 clients");
    assertThat(clients.shows("Ekspedisi Lintas Arunika")).isTrue();
    assertThat(clients.shows("Rimba")).isFalse();
    ayu.go(foreign);
    ayu.awaitText(NOTHING);
    assertThat(ayu.text()).doesNotContain("Rimba");
  }

  @Test
  void people_of_a_client_have_no_way_to_other_clients() {
    Browser bima = as(Demo.STRANGER);
    bima.go("/");
    assertThat(new Shell(bima).offers("Clients")).isFalse();
    for (String path : new String[] {"/clients", "/reviews", "/quality", "/events"}) {
      bima.go(path);
      bima.awaitText(NOTHING);
    }
  }

  @Test
  void a_viewer_reads_templates_and_writes_none() {
    TemplatesPage templates = TemplatesPage.home(as(Demo.VIEWER));
    as(Demo.VIEWER).awaitText("parcel_out_for_delivery");
    assertThat(templates.mayStartNew()).isFalse();
  }

  @Test
  void a_wrong_password_is_refused_without_saying_more() {
    try (Browser somebody = Browser.open(Size.WIDE, "en")) {
      somebody.go("/clients");
      SignInPage page = new SignInPage(somebody);
      page.enter(Demo.AUTHOR.email(), "not-the-password");
      somebody.awaitText("E-mail and password do not match");
      String known = somebody.text();
      somebody.go("/sign-in");
      page.enter("nobody@arunika.example", "not-the-password");
      somebody.awaitText("E-mail and password do not match");
      assertThat(somebody.text()).isEqualTo(known);
    }
  }

  @Test
  void every_page_comes_with_the_headers_that_protect_it() throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpHeaders headers =
          http.send(
                  HttpRequest.newBuilder(Browser.uri("/sign-in")).build(), BodyHandlers.ofString())
              .headers();
      assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(headers.firstValue("Cache-Control")).get().asString().contains("no-store");
      assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
      assertThat(headers.firstValue("Content-Security-Policy"))
          .get()
          .asString()
          .contains("object-src 'none'", "'nonce-");
    }
  }

  private static String withoutReference(String text) {
    return text.replaceAll("[0-9A-Z]{4}-[0-9A-Z]{2}", "");
  }
}

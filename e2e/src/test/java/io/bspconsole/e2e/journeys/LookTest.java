package io.bspconsole.e2e.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import io.bspconsole.e2e.browser.Browser;
import io.bspconsole.e2e.browser.Demo;
import io.bspconsole.e2e.browser.Form;
import io.bspconsole.e2e.browser.Size;
import io.bspconsole.e2e.pages.TemplatesPage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every main page, wide and narrow, in light and dark: nothing is cut off, nothing keeps a reader
 * with a disability out that a machine can find. The pictures are kept in {@code
 * target/screenshots} for people to look at.
 */
class LookTest extends Journey {

  private static final List<String> STANDARDS =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  record Page(String name, Demo reader, Consumer<Browser> way) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Page> pages() {
    return Stream.of(
        at("clients", Demo.ONBOARDING, "/clients"),
        to("client", Demo.ONBOARDING, b -> arunika(b, "")),
        to("profile", Demo.ONBOARDING, b -> arunika(b, "/profile")),
        to("numbers", Demo.ONBOARDING, b -> arunika(b, "/numbers")),
        at("reviews", Demo.REVIEWER, "/reviews"),
        to("review", Demo.REVIEWER, LookTest::firstReview),
        at("quality", Demo.MANAGER, "/quality"),
        to("client-quality", Demo.MANAGER, b -> arunika(b, "/quality")),
        at("events", Demo.MANAGER, "/events"),
        at("audit", Demo.MANAGER, "/audit"),
        to("history", Demo.MANAGER, b -> arunika(b, "/history")),
        at("policy", Demo.MANAGER, "/policy"),
        at("clause", Demo.MANAGER, "/policy/clauses/P1.2"),
        at("people", Demo.ADMINISTRATOR, "/people"),
        to("team", Demo.ADMINISTRATOR, b -> arunika(b, "/team")),
        at("account-of-a-narrowed", Demo.NARROWED, "/account"),
        at("clients-narrowed", Demo.NARROWED, "/clients"),
        at("keys", Demo.ADMINISTRATOR, "/keys"),
        at("erasure", Demo.ADMINISTRATOR, "/people/erasure"),
        at("templates", Demo.AUTHOR, "/"),
        to("template-approved", Demo.AUTHOR, b -> template(b, "parcel_out_for_delivery")),
        to("template-rejected", Demo.AUTHOR, b -> template(b, "konfirmasi_pengiriman")),
        to("template-versions", Demo.AUTHOR, LookTest::versions),
        to("editor", Demo.AUTHOR, b -> TemplatesPage.home(b).startNew()),
        at("account", Demo.AUTHOR, "/account"),
        to("editor-of-a-long-name", Demo.AUTHOR, LookTest::longName),
        at("templates-none", Demo.AUTHOR, "/?q=zzzz"),
        at("nothing-here", Demo.AUTHOR, "/no/such/page"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void a_page_fits_and_is_open_to_everybody(Page page) {
    Browser browser = as(page.reader());
    SoftAssertions softly = new SoftAssertions();
    browser.errors();
    browser.resize(Size.WIDE);
    page.way().accept(browser);
    browser.resize(Size.REFLOWED);
    browser.settle();
    softly.assertThat(overhang(browser)).as("pixels of %s beyond the edge at 320", page).isZero();
    for (Size size : List.of(Size.WIDE, Size.NARROW)) {
      for (String scheme : List.of("light", "dark")) {
        browser.resize(size);
        browser.prefer(scheme);
        browser.settle();
        browser.screenshot(
            Path.of("target", "screenshots", page + "-" + size.width() + "-" + scheme + ".png"));
        softly
            .assertThat(overhang(browser))
            .as("pixels of %s beyond the right edge at %s", page, size)
            .isZero();
        softly
            .assertThat(size.equals(Size.NARROW) ? misplacedActions(browser) : "")
            .as("actions of %s that are not in a bar at the bottom", page)
            .isEmpty();
        softly
            .assertThat(size.equals(Size.NARROW) ? stuck(browser) : 0)
            .as("percent of the list on %s under bars that never scroll away", page)
            .isLessThanOrEqualTo(20);
        softly
            .assertThat(obstacles(browser))
            .as("obstacles on %s at %s, %s", page, size, scheme)
            .isEmpty();
      }
    }
    softly.assertThat(errors(browser)).as("errors in the browser's console on %s", page).isEmpty();
    browser.resize(Size.WIDE);
    browser.prefer("light");
    softly.assertAll();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("languages")
  void the_sign_in_page_fits_and_is_open_to_everybody(String language) {
    try (Browser browser = Browser.open(Size.WIDE, language)) {
      browser.go("/sign-in");
      for (Size size : List.of(Size.WIDE, Size.NARROW)) {
        browser.resize(size);
        browser.screenshot(
            Path.of("target", "screenshots", "sign-in-" + language + "-" + size.width() + ".png"));
        assertThat(overhang(browser)).isZero();
        assertThat(obstacles(browser)).isEmpty();
      }
    }
  }

  static Stream<String> languages() {
    return Stream.of("en", "id");
  }

  /** On narrow screens the layout scrolls within itself, so both are asked. */
  private static long overhang(Browser browser) {
    browser.within(Duration.ofSeconds(2), () -> widest(browser) == 0); // the drawer slides away
    return widest(browser);
  }

  private static long widest(Browser browser) {
    return (Long)
        browser.run(
            """
            const layout = document.querySelector('vaadin-app-layout');
            const content = layout?.shadowRoot.querySelector('[part=content]');
            return Math.max(0, ...[document.scrollingElement, content]
                .filter(e => e).map(e => Math.round(e.scrollWidth - e.clientWidth)));
            """);
  }

  /** What is wrong with the bar of actions; empty where nothing is, or where there is none. */
  private static String misplacedActions(Browser browser) {
    return (String)
        browser.run(
            """
            const bar = [...document.querySelectorAll('.bsp-head-actions, .bsp-decisions')]
                .find(b => b.querySelector('vaadin-button')?.checkVisibility());
            if (!bar) return '';
            const place = bar.getBoundingClientRect();
            if (Math.abs(place.bottom - innerHeight) > 1) return 'the bar ends at ' + place.bottom;
            const content = document.querySelector('vaadin-app-layout')
                .shadowRoot.querySelector('[part=content]');
            content.scrollTo(0, content.scrollHeight);
            const last = document.querySelector('main').getBoundingClientRect().bottom;
            content.scrollTo(0, 0);
            if (last > place.top + 1) return 'the page ends at ' + last + ' below ' + place.top;
            const small = [...bar.querySelectorAll('vaadin-button')]
                .find(b => b.checkVisibility() && b.getBoundingClientRect().height < 44);
            return small ? 'too small: ' + small.textContent : '';
            """);
  }

  /** How much of the window bars take that stay, in percent; 0 for what is no list. */
  private static long stuck(Browser browser) {
    return (Long)
        browser.run(
            """
            if (!document.querySelector('.bsp-filters-fold, .audit-page')) return 0;
            const content = document.querySelector('vaadin-app-layout')
                .shadowRoot.querySelector('[part=content]');
            const bars = [...document.querySelectorAll('main *')].filter(e =>
                ['fixed', 'sticky'].includes(getComputedStyle(e).position) && e.checkVisibility());
            const heights = bars.map(e => e.getBoundingClientRect().height);
            const head = content.getBoundingClientRect().top + parseFloat(
                getComputedStyle(content).paddingTop);
            return Math.round(100 * (heights.reduce((a, b) => a + b, head)) / innerHeight);
            """);
  }

  /** What axe finds, one line for each rule that is broken. */
  private static List<String> obstacles(Browser browser) {
    return new AxeBuilder()
        .withTags(STANDARDS).analyze(browser.driver()).getViolations().stream()
            .map(LookTest::line)
            .toList();
  }

  private static String line(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getHelp()
        + " "
        + rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList();
  }

  /** But for the status of a page that is not there, which is meant. */
  private static List<String> errors(Browser browser) {
    return browser.errors().stream().filter(error -> !error.contains("404")).toList();
  }

  private static Page at(String name, Demo reader, String path) {
    return new Page(name, reader, browser -> browser.go(path));
  }

  private static Page to(String name, Demo reader, Consumer<Browser> way) {
    return new Page(name, reader, way);
  }

  private static void arunika(Browser browser, String part) {
    browser.go("/clients?q=Arunika");
    new Form(browser).press("Ekspedisi Lintas Arunika");
    String client =
        browser.await(
            "the page of the client",
            () -> browser.path().startsWith("/clients/") ? browser.path() : null);
    browser.go(client.split("\\?")[0] + part);
  }

  private static void template(Browser browser, String name) {
    TemplatesPage.home(browser).open(name);
  }

  private static void versions(Browser browser) {
    template(browser, "konfirmasi_pengiriman");
    browser.go(browser.path() + "?view=versions");
  }

  /** Nearly as long as Meta allows, and nowhere a place to break it. */
  private static void longName(Browser browser) {
    String name = Once.name("x".repeat(500), "");
    TemplatesPage.home(browser).startNew().name(name).body("Halo, ☕ مرحبا");
    browser.awaitText("Saved");
    browser.go(browser.path());
  }

  private static void firstReview(Browser browser) {
    browser.go("/reviews");
    new Form(browser).press("Open the one that is due first");
  }
}

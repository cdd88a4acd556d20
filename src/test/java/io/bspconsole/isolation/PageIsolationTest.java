package io.bspconsole.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteData;
import io.bspconsole.access.ActorPrincipal;
import io.bspconsole.access.Role;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.TemplateId;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.templates.TemplateStory;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

class PageIsolationTest extends TemplateStory {

  @Autowired private ApplicationContext context;

  private SecuredBrowserlessApplicationContext<Authentication> pages;
  private TemplateId template;

  @BeforeEach
  void open() {
    pages = SpringBrowserlessApplicationContext.createSecured(context, "io.bspconsole");
    template = create("canary_of_another_client");
  }

  @AfterEach
  void close() {
    pages.close();
  }

  @Test
  void no_page_of_another_client_opens_and_none_says_that_it_exists() {
    Person stranger = fixtures.member(fixtures.client("Toko Lain"), Role.OWNER);
    BrowserlessUIContext window = window(stranger);
    List<String> routes = routes(window);

    assertThat(routes).hasSizeGreaterThanOrEqualTo(7);
    assertThat(routes)
        .allSatisfy(route -> {
          String foreign = open(window, route, client);
          String missing = open(window, route, ClientId.next());
          assertThat(foreign)
              .describedAs(route)
              .doesNotContain("canary_of_another_client")
              .doesNotContain("Kopi Senja")
              .isEqualTo(missing);
        });
  }

  @Test
  void the_same_pages_open_for_their_own_people() {
    BrowserlessUIContext window = window(fixtures.member(client, Role.OWNER));

    assertThat(routes(window).stream().filter(route -> !route.startsWith("reviews")))
        .allSatisfy(route ->
            assertThat(open(window, route, client))
                .describedAs(route)
                .doesNotContain("There is nothing here"));
  }

  private List<String> routes(BrowserlessUIContext window) {
    return window.getUI().getInternals().getRouter().getRegistry().getRegisteredRoutes().stream()
        .map(RouteData::getTemplate)
        .filter(route -> route.contains(":clientId"))
        .sorted()
        .toList();
  }

  /** Goes there and returns all that the page says. */
  private String open(BrowserlessUIContext window, String route, ClientId owner) {
    String path =
        route
            .replaceAll(":clientId\\??", owner.toString())
            .replaceAll(":[A-Za-z]+\\??(\\([^)]*\\))?", template.toString());
    window.activate();
    UI page = window.getUI();
    page.navigate(path);
    return page.getInternals().getActiveRouterTargetsChain().stream()
        .findFirst()
        .map(HasElement::getElement)
        .stream()
        .map(element -> element.getTextRecursively().replace(owner.toString(), "…"))
        .collect(Collectors.joining());
  }

  private BrowserlessUIContext window(Person person) {
    ActorPrincipal principal = person::actor;
    return pages
        .newUser(
            UsernamePasswordAuthenticationToken.authenticated(
                principal,
                null,
                AuthorityUtils.createAuthorityList(
                    person.actor().anywhere().stream().map(name -> "ROLE_" + name).toList())))
        .newWindow();
  }
}

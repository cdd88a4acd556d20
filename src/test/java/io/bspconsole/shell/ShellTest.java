package io.bspconsole.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.dom.Element;
import io.bspconsole.access.Role;
import io.bspconsole.accounts.ui.SignInView;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.support.Authenticated;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.IntegrationTest;
import io.bspconsole.uikit.FiveAnswers;
import io.bspconsole.uikit.PageLink;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.Authentication;

class ShellTest extends IntegrationTest {

  @Autowired private ApplicationContext context;
  @Autowired private Fixtures fixtures;

  private SecuredBrowserlessApplicationContext<Authentication> pages;

  @BeforeEach
  void open() {
    pages = SpringBrowserlessApplicationContext.createSecured(context, "io.bspconsole");
  }

  @AfterEach
  void close() {
    pages.close();
  }

  @Test
  void the_menu_of_staff_leads_over_all_clients() {
    BrowserlessUIContext window = window(fixtures.staff(Role.ONBOARDING));
    window.getUI().navigate("policy");
    assertThat(menu(window)).startsWith("clients").contains("policy").doesNotContain("reviews");
    assertThat(text(window, ScopeBox.class)).contains("All clients");
  }

  @Test
  void staff_jump_to_pages_and_to_the_clients_they_see_and_to_no_others() {
    String name = "Lompat " + fixtures.staff(Role.REVIEWER).email();
    ClientId seen = fixtures.client(name + " Satu");
    fixtures.client(name + " Dua");
    BrowserlessUIContext window = window(fixtures.narrowed(Set.of(seen), Role.ONBOARDING));
    window.getUI().navigate("clients");
    JumpField jump = window.find(JumpField.class).single();

    assertThat(found(jump, name))
        .containsExactly(new JumpField.Place(name + " Satu", "clients/" + seen));
    assertThat(found(jump, "POLI")).contains(new JumpField.Place("Policy", "policy"));
    jump.setValue(new JumpField.Place("Policy", "policy"));

    assertThat(window.getUI().getActiveViewLocation().getPath()).isEqualTo("policy");
    assertThat(jump.isEmpty()).isTrue();
  }

  @Test
  void every_page_of_a_client_says_that_nothing_goes_to_meta_for_it_but_the_one_that_says_why() {
    ClientId client = fixtures.client("Kopi Henti", "RESTRICTED");
    BrowserlessUIContext window = window(fixtures.member(client, Role.AUTHOR));
    for (String page : List.of("/templates", "/numbers", "/profile")) {
      window.getUI().navigate("clients/" + client + page);
      assertThat(text(window, StandingBanner.class)).contains("Restricted");
    }
    window.getUI().navigate("clients/" + client);
    assertThat(window.find(StandingBanner.class).all()).isEmpty();

    window.getUI().navigate("policy");
    ClientId active = fixtures.client("Kopi Jalan");
    BrowserlessUIContext other = window(fixtures.member(active, Role.AUTHOR));
    other.getUI().navigate("clients/" + active + "/templates");
    assertThat(other.find(StandingBanner.class).all()).isEmpty();
  }

  @Test
  void people_of_a_client_have_nowhere_to_jump() {
    BrowserlessUIContext window =
        window(fixtures.member(fixtures.client("Kopi Senja"), Role.OWNER));
    window.getUI().navigate("policy");
    assertThat(window.find(JumpField.class).all()).isEmpty();
  }

  private static List<JumpField.Place> found(JumpField jump, String words) {
    return jump.find(new Query<>(0, 50, List.of(), null, words)).toList();
  }

  @Test
  void every_page_offers_to_sign_out() {
    BrowserlessUIContext window = window(fixtures.staff(Role.ONBOARDING));
    for (String page : List.of("clients", "policy", "account", "nowhere")) {
      window.getUI().navigate(page);
      assertThat(window.find(UserMenu.class).single().getElement().getOuterHTML())
          .as(page)
          .contains("Sign out");
    }
  }

  @Test
  void staff_who_are_narrowed_are_told_that_lists_show_their_clients() {
    BrowserlessUIContext window =
        window(fixtures.narrowed(Set.of(), Role.ADMINISTRATOR, Role.REVIEWER));
    window.getUI().navigate("clients");
    assertThat(text(window, ScopeBox.class)).contains("Your clients");
    assertThat(menu(window)).contains("reviews", "audit").doesNotContain("people", "keys");
    assertThat(page(window).getTextRecursively())
        .contains("No client is named for you yet")
        .doesNotContain("Add client");
  }

  private static Element page(BrowserlessUIContext window) {
    return window.getUI().getInternals().getActiveRouterTargetsChain().getFirst().getElement();
  }

  @Test
  void a_reviewer_who_is_narrowed_starts_with_reviews() {
    BrowserlessUIContext window = window(fixtures.narrowed(Set.of(), Role.REVIEWER));
    window.getUI().navigate("");
    assertThat(window.getUI().getInternals().getActiveViewLocation().getPath())
        .isEqualTo("reviews");
  }

  @Test
  void within_a_client_its_name_stands_on_top() {
    ClientId client = fixtures.client("Kopi Senja Nusantara Abadi");
    BrowserlessUIContext window = window(fixtures.staff(Role.REVIEWER));
    window.getUI().navigate("clients/" + client + "/templates");
    assertThat(text(window, ScopeBox.class)).contains("Kopi Senja Nusantara Abadi", "Client");
    assertThat(menu(window))
        .startsWith("clients", "clients/" + client)
        .contains("clients/" + client + "/templates");
  }

  @Test
  void people_of_a_client_start_with_its_templates() {
    ClientId client = fixtures.client("Batik Laut");
    BrowserlessUIContext window = window(fixtures.member(client, Role.AUTHOR));
    window.getUI().navigate("");
    assertThat(window.getUI().getInternals().getActiveViewLocation().getPath())
        .isEqualTo("clients/" + client + "/templates");
    assertThat(text(window, ScopeBox.class)).contains("Batik Laut", "Your business");
    assertThat(text(window, UserMenu.class)).contains("Author");
  }

  @Test
  void another_clients_page_looks_like_one_that_is_not_there() {
    ClientId foreign = fixtures.client("Toko Lain");
    BrowserlessUIContext window =
        window(fixtures.member(fixtures.client("Batik Laut"), Role.OWNER));
    window.getUI().navigate("clients/" + foreign + "/templates");
    String answer = failure(window);
    window.getUI().navigate("clients/" + ClientId.next() + "/templates");
    assertThat(failure(window)).isEqualTo(answer).contains("There is nothing here");
  }

  @Test
  void sign_in_keeps_what_password_managers_know_and_shows_how_a_decision_reads() {
    BrowserlessUIContext window = pages.newUser().newWindow();
    window.navigate(SignInView.class);
    assertThat(window.find(LoginForm.class).single().getAction()).isEqualTo("sign-in");
    assertThat(window.find(H1.class).single().getText()).isEqualTo("Sign in");
    assertThat(text(window, FiveAnswers.class)).contains("What happened", "§P1.1");
  }

  private BrowserlessUIContext window(Fixtures.Person person) {
    return pages.newUser(Authenticated.as(person::actor)).newWindow();
  }

  private static List<String> menu(BrowserlessUIContext window) {
    return window
        .find(Drawer.class)
        .single()
        .getChildren()
        .filter(Nav.class::isInstance)
        .flatMap(Component::getChildren)
        .map(link -> ((PageLink) link).getHref())
        .toList();
  }

  private static String failure(BrowserlessUIContext window) {
    return window.find(Paragraph.class).all().stream()
        .map(Paragraph::getText)
        .filter(text -> text.contains("nothing here"))
        .findFirst()
        .orElse("");
  }

  private static String text(BrowserlessUIContext window, Class<? extends Component> part) {
    return window.find(part).single().getElement().getTextRecursively();
  }
}

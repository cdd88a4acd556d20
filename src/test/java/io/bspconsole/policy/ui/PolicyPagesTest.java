package io.bspconsole.policy.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.QueryParameters;
import io.bspconsole.access.Role;
import io.bspconsole.support.Authenticated;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.IntegrationTest;
import io.bspconsole.uikit.EmptyState;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.Authentication;

class PolicyPagesTest extends IntegrationTest {

  @Autowired private ApplicationContext context;
  @Autowired private Fixtures fixtures;

  private SecuredBrowserlessApplicationContext<Authentication> pages;
  private BrowserlessUIContext window;

  @BeforeEach
  void sign_in_as_viewer_of_a_client() {
    pages = SpringBrowserlessApplicationContext.createSecured(context, "io.bspconsole.policy.ui");
    Fixtures.Person viewer = fixtures.member(fixtures.client("Toko Baca"), Role.VIEWER);
    window = pages.newUser(Authenticated.as(viewer::actor)).newWindow();
    window.getUI().setLocale(Locale.ENGLISH);
  }

  @AfterEach
  void close() {
    pages.close();
  }

  @Test
  void all_clauses_are_listed() {
    window.navigate(PolicyView.class);

    assertThat(window.find(ListItem.class).all()).hasSize(36);
  }

  @Test
  void the_address_holds_the_search() {
    open("q=telemedicine");

    assertThat(window.find(ListItem.class).single().getElement().getTextRecursively())
        .contains("§P3.4");
  }

  @Test
  void the_address_holds_how_far_the_console_keeps_a_clause() {
    open("kept=here&q=restriction");

    assertThat(window.find(ListItem.class).single().getElement().getTextRecursively())
        .contains("§P5.1");
  }

  @Test
  void a_search_without_result_offers_a_way_out() {
    open("q=zzz");

    assertThat(window.find(ListItem.class).all()).isEmpty();
    assertThat(window.find(EmptyState.class).all()).hasSize(1);
  }

  @Test
  void an_address_that_makes_no_sense_shows_all_clauses() {
    open("kept=odd");

    assertThat(window.find(ListItem.class).all()).hasSize(36);
  }

  @Test
  void a_clause_has_an_address_of_its_own() {
    window.navigate("policy/clauses/P3.3", ClauseView.class);

    assertThat(window.find(H1.class).single().getText())
        .isEqualTo("Never ask for full card, account or ID numbers");
    assertThat(window.find(Main.class).single().getElement().getTextRecursively())
        .contains("Edition of 8 October 2021")
        .contains("§P3.2")
        .contains("§P3.4");
  }

  @Test
  void a_clause_that_the_edition_does_not_have_is_not_found() {
    assertThatThrownBy(() -> window.navigate("policy/clauses/P9.9", ClauseView.class))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void open(String query) {
    window.getUI().navigate("policy", QueryParameters.fromString(query));
  }
}

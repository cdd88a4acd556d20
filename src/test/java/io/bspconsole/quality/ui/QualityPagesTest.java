package io.bspconsole.quality.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.QueryParameters;
import io.bspconsole.access.Role;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.support.Authenticated;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.support.IntegrationTest;
import io.bspconsole.uikit.FiveAnswers;
import io.bspconsole.uikit.Note;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;

class QualityPagesTest extends IntegrationTest {

  @Autowired private ApplicationContext context;
  @Autowired private Fixtures fixtures;
  @Autowired private JdbcClient jdbc;

  private SecuredBrowserlessApplicationContext<Authentication> pages;
  private ClientId client;
  private String name;

  @BeforeEach
  void make_a_client() {
    pages = SpringBrowserlessApplicationContext.createSecured(context, "io.bspconsole.quality.ui");
    name = "Kios " + Uuids.next();
    client = fixtures.client(name);
  }

  @AfterEach
  void close() {
    pages.close();
  }

  @Test
  void a_manager_sees_who_is_restricted_until_when_and_on_which_step() {
    restrict("RESTRICTED_BIZ_INITIATED_MESSAGING", Instant.now().plus(2, ChronoUnit.DAYS));
    BrowserlessUIContext window = window(fixtures.staff(Role.MANAGER));

    window.getUI().navigate("quality", QueryParameters.of("q", name));

    assertThat(text(window.find(InNeedTable.class).single().getElement().getTextRecursively()))
        .contains(name)
        .contains("Step 2 of 5: No templates")
        .contains("A restriction ends");
  }

  @Test
  void a_filter_in_the_address_narrows_the_list() {
    restrict("RESTRICTED_BIZ_INITIATED_MESSAGING", null);
    BrowserlessUIContext window = window(fixtures.staff(Role.MANAGER));

    window.getUI().navigate("quality", QueryParameters.fromString("show=numbers&q=" + name));

    assertThat(window.find(InNeedTable.class).all()).isEmpty();
  }

  @Test
  void an_address_that_makes_no_sense_shows_everybody() {
    restrict("RESTRICTED_BIZ_INITIATED_MESSAGING", null);
    BrowserlessUIContext window = window(fixtures.staff(Role.MANAGER));

    window.getUI().navigate("quality", QueryParameters.fromString("show=odd"));

    assertThat(window.find(InNeedTable.class).all()).hasSize(1);
  }

  @Test
  void people_of_a_client_do_not_find_the_portfolio() {
    BrowserlessUIContext window = window(fixtures.member(client, Role.OWNER));

    assertThatThrownBy(() -> window.navigate(QualityView.class))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_restriction_is_told_to_the_client_as_five_answers() {
    restrict("RESTRICTED_CUSTOMER_INITIATED_MESSAGING", Instant.now().plus(5, ChronoUnit.DAYS));
    BrowserlessUIContext window = window(fixtures.member(client, Role.AUTHOR));

    window.navigate(QualityNavigation.of(client), ClientQualityView.class);

    assertThat(text(window.find(FiveAnswers.class).single().getElement().getTextRecursively()))
        .contains("No replies to customers")
        .contains("Step 3 of 5: No messages")
        .contains("§P5.1")
        .contains("Edition of 8 October 2021")
        .contains("if nothing new happens")
        .endsWith("You");
  }

  @Test
  void a_client_without_restrictions_reads_so() {
    BrowserlessUIContext window = window(fixtures.member(client, Role.VIEWER));

    window.navigate(QualityNavigation.of(client), ClientQualityView.class);

    assertThat(window.find(FiveAnswers.class).all()).isEmpty();
    assertThat(window.find(Note.class).all()).hasSize(1);
    assertThat(window.find(Main.class).single().getElement().getTextRecursively()).contains(name);
  }

  @Test
  void another_client_is_not_found() {
    BrowserlessUIContext window = window(fixtures.member(fixtures.client("Toko Lain"), Role.OWNER));

    assertThatThrownBy(() -> window.navigate(QualityNavigation.of(client), ClientQualityView.class))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String text(String text) {
    return text.strip();
  }

  private BrowserlessUIContext window(Person person) {
    BrowserlessUIContext window = pages.newUser(Authenticated.as(person::actor)).newWindow();
    window.getUI().setLocale(Locale.ENGLISH);
    return window;
  }

  private void restrict(String kind, @Nullable Instant end) {
    jdbc.sql(
            "INSERT INTO restriction (client_id, id, waba_id, kind, began_at, expires_at, version)"
                + " VALUES (:client, :id, :waba, :kind, :now, :end, 0)")
        .param("client", Uuids.bytes(client.value()))
        .param("id", Uuids.bytes(Uuids.next()))
        .param("waba", Uuids.bytes(fixtures.waba(client).id().value()))
        .param("kind", kind)
        .param("now", Timestamp.from(Instant.now()))
        .param("end", end == null ? null : Timestamp.from(end))
        .update();
  }
}

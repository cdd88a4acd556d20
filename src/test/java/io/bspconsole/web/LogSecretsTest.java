package io.bspconsole.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import io.bspconsole.access.Role;
import io.bspconsole.accounts.PasswordLinks;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.support.LogListener;
import io.bspconsole.support.Mailbox;
import io.bspconsole.support.PageReader;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What goes wrong with a secret in it is logged without the secret. */
class LogSecretsTest extends WebTest {

  /** Of the form of the secrets in links. */
  private static final String CANARY = "cAnAry7Jq0Vh2rYw5sKx9dTn3bLm8cPf4gZa6eUiOoR";

  @Autowired private PasswordLinks passwordLinks;
  @Autowired private Mailbox mailbox;
  @Autowired private ServletContext servlets;

  private final LogListener log = new LogListener();

  @BeforeEach
  void listen() {
    log.listen();
  }

  @AfterEach
  void stop_listening() {
    log.leave();
  }

  @Test
  void a_page_that_breaks_is_logged_by_its_route() {
    RouteConfiguration planted =
        RouteConfiguration.forRegistry(
            ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets)));
    planted.setRoute("planted-page/:secret", BrokenView.class);
    try (PageReader reader = new PageReader()) {
      reader.open("planted-page/" + CANARY).goTo("planted-page/" + CANARY);
    } finally {
      planted.removeRoute(BrokenView.class);
    }

    assertThat(lines()).anyMatch(line -> line.contains("planted-page/:secret"));
    assertThat(told(CANARY)).isEmpty();
  }

  @Test
  void links_that_a_mail_program_mangled_are_not_quoted() throws IOException {
    for (String end : List.of(">", "|", "%00", "%2e%2e/", "\\", "%zz", ";x=", "/more", "?%zz")) {
      for (String page : List.of("/invitation/", "/new-password/", "/api/v1/clients/")) {
        raw(
            "GET %s%s%s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                .formatted(page, CANARY, end));
      }
    }

    assertThat(told(CANARY)).isEmpty();
  }

  @Test
  void no_answer_to_a_caller_of_rest_repeats_his_query_or_key() {
    var answer =
        get("/api/v1/clients/nowhere/templates?after=" + CANARY, "Authorization", providerKey());
    var unknown =
        get("/api/v1/clients/nowhere/templates?cursor=" + CANARY, "Authorization", providerKey());

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(unknown.statusCode()).isEqualTo(400);
    assertThat(answer.body() + unknown.body()).doesNotContain(CANARY);
    get("/api/v1/clients", "Authorization", "Bearer " + CANARY);
    assertThat(told(CANARY)).isEmpty();
  }

  @Test
  void metas_handshake_leaves_no_trace_of_the_token() {
    get("/webhooks/meta?hub.mode=subscribe&hub.challenge=1&hub.verify_token=" + CANARY);

    assertThat(told(CANARY)).isEmpty();
  }

  @Test
  void a_link_is_used_and_a_password_changed_without_a_word_of_them_in_the_log() {
    Person person = fixtures.staff(Role.MANAGER);
    passwordLinks.request(person.email(), "192.0.2.1");
    await().until(() -> mailbox.count(person.email()) == 1);
    String secret = mailbox.secret(person.email());
    try (PageReader reader = new PageReader()) {
      reader.open("new-password/" + secret).goTo("new-password/" + secret);
      reader.get("/new-password/" + secret);
    }
    passwordLinks.use(secret, CANARY);
    try (PageReader reader = new PageReader()) {
      reader.signIn(person.email(), CANARY);
      reader.signIn(person.email(), CANARY + "wrong");
    }

    assertThat(lines()).anyMatch(line -> line.contains("Sign-in refused"));
    assertThat(told(secret)).isEmpty();
    assertThat(told(CANARY)).isEmpty();
  }

  @Test
  void who_signs_in_asks_or_fails_stands_in_the_log_by_no_name() {
    Person person = fixtures.staff(Role.MANAGER);
    try (PageReader reader = new PageReader()) {
      reader.signIn(person.email(), Fixtures.PASSWORD);
      reader.open("account").goTo("account");
      reader.signIn(person.email(), "not the password");
      reader.signIn("nobody." + person.email(), "not the password");
    }
    passwordLinks.request(person.email(), "192.0.2.1");
    await().until(() -> mailbox.count(person.email()) == 1);

    assertThat(lines()).anyMatch(line -> line.contains("Sign-in refused"));
    assertThat(told(person.email())).isEmpty();
    assertThat(told(person.actor().name())).isEmpty();
  }

  @Test
  void what_browsers_report_is_logged_without_the_secret_of_the_page() {
    Logger reports = (Logger) LoggerFactory.getLogger("io.bspconsole.accounts.internal.CspReports");
    reports.setLevel(Level.DEBUG);
    try {
      send(
          "POST",
          "/csp-reports",
          "{\"csp-report\":{\"document-uri\":\"https://c.example/invitation/%s\"}}"
              .formatted(CANARY),
          "Content-Type",
          "application/csp-report");
    } finally {
      reports.setLevel(null);
    }

    assertThat(lines()).anyMatch(line -> line.contains("document-uri"));
    assertThat(told(CANARY)).isEmpty();
  }

  private List<String> told(String secret) {
    return lines().stream().filter(line -> line.contains(secret)).toList();
  }

  /** Each with its stack trace. */
  private List<String> lines() {
    return log.events().stream()
        .map(event ->
            event.getFormattedMessage()
                + (event.getThrowableProxy() == null
                    ? ""
                    : ThrowableProxyUtil.asString(event.getThrowableProxy())))
        .toList();
  }

  /** A page that cannot be built. */
  @AnonymousAllowed
  public static class BrokenView extends Div implements BeforeEnterObserver {

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
      throw new IllegalStateException("planted");
    }
  }
}

package io.bspconsole.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import io.bspconsole.access.Actor;
import io.bspconsole.access.Role;
import io.bspconsole.isolation.Sample.State;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.support.Authenticated;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.templates.Templates;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.Authentication;

/**
 * A page that was opened with a right is of no use once the right is gone: what a click does is
 * asked of the actor as he is at that moment, never of the page. (That a session learns of lost
 * rights is the matter of sign-in, not of this test: here the principal knows them.)
 */
class OpenPageTest extends IsolationTest {

  @Autowired private Fixtures fixtures;
  @Autowired private Templates templates;

  private SecuredBrowserlessApplicationContext<Authentication> pages;
  private AtomicReference<Actor> rights;
  private SeededClient client;
  private Sample sample;
  private Person author;
  private Button correct;

  @BeforeEach
  void open_a_page_with_something_to_do() {
    client = stage().clients().getFirst();
    sample = client.fresh(State.CHANGES_REQUESTED);
    author = fixtures.member(client.id(), Role.AUTHOR);
    rights = new AtomicReference<>(author.actor());
    pages = SpringBrowserlessApplicationContext.createSecured(application, "io.bspconsole");
    BrowserlessUIContext window = pages.newUser(Authenticated.as(rights::get)).newWindow();
    window.getUI().setLocale(Locale.ENGLISH);
    window.getUI().navigate("clients/" + client.id() + "/templates/" + sample.template());
    correct = window.find(Button.class).withText("Open corrected draft").single();
  }

  @AfterEach
  void close() {
    pages.close();
  }

  @Test
  void the_click_works_while_the_right_is_there() {
    click();

    assertThat(draftIsOpen()).isTrue();
  }

  @Test
  void somebody_who_may_only_read_by_now_changes_nothing() {
    lower(Map.of(client.id(), Role.VIEWER.permissions()));

    click();

    assertThat(draftIsOpen()).isFalse();
  }

  @Test
  void somebody_who_has_left_the_client_changes_nothing() {
    lower(Map.of());

    click();

    assertThat(draftIsOpen()).isFalse();
  }

  private void lower(Map<ClientId, Set<String>> within) {
    rights.set(new Actor(author.actor().id(), author.actor().name(), Set.of(), within));
  }

  /** What is thrown goes to the session's error handler in the browser, and to here in the test. */
  private void click() {
    try {
      ComponentUtil.fireEvent(correct, new ClickEvent<>(correct));
    } catch (RuntimeException _) {
      // told to the reader as a toast
    }
  }

  private boolean draftIsOpen() {
    return fixtures.as(author, () -> templates.get(client.id(), sample.template())).draft() != null;
  }
}

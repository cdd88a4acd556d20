package io.bspconsole.accounts.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinSession;
import io.bspconsole.access.ActorPrincipal;
import io.bspconsole.access.Role;
import io.bspconsole.access.SecondFactor;
import io.bspconsole.accounts.SessionKey;
import io.bspconsole.accounts.factors.TestAuthenticator;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.support.IntegrationTest;
import io.bspconsole.support.Mailbox;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

@SuppressWarnings("NullAway.Init") // made before each test
class StepUpTest extends IntegrationTest {

  @Autowired private ApplicationContext context;
  @Autowired private Fixtures fixtures;
  @Autowired private Mailbox mailbox;
  @Autowired private TestAuthenticator app;
  @Autowired private JdbcClient jdbc;

  private SecuredBrowserlessApplicationContext<Authentication> pages;
  private BrowserlessUIContext window;
  private ClientId client;
  private @Nullable SessionKey session;
  private Person owner;
  private String email;

  @BeforeEach
  void an_owner_whose_factor_is_stale() {
    pages = SpringBrowserlessApplicationContext.createSecured(context, "io.bspconsole.accounts.ui");
    client = fixtures.client("Kopi Senja");
    owner = fixtures.member(client, Role.OWNER);
    app.setUp(owner);
    email = "new" + Uuids.next() + "@kopisenja.example";
    window = pages.newUser((Authentication) new Session(owner::actor, this::shownAt)).newWindow();
    session = SessionKey.of(VaadinSession.getCurrent().getSession().getId());
    fixtures.session(owner, session);
    show(Instant.EPOCH);
  }

  private void invite() {
    window.navigate(AccountsNavigation.team(client), TeamView.class);
    window.test(button("Invite")).click();
    window.test(window.find(EmailField.class).single()).setValue(email);
    choose();
    window.test(button("Send invitation")).click();
  }

  @AfterEach
  void close() {
    pages.close();
  }

  @Test
  void what_needs_a_fresh_factor_asks_for_it_and_keeps_what_was_typed() {
    invite();
    assertThat(button("Go on").isAttached()).isTrue();
    assertThat(window.find(EmailField.class).single().getValue()).isEqualTo(email);
    assertThat(mailbox.count(email)).isZero();
  }

  @Test
  void it_is_done_once_the_factor_was_shown() {
    invite();
    window.test(code()).setValue(app.code(owner));
    window.test(button("Go on")).click();
    assertThat(mailbox.count(email)).isEqualTo(1);
    assertThat(window.find(Button.class).withText("Go on").all()).isEmpty();
  }

  @Test
  void a_wrong_code_is_refused_at_its_field_and_nothing_is_done() {
    invite();
    window.test(code()).setValue("00000x");
    window.test(button("Go on")).click();
    assertThat(code().getErrorMessage()).contains("does not fit");
    assertThat(mailbox.count(email)).isZero();
  }

  @Test
  void a_factor_that_went_stale_while_another_was_set_up_is_asked_for_again() {
    show(Instant.now());
    window.navigate("account", AccountView.class);
    window.test(button("Add an app")).click();
    show(Instant.EPOCH);
    window.test(button("Set up")).click();
    assertThat(button("Go on").isAttached()).isTrue();
  }

  /** What the row of the session says; nobody else tells the page that a factor was shown. */
  private Instant shownAt() {
    if (session == null) {
      return Instant.EPOCH; // the page is only being made
    }
    return jdbc.sql("SELECT factor_at FROM person_session WHERE id = ?")
        .param(session.bytes())
        .query((row, _) -> row.getTimestamp(1).toInstant())
        .single();
  }

  private void show(Instant at) {
    jdbc.sql("UPDATE person_session SET factor_at = ? WHERE id = ?")
        .params(Timestamp.from(at.plusSeconds(1)), Objects.requireNonNull(session).bytes())
        .update();
  }

  private TextField code() {
    return window.find(TextField.class).all().stream()
        .filter(field -> "Code".equals(field.getLabel()))
        .findFirst()
        .orElseThrow();
  }

  @SuppressWarnings("unchecked")
  private void choose() {
    window.find(RadioButtonGroup.class).single().setValue(Role.AUTHOR);
  }

  private Button button(String text) {
    return window.find(Button.class).withText(text).single();
  }

  /** What a session is to Spring Security: when a factor was shown may change while it runs. */
  private static final class Session extends AbstractAuthenticationToken {

    private final transient ActorPrincipal principal;
    private final transient Supplier<Instant> shownAt;

    Session(ActorPrincipal principal, Supplier<Instant> shownAt) {
      super(List.of());
      this.principal = principal;
      this.shownAt = shownAt;
      setAuthenticated(true);
    }

    @Override
    public Collection<GrantedAuthority> getAuthorities() {
      List<GrantedAuthority> all = new ArrayList<>(principal.authorities());
      all.add(SecondFactor.shown(shownAt.get()));
      return all;
    }

    @Override
    public Object getCredentials() {
      return "";
    }

    @Override
    public Object getPrincipal() {
      return principal;
    }
  }
}

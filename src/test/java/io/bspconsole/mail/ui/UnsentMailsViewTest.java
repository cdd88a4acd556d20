package io.bspconsole.mail.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeTableRow;
import io.bspconsole.access.Role;
import io.bspconsole.audit.ChainId;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.mail.Mail;
import io.bspconsole.mail.internal.MailRows;
import io.bspconsole.support.Authenticated;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.IntegrationTest;
import io.bspconsole.uikit.Note;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;

class UnsentMailsViewTest extends IntegrationTest {

  @Autowired private ApplicationContext context;
  @Autowired private Fixtures fixtures;
  @Autowired private MailRows rows;
  @Autowired private JdbcClient jdbc;

  private SecuredBrowserlessApplicationContext<Authentication> pages;
  private String recipient;

  @BeforeEach
  void owe_a_mail() {
    pages = SpringBrowserlessApplicationContext.createSecured(context, "io.bspconsole.mail.ui");
    recipient = "m" + Uuids.next() + "@client.example";
    rows.add(new Mail(recipient, "You are invited", "A secret link"), Duration.ofDays(7));
  }

  @AfterEach
  void close() {
    pages.close();
  }

  @Test
  void a_mail_that_was_refused_says_why_and_is_tried_again_on_a_click() {
    change("state = 'GIVEN_UP', attempts = 10, last_error = 'ANSWER 550 no such user'");
    BrowserlessUIContext window = open();

    assertThat(row(window))
        .contains("You are invited", "Given up", "Tried 10 times", "550 no such user")
        .doesNotContain("secret");
    window.test(retry(window)).click();

    assertThat(column("CONCAT(state, attempts)")).isEqualTo("OWED0");
    assertThat(column("due_at <= NOW(6) + INTERVAL 1 SECOND")).isEqualTo("1");
    assertThat(told()).isEqualTo(1);
  }

  @Test
  void a_mail_that_waits_says_when_it_is_tried_next() {
    change("attempts = 1, last_error = 'NO_ANSWER '");

    assertThat(row(open())).contains("Waiting", "Tried once, next on", "did not answer in time");
  }

  @Test
  void a_link_that_ran_out_is_not_sent_any_more() {
    change("state = 'GIVEN_UP', body = ''");
    BrowserlessUIContext window = open();

    assertThat(row(window)).contains("Run out", "Invite again");
    assertThat(window.find(Button.class).withText("Try again").all())
        .extracting(Button::getAriaLabel)
        .noneMatch(label -> label.orElse("").contains(recipient));
  }

  @Test
  void a_mail_that_has_left_meanwhile_is_left_alone() {
    change("last_error = 'NO_ANSWER '");
    BrowserlessUIContext window = open();
    change("state = 'SENT', body = ''");

    window.test(retry(window)).click();

    assertThat(column("state")).isEqualTo("SENT");
    assertThat(told()).isZero();
  }

  @Test
  void a_console_without_a_mail_server_says_so() {
    assertThat(open().find(Note.class).single().getElement().getTextRecursively())
        .contains("SPRING_MAIL_HOST");
  }

  private BrowserlessUIContext open() {
    BrowserlessUIContext window =
        pages.newUser(Authenticated.as(fixtures.staff(Role.ADMINISTRATOR)::actor)).newWindow();
    window.navigate(MailNavigation.UNSENT, UnsentMailsView.class);
    return window;
  }

  private String row(BrowserlessUIContext window) {
    return window.find(NativeTableRow.class).all().stream()
        .map(row -> row.getElement().getTextRecursively())
        .filter(text -> text.contains(recipient))
        .findFirst()
        .orElseThrow();
  }

  private Button retry(BrowserlessUIContext window) {
    return window.find(Button.class).withText("Try again").all().stream()
        .filter(button -> button.getAriaLabel().orElse("").contains(recipient))
        .findFirst()
        .orElseThrow();
  }

  private void change(String assignments) {
    jdbc.sql("UPDATE mail SET " + assignments + " WHERE recipient = ?").param(recipient).update();
  }

  private String column(String expression) {
    return jdbc.sql("SELECT " + expression + " FROM mail WHERE recipient = ?")
        .param(recipient)
        .query(String.class)
        .single();
  }

  /** Entries of the provider's trail about this mail. */
  private int told() {
    byte[] id =
        jdbc.sql("SELECT id FROM mail WHERE recipient = ?")
            .param(recipient)
            .query((row, _) -> row.getBytes(1))
            .single();
    return jdbc.sql(
            "SELECT COUNT(*) FROM audit_entry"
                + " WHERE chain_id = ? AND subject_id = ? AND action = 'MAIL_RETRIED'")
        .params(Uuids.bytes(ChainId.PROVIDER.value()), Uuids.of(id).toString())
        .query(Integer.class)
        .single();
  }
}

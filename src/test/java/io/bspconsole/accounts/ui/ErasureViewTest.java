package io.bspconsole.accounts.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import io.bspconsole.access.Role;
import io.bspconsole.mail.Mail;
import io.bspconsole.mail.Mails;
import io.bspconsole.support.Authenticated;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.support.IntegrationTest;
import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.transaction.support.TransactionTemplate;

class ErasureViewTest extends IntegrationTest {

  @Autowired private ApplicationContext context;
  @Autowired private Fixtures fixtures;
  @Autowired private Mails mails;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient jdbc;

  private SecuredBrowserlessApplicationContext<Authentication> pages;
  private Person author;

  @BeforeEach
  void open() {
    pages = SpringBrowserlessApplicationContext.createSecured(context, "io.bspconsole.accounts.ui");
    author = fixtures.member(fixtures.client("Kopi Senja"), Role.AUTHOR);
  }

  @AfterEach
  void close() {
    pages.close();
  }

  @Test
  void a_person_is_erased_after_a_look_at_what_there_is_a_reason_and_a_question() {
    BrowserlessUIContext window = window(fixtures.staff(Role.ADMINISTRATOR));
    look(window, author.email());
    assertThat(text(window)).contains("Member AUTHOR").contains("Details in trails");

    window.test(button(window, "Erase for good")).click();
    assertThat(window.find(TextArea.class).single().getErrorMessage()).contains("Say why");

    window.test(window.find(TextArea.class).single()).setValue("Asked for by letter");
    window.test(button(window, "Erase for good")).click();
    window.test(window.find(ConfirmDialog.class).single()).confirm();

    assertThat(text(window)).contains("The data are erased").doesNotContain(author.email());
    look(window, author.email());
    assertThat(text(window)).contains("We hold nothing under this address");
  }

  @Test
  void mails_to_the_person_are_emptied_and_do_not_leave_and_only_that_there_were_some_stays() {
    transaction.executeWithoutResult(_ ->
        mails.send(
            new Mail(author.email(), "Hello Sari", "Dear Sari of Kopi"), Duration.ofDays(1)));
    byte[] mail =
        jdbc.sql("SELECT id FROM mail WHERE recipient = ?")
            .param(author.email())
            .query(byte[].class)
            .single();
    BrowserlessUIContext window = window(fixtures.staff(Role.ADMINISTRATOR));
    look(window, author.email());
    assertThat(text(window)).contains("E-mails to this address");

    window.test(window.find(TextArea.class).single()).setValue("Asked for by letter");
    window.test(button(window, "Erase for good")).click();
    window.test(window.find(ConfirmDialog.class).single()).confirm();

    assertThat(
            jdbc.sql("SELECT CONCAT(recipient, subject, body) FROM mail WHERE id = ?")
                .param(mail)
                .query(String.class)
                .single())
        .endsWith("@erased.invalid–");
    assertThat(
            jdbc.sql("SELECT COUNT(*) FROM mail WHERE recipient = ?")
                .param(author.email())
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void what_is_no_address_is_told_at_the_field() {
    BrowserlessUIContext window = window(fixtures.staff(Role.ADMINISTRATOR));

    look(window, "no address");

    assertThat(window.find(EmailField.class).single().getErrorMessage()).contains("e-mail address");
  }

  @Test
  void who_may_not_erase_gets_no_page() {
    assertThatThrownBy(() -> window(fixtures.staff(Role.MANAGER))).isInstanceOf(Exception.class);
  }

  private static void look(BrowserlessUIContext window, String email) {
    window.test(window.find(EmailField.class).single()).setValue(email);
    window.test(button(window, "Show what there is")).click();
  }

  private static Button button(BrowserlessUIContext window, String text) {
    return window.find(Button.class).withText(text).single();
  }

  private static String text(BrowserlessUIContext window) {
    return window.getUI().getInternals().getActiveRouterTargetsChain().stream()
        .map(page -> page.getElement().getTextRecursively())
        .collect(Collectors.joining());
  }

  private BrowserlessUIContext window(Person person) {
    BrowserlessUIContext window = pages.newUser(Authenticated.as(person::actor)).newWindow();
    window.navigate(ErasureView.class);
    return window;
  }
}

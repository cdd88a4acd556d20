package io.bspconsole.accounts.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import io.bspconsole.access.ActorPrincipal;
import io.bspconsole.access.Role;
import io.bspconsole.accounts.MyAccount;
import io.bspconsole.accounts.SessionSummary;
import io.bspconsole.accounts.factors.SecondFactors;
import io.bspconsole.accounts.factors.TestAuthenticator;
import io.bspconsole.support.Authenticated;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.IntegrationTest;
import io.bspconsole.support.PageReader;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

@SuppressWarnings("NullAway.Init") // made before each test
class AccountViewTest extends IntegrationTest {

  @Autowired private ApplicationContext context;
  @Autowired private Fixtures fixtures;
  @Autowired private MyAccount account;
  @Autowired private SecondFactors factors;
  @Autowired private TestAuthenticator authenticators;

  private SecuredBrowserlessApplicationContext<Authentication> pages;
  private Fixtures.Person person;
  private BrowserlessUIContext window;

  @BeforeEach
  void open() {
    person = fixtures.staff(Role.MANAGER);
    pages = SpringBrowserlessApplicationContext.createSecured(context, "io.bspconsole");
    window = pages.newUser(Authenticated.as(person::actor)).newWindow();
  }

  @AfterEach
  void close() {
    pages.close();
  }

  @Test
  void a_name_can_be_changed_but_not_to_nothing() {
    window.navigate(AccountView.class);
    TextField name = field("Name");
    name.setValue(" ");
    window.test(button("Save name")).click();
    assertThat(name.isInvalid()).isTrue();
    name.setValue("Dewi Lestari");
    window.test(button("Save name")).click();
    assertThat(fixtures.as(person, account::profile).name()).isEqualTo("Dewi Lestari");
  }

  @Test
  void a_refused_password_stays_typed_and_says_why_beside_its_field() {
    window.navigate(AccountView.class);
    List<PasswordField> fields = window.find(PasswordField.class).all();
    fields.getFirst().setValue(Fixtures.PASSWORD);
    fields.getLast().setValue("too short");
    window.test(button("Change password")).click();
    assertThat(fields.getLast().getErrorMessage()).contains("at least 15 characters");
    assertThat(fields.getLast().getValue()).isEqualTo("too short");
  }

  @Test
  void passwords_are_hidden_as_they_are_typed_and_known_to_password_managers() {
    window.navigate(AccountView.class);
    assertThat(window.find(PasswordField.class).all())
        .extracting(PasswordField::getAutocomplete)
        .containsExactly(Autocomplete.CURRENT_PASSWORD, Autocomplete.NEW_PASSWORD);
    assertThat(window.find(PasswordField.class).all())
        .noneMatch(field -> field.getElement().hasAttribute("onpaste"));
  }

  @Test
  void sessions_are_told_by_device_and_can_be_ended() {
    try (PageReader reader = new PageReader()) {
      reader.signIn(person.email(), Fixtures.PASSWORD);
      window.navigate(AccountView.class);
      assertThat(window.find(ListItem.class).single().getElement().getTextRecursively())
          .contains("Firefox on Linux", "127.0.0.1");
      window.test(button("End")).click();
      assertThat(window.find(ListItem.class).all()).isEmpty();
      assertThat(reader.browse("/quality").headers().firstValue("Location").orElse(""))
          .contains("sign-in");
    }
  }

  @Test
  void a_list_of_sessions_that_may_not_be_whole_says_so() {
    for (int i = 0; i < SessionSummary.LISTED; i++) {
      fixtures.session(person);
    }
    assertThat(paragraphs()).anyMatch(text -> text.contains("only the 50 that were used last"));
  }

  @Test
  void a_list_of_all_sessions_says_nothing_of_others() {
    for (int i = 1; i < SessionSummary.LISTED; i++) {
      fixtures.session(person);
    }
    assertThat(paragraphs()).noneMatch(text -> text.contains("only the 50 that were used last"));
  }

  private List<String> paragraphs() {
    window.navigate(AccountView.class);
    return window.find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
  }

  @Test
  void staff_are_offered_to_link_single_sign_on() {
    window.navigate(AccountView.class);
    assertThat(button("Link Nusa ID").isEnabled()).isTrue();
  }

  @Test
  void people_of_clients_are_not_offered_what_is_for_the_staff() {
    Fixtures.Person member = fixtures.member(fixtures.client("Toko Akun"), Role.OWNER);
    window = pages.newUser(Authenticated.as(member::actor)).newWindow();
    window.navigate(AccountView.class);
    assertThat(window.find(Button.class).all())
        .extracting(Button::getText)
        .noneMatch(text -> text.contains("Nusa ID"));
  }

  @Test
  void a_first_factor_takes_the_present_password_and_a_wrong_one_adds_nothing() {
    Fixtures.Person author = fixtures.member(fixtures.client("Toko Akun"), Role.AUTHOR);
    window =
        pages
            .newUser(
                UsernamePasswordAuthenticationToken.authenticated(
                    (ActorPrincipal) author::actor, null, List.of()))
            .newWindow();
    window.navigate(AccountView.class);
    window.test(button("Add an app")).click();
    PresentField present = window.find(PresentField.class).single();
    present.setValue("not the password");
    field("Code that the app shows").setValue("000000");
    window.test(button("Set up")).click();
    assertThat(present.getErrorMessage()).contains("not your current password");
    assertThat(present.getValue()).isEqualTo("not the password");
    assertThat(fixtures.as(author, factors::state).isSetUp()).isFalse();
  }

  @Test
  void whoever_changed_a_factor_is_offered_to_end_all_other_sessions() {
    Fixtures.Person author = fixtures.member(fixtures.client("Toko Akun"), Role.AUTHOR);
    window = pages.newUser(Authenticated.as(author::actor)).newWindow();
    try (PageReader elsewhere = new PageReader()) {
      elsewhere.signIn(author.email(), Fixtures.PASSWORD);
      authenticators.setUp(author);
      window.navigate(AccountView.class);
      window.test(button("Remove")).click();
      window.test(window.find(ConfirmDialog.class).single()).confirm();
      assertThat(window.find(ConfirmDialog.class).single().getElement().getProperty("header"))
          .isEqualTo("End your other sessions too?");
      window.test(window.find(ConfirmDialog.class).single()).confirm();
      assertThat(elsewhere.browse("/quality").headers().firstValue("Location").orElse(""))
          .contains("sign-in");
    }
  }

  private TextField field(String label) {
    return window.find(TextField.class).all().stream()
        .filter(it -> label.equals(it.getLabel()))
        .findFirst()
        .orElseThrow();
  }

  private Button button(String text) {
    return window.find(Button.class).all().stream()
        .filter(it -> it.getText().equals(text))
        .findFirst()
        .orElseThrow();
  }
}

package io.bspconsole.accounts.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import io.bspconsole.access.Role;
import io.bspconsole.accounts.ClientName;
import io.bspconsole.accounts.Member;
import io.bspconsole.accounts.Team;
import io.bspconsole.accounts.portfolio.Staff;
import io.bspconsole.kernel.ClientId;
import io.bspconsole.kernel.Sha256;
import io.bspconsole.kernel.Uuids;
import io.bspconsole.support.Authenticated;
import io.bspconsole.support.Fixtures;
import io.bspconsole.support.Fixtures.Person;
import io.bspconsole.support.IntegrationTest;
import io.bspconsole.support.Mailbox;
import io.bspconsole.tenancy.ClientDirectory;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;

class PeoplePagesTest extends IntegrationTest {

  @Autowired private ApplicationContext context;
  @Autowired private Fixtures fixtures;
  @Autowired private Team team;
  @Autowired private Staff staff;
  @Autowired private ClientDirectory directory;
  @Autowired private Mailbox mailbox;
  @Autowired private JdbcClient jdbc;

  private SecuredBrowserlessApplicationContext<Authentication> pages;
  private ClientId client;
  private Person owner;
  private String email;

  @BeforeEach
  void open() {
    pages = SpringBrowserlessApplicationContext.createSecured(context, "io.bspconsole.accounts.ui");
    client = fixtures.client("Kopi Senja");
    owner = fixtures.member(client, Role.OWNER);
    email = "new" + Uuids.next() + "@kopisenja.example";
  }

  @AfterEach
  void close() {
    pages.close();
  }

  @Test
  void an_owner_invites_and_the_person_opens_an_account() {
    BrowserlessUIContext window = team(owner);
    window.test(button(window, "Invite")).click();
    window.test(window.find(EmailField.class).single()).setValue(email);
    choose(window, Role.AUTHOR);
    window.test(button(window, "Send invitation")).click();
    assertThat(rows(window)).anySatisfy(row -> assertThat(row).contains(email, "Invited until"));

    BrowserlessUIContext outside = pages.newUser().newWindow();
    outside.navigate("invitation/" + mailbox.secret(email), InvitationView.class);
    outside.test(outside.find(TextField.class).single()).setValue("Intan");
    outside.test(outside.find(PasswordField.class).single()).setValue("three boats on a river");
    outside.test(button(outside, "Open the account")).click();

    assertThat(members()).extracting(Member::email).contains(email);
  }

  @Test
  void an_invitation_without_a_role_or_an_address_says_so_at_the_field() {
    BrowserlessUIContext window = team(owner);
    window.test(button(window, "Invite")).click();
    window.test(button(window, "Send invitation")).click();
    assertThat(roles(window).getErrorMessage()).contains("at least one role");

    choose(window, Role.AUTHOR);
    window.test(button(window, "Send invitation")).click();
    assertThat(window.find(EmailField.class).single().getErrorMessage()).contains("e-mail address");
  }

  @Test
  void somebody_is_removed_after_a_question() {
    Person viewer = fixtures.member(client, Role.VIEWER);
    BrowserlessUIContext window = team(owner);

    window.test(button(window, "Remove")).click();
    assertThat(members()).extracting(Member::email).contains(viewer.email());
    window.test(window.find(ConfirmDialog.class).single()).confirm();

    assertThat(members()).extracting(Member::email).doesNotContain(viewer.email());
  }

  @Test
  void the_reader_has_no_buttons_beside_his_own_name() {
    BrowserlessUIContext window = team(owner);

    assertThat(rows(window)).anySatisfy(row -> assertThat(row).contains("This is you"));
    assertThat(window.find(Button.class).withText("Remove").all()).isEmpty();
  }

  @Test
  void a_link_that_opens_nothing_says_whom_to_ask() {
    BrowserlessUIContext outside = pages.newUser().newWindow();
    outside.navigate("invitation/nonsense", InvitationView.class);

    assertThat(outside.find(InvitationView.class).single().getElement().getTextRecursively())
        .contains("Ask whoever invited you");
  }

  @Test
  void a_weak_password_is_refused_at_the_field_and_the_name_stays() {
    fixtures.run(owner, () -> team.invite(client, email, Role.AUTHOR, Locale.ENGLISH));
    BrowserlessUIContext outside = pages.newUser().newWindow();
    outside.navigate("invitation/" + mailbox.secret(email), InvitationView.class);
    outside.test(outside.find(TextField.class).single()).setValue("Intan");
    outside.test(outside.find(PasswordField.class).single()).setValue("short");
    outside.test(button(outside, "Open the account")).click();

    assertThat(outside.find(PasswordField.class).single().getErrorMessage()).contains("15");
    assertThat(outside.find(TextField.class).single().getValue()).isEqualTo("Intan");
  }

  @Test
  void a_forgotten_password_is_answered_alike_for_everybody() {
    Person known = fixtures.member(client, Role.VIEWER);

    assertThat(forgotten(known.email())).isEqualTo(forgotten("nobody@kopisenja.example"));
    await().untilAsserted(() -> assertThat(mailbox.count(known.email())).isEqualTo(1));
  }

  @Test
  void administrators_see_the_table_of_roles() {
    BrowserlessUIContext window = window(fixtures.staff(Role.ADMINISTRATOR));
    window.navigate(AccountsNavigation.ROLES, RolesView.class);

    assertThat(rows(window))
        .anySatisfy(row -> assertThat(row).contains("Decide on reviews", "REVIEW:DECIDE", "Yes"));
  }

  @Test
  @SuppressWarnings("unchecked")
  void an_administrator_narrows_somebody_to_clients_that_are_searched_for() {
    Person reviewer = fixtures.narrowed(Set.of(), Role.REVIEWER);
    ClientId named = fixtures.client("Named " + Uuids.next());
    BrowserlessUIContext window = window(fixtures.staff(Role.ADMINISTRATOR));
    window.navigate(AccountsNavigation.PEOPLE, StaffView.class);
    assertThat(rows(window))
        .anySatisfy(row -> assertThat(row).contains(reviewer.email(), "No client yet"));

    Button change =
        window.find(NativeTableRow.class).all().stream()
            .filter(row -> row.getElement().getTextRecursively().contains(reviewer.email()))
            .flatMap(row -> buttons(row))
            .filter(button -> button.getText().equals("Roles and clients"))
            .findFirst()
            .orElseThrow();
    window.test(change).click();
    MultiSelectComboBox<ClientName> clients = window.find(MultiSelectComboBox.class).single();
    clients.setValue(
        Set.copyOf(
            fixtures.as(
                fixtures.staff(Role.ADMINISTRATOR), () -> staff.clients(nameOf(named), 0, 10))));
    window.test(button(window, "Change")).click();

    assertThat(rows(window))
        .anySatisfy(row -> assertThat(row).contains(reviewer.email(), "1 client", nameOf(named)));
  }

  @Test
  void an_administrator_sees_on_a_clients_page_whom_it_is_named_for() {
    Person reviewer = fixtures.narrowed(Set.of(client), Role.REVIEWER);

    assertThat(rows(team(fixtures.staff(Role.ADMINISTRATOR))))
        .anySatisfy(row -> assertThat(row).contains(reviewer.email(), "Kopi Senja"));
    assertThat(rows(team(owner))).noneSatisfy(row -> assertThat(row).contains(reviewer.email()));
  }

  @Test
  void an_administrator_unlinks_somebody_from_single_sign_on_after_a_question() {
    Person reviewer = fixtures.staff(Role.REVIEWER);
    byte[] id = Uuids.bytes(reviewer.actor().id().value());
    jdbc.sql(
            "INSERT INTO person_identity (id, person_id, issuer, subject, linked_at)"
                + " VALUES (?, ?, ?, ?, NOW(6))")
        .params(Sha256.of(id), id, issuer(), reviewer.email())
        .update();
    BrowserlessUIContext window = window(fixtures.staff(Role.ADMINISTRATOR));
    window.navigate(StaffView.class);

    window.test(within(window, reviewer, "Unlink single sign-on")).click();
    assertThat(identities(id)).isOne();
    window.test(window.find(ConfirmDialog.class).single()).confirm();
    assertThat(identities(id)).isZero();
  }

  private static Button within(BrowserlessUIContext window, Person person, String text) {
    return window.find(NativeTableRow.class).all().stream()
        .filter(row -> row.getElement().getTextRecursively().contains(person.email()))
        .flatMap(PeoplePagesTest::buttons)
        .filter(button -> button.getText().equals(text))
        .findFirst()
        .orElseThrow();
  }

  private int identities(byte[] person) {
    return jdbc.sql("SELECT COUNT(*) FROM person_identity WHERE person_id = ?")
        .param(person)
        .query(Integer.class)
        .single();
  }

  private String nameOf(ClientId wanted) {
    return directory.name(wanted).orElseThrow();
  }

  private static Stream<Button> buttons(Component within) {
    return within
        .getChildren()
        .flatMap(child -> child instanceof Button button ? Stream.of(button) : buttons(child));
  }

  @Test
  void the_team_of_another_client_is_not_found() {
    Person stranger = fixtures.member(fixtures.client("Toko Lain"), Role.OWNER);
    BrowserlessUIContext window = window(stranger);

    assertThatThrownBy(() -> window.navigate(AccountsNavigation.team(client), TeamView.class))
        .isNotNull();
  }

  private String forgotten(String address) {
    BrowserlessUIContext outside = pages.newUser().newWindow();
    outside.navigate(AccountsNavigation.FORGOTTEN, ForgottenPasswordView.class);
    outside.test(outside.find(EmailField.class).single()).setValue(address);
    outside.test(button(outside, "Send the link")).click();
    return outside.find(ForgottenPasswordView.class).single().getElement().getTextRecursively();
  }

  private List<Member> members() {
    return fixtures.as(owner, () -> team.members(client));
  }

  private BrowserlessUIContext team(Person person) {
    BrowserlessUIContext window = window(person);
    window.navigate(AccountsNavigation.team(client), TeamView.class);
    return window;
  }

  @SuppressWarnings("unchecked")
  private static RadioButtonGroup<Role> roles(BrowserlessUIContext window) {
    return window.find(RadioButtonGroup.class).single();
  }

  private static void choose(BrowserlessUIContext window, Role role) {
    roles(window).setValue(role);
  }

  private static List<String> rows(BrowserlessUIContext window) {
    return window.find(NativeTableRow.class).all().stream()
        .map(row -> row.getElement().getTextRecursively())
        .toList();
  }

  private static Button button(BrowserlessUIContext window, String text) {
    return window.find(Button.class).withText(text).single();
  }

  private BrowserlessUIContext window(Person person) {
    return pages.newUser(Authenticated.as(person::actor)).newWindow();
  }
}
